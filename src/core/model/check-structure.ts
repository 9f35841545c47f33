// A value that came from JSON → its sound parts, and every break of the schema in core/model/timeline.ts.
import * as v from 'valibot';
import { diagnose } from './diagnose.ts';
import type { Diagnostic, Keys } from './diagnostic.ts';
import { quoted, toPath } from './diagnostic.ts';
import type { SetAside, Source, Timeline, TimelineEvent } from './timeline.ts';
import { SetAsideSchema, SourceSchema, TimelineEventSchema, TimelineSchema } from './timeline.ts';
import { withoutUnknownKeys } from './unknown-keys.ts';

/** A part of a document with the index at which it stands in its list there. */
export interface Placed<T> {
  readonly at: number;
  readonly value: T;
}

/**
 * The sources, events and set-aside sentences that keep the schema, whatever is wrong with the others: so that one broken event does not
 * hide what is wrong with the rest. The ids are those of all, sound or not: a link to a broken one does not dangle.
 */
export interface SoundParts {
  readonly sources: readonly Placed<Source>[];
  readonly events: readonly Placed<TimelineEvent>[];
  readonly setAside: readonly Placed<SetAside>[];
  readonly sourceIds: ReadonlySet<string>;
  readonly eventIds: ReadonlySet<string>;
}

export interface CheckedStructure {
  readonly parts: SoundParts;
  /** Present where nothing is wrong with the structure of any part. */
  readonly timeline?: Timeline;
  readonly diagnostics: readonly Diagnostic[];
}

const LIST_NAMES = ['sources', 'events', 'setAside'] as const;
type ListName = (typeof LIST_NAMES)[number];

/** Never throws. Parts are looked at one by one, and no more of them once there are more than `maxFindings`. */
export function checkStructure(root: unknown, maxFindings: number): CheckedStructure {
  if (Array.isArray(root)) {
    const message = 'The file is a list, and should be an object with a title, sources and events.';
    const help = 'Start from the example in the README, section "Add a timeline by hand".';
    return { parts: partsOf([], [], []), diagnostics: [diagnose('wrong-type', '', message, { help })] };
  }
  const diagnostics: Diagnostic[] = [];
  const collect = (found: readonly Diagnostic[]) => {
    // One at a time: a spread of a million arguments would throw.
    for (const each of found) diagnostics.push(each);
  };
  const lists = {
    sources: listIn(root, 'sources'),
    events: listIn(root, 'events'),
    setAside: listIn(root, 'setAside'),
  };
  const frame = checkPart(TimelineSchema, withoutLists(root), []);
  collect(frame.diagnostics);
  const soundOf = <T>(name: ListName, schema: v.GenericSchema<unknown, T>): Placed<T>[] => {
    const sound: Placed<T>[] = [];
    for (const [at, part] of lists[name].entries()) {
      if (diagnostics.length > maxFindings) break;
      const checked = checkPart(schema, part, [name, at]);
      collect(checked.diagnostics);
      if (checked.value !== undefined) sound.push({ at, value: checked.value });
    }
    return sound;
  };
  const sources = soundOf('sources', SourceSchema);
  const events = soundOf('events', TimelineEventSchema);
  const setAside = soundOf('setAside', SetAsideSchema);
  const parts: SoundParts = {
    sources,
    events,
    setAside,
    sourceIds: idsIn(lists.sources),
    eventIds: idsIn(lists.events),
  };
  if (diagnostics.length > 0 || frame.value === undefined) return { parts, diagnostics };
  const valuesOf = <T>(list: readonly Placed<T>[]) => list.map(({ value }) => value);
  const timeline = { ...frame.value, sources: valuesOf(sources), events: valuesOf(events) };
  const isWithout = frame.value.setAside === undefined;
  return {
    parts,
    timeline: isWithout ? timeline : { ...timeline, setAside: valuesOf(setAside) },
    diagnostics,
  };
}

/** The parts of a timeline that is sound as a whole. */
export function partsOfTimeline({ sources, events, setAside = [] }: Timeline): SoundParts {
  return partsOf(sources, events, setAside);
}

