// One line of NDJSON → an event or a source of an archive. A line is one of either as it stands in a timeline file; a
// line with the key `sha256` is a source.
import * as v from 'valibot';
import type { EdtfBounds } from '../model/edtf/bounds.ts';
import { edtfBounds } from '../model/edtf/bounds.ts';
import { parseEdtf } from '../model/edtf/parse-edtf.ts';
import type { Source, TimelineEvent } from '../model/timeline.ts';
import { SourceSchema, TimelineEventSchema } from '../model/timeline.ts';
import { describe } from './event-row.ts';
import { asciiText } from './json-cursor.ts';

export type ArchiveLine =
  | { readonly kind: 'event'; readonly event: TimelineEvent; readonly bounds?: EdtfBounds }
  | { readonly kind: 'source'; readonly source: Source }
  /** Nobody has accepted it yet, so it is not published. */
  | { readonly kind: 'draft' }
  | { readonly kind: 'fault'; readonly why: string };

/** Never throws. Whether the sources that an event quotes exist is for the caller, who has seen the other lines. */
export function parseArchiveLine(line: string): ArchiveLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return fault('it is not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fault('it is no object');
  return 'sha256' in value ? sourceOf(value) : eventOf(value);
}

function sourceOf(value: object): ArchiveLine {
  if (!v.is(SourceSchema, value)) return fault(whyNot(SourceSchema, value));
  const source: Source = value;
  const problem = problemOf(source.published);
  return problem === undefined ? { kind: 'source', source } : fault(`published: ${problem}`);
}

function eventOf(value: object): ArchiveLine {
  // The value as it was parsed, and not the copy of it that the check makes, which is slower to write out again.
  if (!v.is(TimelineEventSchema, value)) return fault(whyNot(TimelineEventSchema, value));
  const event: TimelineEvent = value;
  if (event.draft !== undefined) return { kind: 'draft' };
  for (const { dating } of event.evidence) {
    if (dating === undefined) continue;
    const { anchor } = dating;
    const isObject = typeof anchor === 'object';
    if (isObject && 'event' in anchor) {
      return fault('it is counted from another event, which may be anywhere: count from its date');
    }
    const problem = problemOf(dating.edtf) ?? (isObject ? problemOf(anchor.date) : undefined);
    if (problem !== undefined) return fault(`dating: ${problem}`);
  }
  if (event.date === undefined) return { kind: 'event', event };
  const date = knownDate(event.date);
  return typeof date === 'string' ? fault(`date: ${date}`) : { kind: 'event', event, bounds: date };
}

/** What is wrong with a value that is not as the schema says. */
function whyNot(schema: typeof SourceSchema | typeof TimelineEventSchema, value: unknown): string {
  const [issue] = v.safeParse(schema, value).issues ?? [];
  return issue === undefined ? 'it is neither a source nor an event' : describe(issue);
}

function problemOf(edtf: string): string | undefined {
  const date = knownDate(edtf);
  return typeof date === 'string' ? date : undefined;
}

/** The same few thousand days stand in millions of lines. Texts that come up again are not parsed again. */
const KNOWN_DATES = new Map<string, EdtfBounds | string>();
const MAX_KNOWN_DATES = 20_000;

/** The bounds of a date, or what is wrong with it. */
export function knownDate(text: string): EdtfBounds | string {
  const known = KNOWN_DATES.get(text);
  if (known !== undefined) return known;
  const parsed = parseEdtf(text);
  const date = parsed.ok ? edtfBounds(parsed.value) : parsed.problem.message;
  if (KNOWN_DATES.size >= MAX_KNOWN_DATES) KNOWN_DATES.clear();
  KNOWN_DATES.set(text, date);
  return date;
}

/** Longer texts are no dates; see `edtfText` of the schema. */
const MAX_DATE = 200;

/** The same for a text in ASCII, the bytes `[start, end)` of a line. */
export function knownDateIn(view: DataView, start: number, end: number): EdtfBounds | string {
  const text = end - start <= MAX_DATE ? asciiText(view, start, end) : undefined;
  return text === undefined ? 'too long, or not ASCII' : knownDate(text);
}

function fault(why: string): ArchiveLine {
  return { kind: 'fault', why: why.replace(/\.$/, '') };
}
