// Text of a timeline file → a checked Timeline, or every reason why it is none.
import * as v from 'valibot';
import type { Checked, Diagnostic } from './diagnostic.ts';
import { quoted, toPath } from './diagnostic.ts';
import { parseEdtf } from './edtf/parse-edtf.ts';
import type { Timeline } from './timeline.ts';
import { TimelineSchema } from './timeline.ts';

/** A file beyond this many UTF-16 code units is refused before it is parsed: it wants to be an archive. */
export const MAX_FILE_LENGTH = 50_000_000;

/** More findings than this of one file are counted, not listed: a thousand lines help nobody. */
const MAX_DIAGNOSTICS = 1000;

/**
 * Parses the text of a `timeline.json`. All findings are returned, in the order of the document; `ok` is
 * false exactly when one of them is an error. Never throws, whatever the text holds.
 */
export function parseTimeline(text: string): Checked<Timeline> {
  if (text.length > MAX_FILE_LENGTH) {
    return refused({
      code: 'file-too-large',
      message: `The file holds ${text.length} characters; at most ${MAX_FILE_LENGTH} are read.`,
      help: 'Split the timeline into several files.',
    });
  }
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (body.trim() === '') {
    return refused({
      code: 'file-empty',
      message: 'The file is empty.',
      help: 'Start from the example in the README, section "Add a timeline of your own".',
    });
  }
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch (error) {
    return refused({
      code: 'not-json',
      message: `This is not JSON: ${jsonErrorInWords(error, body)}`,
      help: 'Mend the file at that place; an editor that knows JSON marks it.',
    });
  }
  return checkTimeline(value);
}

/** Checks a value that came from JSON; the same promises as {@link parseTimeline}. */
export function checkTimeline(value: unknown): Checked<Timeline> {
  if (nestingExceeds(value, 64)) {
    return refused({
      code: 'nested-too-deeply',
      message: 'The file nests lists and objects deeper than a timeline ever does.',
      help: 'Look for brackets that were never closed.',
    });
  }
  if (Array.isArray(value)) {
    return refused({
      code: 'wrong-type',
      message: 'The file is a list, and should be an object with a title, sources and events.',
      help: 'Start from the example in the README, section "Add a timeline of your own".',
    });
  }
  const result = v.safeParse(TimelineSchema, value);
  if (!result.success) return { ok: false, diagnostics: limited(structureDiagnostics(value)) };
  const timeline = result.output;
  const diagnostics = limited([...checkIds(timeline), ...checkReferences(timeline), ...checkDates(timeline)]);
  return diagnostics.some((each) => each.severity === 'error')
    ? { ok: false, diagnostics }
    : { ok: true, value: timeline, diagnostics };
}

function refused(finding: Pick<Diagnostic, 'code' | 'message' | 'help'>): Checked<Timeline> {
  return { ok: false, diagnostics: [{ ...finding, severity: 'error', path: '' }] };
}

function limited(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (diagnostics.length <= MAX_DIAGNOSTICS) return diagnostics;
  return [
    ...diagnostics.slice(0, MAX_DIAGNOSTICS),
    {
      code: 'too-many-problems',
      severity: 'error',
      path: '',
      message: `${diagnostics.length - MAX_DIAGNOSTICS} more problems are not listed.`,
      help: 'Mend these first; many problems often have one cause.',
    },
  ];
}

/** V8 says «… at position 123» and, newer, «(line 4 column 5)»; line and column are what an editor shows. */
function jsonErrorInWords(error: unknown, body: string): string {
  const message = error instanceof Error ? error.message : String(error);
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position === undefined) return `${message}.`;
  const before = body.slice(0, Number(position));
  const lineNumber = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  const what = message.slice(0, message.indexOf(' in JSON') > 0 ? message.indexOf(' in JSON') : undefined);
  return `${what} at line ${lineNumber}, column ${column}.`;
}

function nestingExceeds(value: unknown, limit: number): boolean {
  let layer: unknown[] = [value];
  for (let depth = 0; depth <= limit; depth += 1) {
    const next: unknown[] = [];
    for (const each of layer) {
      if (typeof each !== 'object' || each === null) continue;
      for (const child of Object.values(each))
        if (typeof child === 'object' && child !== null) next.push(child);
    }
    if (next.length === 0) return false;
    layer = next;
  }
  return true;
}

/** All findings about structure: the schema names one unknown key of an object at a time, so it is asked again. */
function structureDiagnostics(value: unknown): readonly Diagnostic[] {
  const rest = structuredClone(value);
  const unknownKeys: Diagnostic[] = [];
  for (;;) {
    const { issues = [] } = v.safeParse(TimelineSchema, rest);
    const unknown = issues.filter(isUnknownKey);
    if (unknown.length === 0 || unknownKeys.length > MAX_DIAGNOSTICS) {
      return [...unknownKeys, ...issues.map(structureDiagnostic)];
    }
    for (const issue of unknown) {
      unknownKeys.push(structureDiagnostic(issue));
      const last = issue.path?.at(-1);
      if (last !== undefined) Reflect.deleteProperty(Object(last.input) as object, last.key as string);
    }
  }
}