function partsOf(
  sources: readonly Source[],
  events: readonly TimelineEvent[],
  setAside: readonly SetAside[],
): SoundParts {
  return {
    sources: placed(sources),
    events: placed(events),
    setAside: placed(setAside),
    sourceIds: idsIn(sources),
    eventIds: idsIn(events),
  };
}

function placed<T>(values: readonly T[]): readonly Placed<T>[] {
  return values.map((value, at) => ({ at, value }));
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listIn(root: unknown, key: string): readonly unknown[] {
  const list = isObject(root) && Object.hasOwn(root, key) ? root[key] : undefined;
  return Array.isArray(list) ? list : [];
}

/** The document with its long lists emptied, to be checked by itself. */
function withoutLists(root: unknown): unknown {
  if (!isObject(root)) return root;
  const frame = { ...root };
  for (const name of LIST_NAMES) if (Array.isArray(frame[name])) frame[name] = [];
  return frame;
}

function idsIn(list: readonly unknown[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const part of list) if (isObject(part) && typeof part['id'] === 'string') ids.add(part['id']);
  return ids;
}

/** One part by itself, with the keys of its value in the order of the schema. `keys` lead to it in the document. */
export function checkPart<T>(
  schema: v.GenericSchema<unknown, T>,
  part: unknown,
  keys: Keys,
): { readonly value?: T; readonly diagnostics: readonly Diagnostic[] } {
  const { rest, unknown } = withoutUnknownKeys(schema, part);
  const result = v.safeParse(schema, rest);
  const diagnostics = [
    ...unknown.map((found) => unknownKey([...keys, ...found])),
    ...(result.issues ?? []).map((issue) => structureDiagnostic(issue, keys)),
  ];
  return result.success && unknown.length === 0 ? { value: result.output, diagnostics } : { diagnostics };
}

function unknownKey(keys: Keys): Diagnostic {
  return diagnose('unknown-key', toPath(keys), `There is no key ${quoted(String(keys.at(-1)))} here.`);
}

function structureDiagnostic(issue: v.BaseIssue<unknown>, before: Keys): Diagnostic {
  const inside = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const keys = [...before, ...inside];
  const path = toPath(keys);
  if (issue.type === 'strict_object' && issue.expected === 'never') return unknownKey(keys);
  if (issue.type === 'strict_object' && issue.received === 'undefined') {
    const key = quoted(String(keys.at(-1)));
    return diagnose('missing-key', path, `The key ${key} is missing.`, { help: `Add ${key}.` });
  }
  if (issue.kind === 'schema') {
    const message = `This is ${kindInWords(issue.received)}, and should be ${kindInWords(issue.expected ?? 'something else')}.`;
    return diagnose('wrong-type', path, message);
  }
  if (issue.type === 'min_length' && keys.at(-1) === 'evidence') {
    return diagnose('event-without-evidence', path, 'This event quotes nothing.');
  }
  const isOurs = issue.type === 'regex' || issue.type === 'check' || issue.type === 'min_length';
  const isAddress = isOurs && /address/.test(issue.message);
  return diagnose(
    isAddress ? 'unsafe-url' : 'wrong-value',
    path,
    `This value does not fit: ${shown(issue)}.`,
    {
      help: isOurs ? issue.message : limitInWords(issue),
    },
  );
}

/** valibot names kinds as JavaScript does; whoever writes a timeline need not know that. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['Array', 'a list'],
  ['Object', 'an object'],
  ['string', 'a text'],
  ['number', 'a number'],
]);

function kindInWords(kind: string): string {
  return KINDS.get(kind) ?? quoted(kind);
}

function limitInWords({ type, expected, input }: v.BaseIssue<unknown>): string {
  const bound = /\d+/.exec(expected ?? '')?.[0];
  if (type === 'max_length' && bound !== undefined) {
    return `At most ${bound} ${Array.isArray(input) ? 'items' : 'characters'}.`;
  }
  return type === 'non_empty' ? 'It must not be empty.' : `It should be ${expected ?? 'of another form'}.`;
}

function shown({ input }: v.BaseIssue<unknown>): string {
  if (Array.isArray(input)) return `a list of ${input.length}`;
  return quoted(typeof input === 'string' ? input : String(JSON.stringify(input)));
}