function isUnknownKey(issue: v.BaseIssue<unknown>): boolean {
  return issue.type === 'strict_object' && issue.expected === 'never';
}

function structureDiagnostic(issue: v.BaseIssue<unknown>): Diagnostic {
  const keys = (issue.path ?? []).map((item) => (typeof item.key === 'number' ? item.key : String(item.key)));
  const path = toPath(keys);
  const key = quoted(String(keys.at(-1) ?? ''));
  const at = { severity: 'error' as const, path };
  if (isUnknownKey(issue)) {
    return {
      ...at,
      code: 'unknown-key',
      message: `There is no key ${key} here.`,
      help: 'Remove it, or look for a misspelling: the keys are listed in the README, section "The file format".',
    };
  }
  if (issue.type === 'strict_object' && issue.received === 'undefined') {
    return { ...at, code: 'missing-key', message: `The key ${key} is missing.`, help: `Add ${key}.` };
  }
  const isOurs = issue.type === 'regex' || issue.type === 'check' || issue.type === 'min_length';
  if (issue.kind === 'schema') {
    return {
      ...at,
      code: 'wrong-type',
      message: `This is ${quoted(issue.received)}, and should be ${issue.expected ?? 'something else'}.`,
      help: 'Write a value of that kind: the README, section "The file format", shows an example of each.',
    };
  }
  return {
    ...at,
    code: isOurs && /URL|address/i.test(issue.message) ? 'unsafe-url' : 'wrong-value',
    message: `This value does not fit: ${quoted(String(issue.input))}.`,
    help: isOurs ? issue.message : `It should be ${issue.expected ?? 'of another form'}.`,
  };
}

function* checkIds(timeline: Timeline): Generator<Diagnostic> {
  const lists: readonly (readonly [string, readonly { readonly id: string }[]])[] = [
    ['sources', timeline.sources],
    ['events', timeline.events],
  ];
  for (const [name, list] of lists) {
    const firstAt = new Map<string, number>();
    for (const [index, { id }] of list.entries()) {
      const first = firstAt.get(id);
      if (first === undefined) firstAt.set(id, index);
      else {
        yield {
          code: 'duplicate-id',
          severity: 'error',
          path: toPath([name, index, 'id']),
          message: `The id ${quoted(id)} is already that of ${name}[${first}].`,
          help: 'Give each its own id: links lead to it.',
        };
      }
    }
  }
}

function* checkReferences(timeline: Timeline): Generator<Diagnostic> {
  const sources = new Set(timeline.sources.map((source) => source.id));
  const events = new Set(timeline.events.map((event) => event.id));
  for (const [eventIndex, event] of timeline.events.entries()) {
    for (const [index, evidence] of event.evidence.entries()) {
      const at = ['events', eventIndex, 'evidence', index];
      if (!sources.has(evidence.source)) {
        yield dangling([...at, 'source'], 'source', evidence.source, sources);
      }
      const anchor = evidence.dating?.anchor;
      if (typeof anchor === 'object' && 'event' in anchor && !events.has(anchor.event)) {
        yield dangling([...at, 'dating', 'anchor', 'event'], 'event', anchor.event, events);
      }
    }
  }
}

function dangling(
  keys: readonly (string | number)[],
  what: string,
  id: string,
  known: ReadonlySet<string>,
): Diagnostic {
  return {
    code: `unknown-${what}`,
    severity: 'error',
    path: toPath(keys),
    message: `There is no ${what} with the id ${quoted(id)}.`,
    help:
      known.size === 0
        ? `Add the ${what} first.`
        : `Known: ${Array.from(known).slice(0, 8).map(quoted).join(', ')}${known.size > 8 ? ' …' : ''}.`,
  };
}

function* checkDates(timeline: Timeline): Generator<Diagnostic> {
  for (const [index, source] of timeline.sources.entries()) {
    const keys = ['sources', index, 'published'];
    yield* checkEdtf(keys, source.published);
    const published = parseEdtf(source.published);
    if (published.ok && (published.value.kind !== 'date' || typeof published.value.day !== 'number')) {
      yield {
        code: 'published-not-a-day',
        severity: 'error',
        path: toPath(keys),
        message: `A source is published on one day, and ${quoted(source.published)} is not a day.`,
        help: 'Write the day, for example 2023-11-09; say in "note" how you know it.',
      };
    }
  }
  for (const [eventIndex, event] of timeline.events.entries()) {
    if (event.date !== undefined) yield* checkEdtf(['events', eventIndex, 'date'], event.date);
    for (const [index, { dating }] of event.evidence.entries()) {
      if (dating === undefined) continue;
      const at = ['events', eventIndex, 'evidence', index, 'dating'];
      if (typeof dating.anchor === 'object' && 'date' in dating.anchor) {
        yield* checkEdtf([...at, 'anchor', 'date'], dating.anchor.date);
      }
      yield* checkEdtf([...at, 'edtf'], dating.edtf);
    }
  }
}

function* checkEdtf(keys: readonly (string | number)[], text: string): Generator<Diagnostic> {
  const parsed = parseEdtf(text);
  if (parsed.ok) return;
  const { code, message, help } = parsed.problem;
  yield { code, severity: 'error', path: toPath(keys), message, help };
}
