// Events as rows of an archive, and rows as events: every row is checked as the events of a timeline file are.
import * as v from 'valibot';
import { diagnose } from '../model/diagnose.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type { EdtfBounds } from '../model/edtf/bounds.ts';
import { edtfBounds } from '../model/edtf/bounds.ts';
import type { Edtf } from '../model/edtf/edtf.ts';
import { parseEdtf } from '../model/edtf/parse-edtf.ts';
import type { Evidence, TimelineEvent } from '../model/timeline.ts';
import { TimelineEventSchema } from '../model/timeline.ts';
import type { ColumnKind } from './parquet-footer.ts';
import type { BlockColumns } from './parquet-table.ts';

/** What every table of events has. `place` may be absent. */
export const EVENT_KINDS = {
  level: 'number',
  start: 'number',
  end: 'number',
  salience: 'number',
  id: 'text',
  title: 'text',
  date: 'text',
  status: 'text',
  place: 'text',
  actors: 'words',
  tags: 'words',
  sources: 'words',
  details: 'text',
} as const satisfies Readonly<Record<string, ColumnKind>>;

const { entries } = TimelineEventSchema;

const MAX_SOURCES = 1000;

const ShownSchema = v.object({
  id: entries.id,
  title: entries.title,
  date: entries.date,
  status: entries.status,
  place: entries.place,
  actors: entries.actors,
  tags: entries.tags,
  sources: v.pipe(v.array(entries.id), v.maxLength(MAX_SOURCES)),
  level: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(255)),
  salience: v.pipe(v.number(), v.finite()),
});

const DetailsSchema = v.strictObject({
  dateReason: entries.dateReason,
  attributedTo: entries.attributedTo,
  deniedBy: entries.deniedBy,
  evidence: entries.evidence,
});

/** An event as the chart, the list and the filters need it: all but its evidence. */
export interface ArchivedEvent extends Readonly<v.InferOutput<typeof ShownSchema>> {
  /** The row of the table, by which the rest is found. */
  readonly row: number;
  /** Absent where `date` is. `bounds` are those of the EDTF value, whatever the columns of the row say. */
  readonly known?: { readonly text: string; readonly edtf: Edtf; readonly bounds: EdtfBounds };
}

/** What `details` holds, as JSON: the keys of an event of a timeline file that have no column. */
export interface EventDetails {
  readonly dateReason?: string | undefined;
  readonly attributedTo?: readonly string[] | undefined;
  readonly deniedBy?: readonly string[] | undefined;
  readonly evidence: readonly Evidence[];
}

/** How much an event has for it. Archives that others make may have any number here. */
export function salienceOf({ evidence }: Pick<TimelineEvent, 'evidence'>): number {
  return evidence.length;
}

export function detailsOf({ dateReason, attributedTo, deniedBy, evidence }: TimelineEvent): EventDetails {
  return {
    ...(dateReason === undefined ? {} : { dateReason }),
    ...(attributedTo === undefined ? {} : { attributedTo }),
    ...(deniedBy === undefined ? {} : { deniedBy }),
    evidence,
  };
}

/** False for a date that may be any time, such as `[..1990,2000..]`: it has no place in an archive. */
export function hasPlace({ startMs, endMs }: EdtfBounds): boolean {
  return Number.isFinite(startMs) || Number.isFinite(endMs);
}

/** The finite part of the bounds of a date, for the columns `start` and `end`; `undefined` for an event without a place. */
export function startAndEnd(bounds: EdtfBounds | undefined): { startMs: number; endMs: number } | undefined {
  if (bounds === undefined || !hasPlace(bounds)) return undefined;
  const { startMs, endMs } = bounds;
  return {
    startMs: Number.isFinite(startMs) ? startMs : endMs,
    endMs: Number.isFinite(endMs) ? endMs : startMs,
  };
}

/** The row at an index of a block whose first row is `rowStart`; a row that breaks a rule is a finding. */
export function eventAt(columns: BlockColumns, index: number, rowStart: number): Checked<ArchivedEvent> {
  const value = (column: string) => columns.get(column)?.[index] ?? undefined;
  const row = rowStart + index;
  const checked = v.safeParse(ShownSchema, {
    id: value('id'),
    title: value('title'),
    ...present('date', value('date')),
    status: value('status'),
    ...present('place', value('place')),
    actors: value('actors'),
    tags: value('tags'),
    sources: value('sources'),
    level: toNumber(value('level')),
    salience: toNumber(value('salience')),
  });
  if (!checked.success) return refused(row, describe(checked.issues[0]));
  const { date } = checked.output;
  if (date === undefined) return { ok: true, value: { ...checked.output, row }, diagnostics: [] };
  const parsed = parseEdtf(date);
  if (!parsed.ok) return refused(row, `date: ${parsed.problem.message}`);
  const known = { text: date, edtf: parsed.value, bounds: edtfBounds(parsed.value) };
  return { ok: true, value: { ...checked.output, row, known }, diagnostics: [] };
}

type ShownPart = Pick<TimelineEvent, 'id' | 'title' | 'date' | 'status' | 'actors' | 'place' | 'tags'>;

/** What an event of a timeline file and a row of an archive have in common. */
export function shownPart({ id, title, date, status, actors, place, tags }: ShownPart): ShownPart {
  return {
    id,
    title,
    ...(date === undefined ? {} : { date }),
    status,
    actors,
    ...(place === undefined ? {} : { place }),
    tags,
  };
}

/** The whole event, with what `details` says. */
export function eventWithDetails(event: ArchivedEvent, details: unknown): Checked<TimelineEvent> {
  const { row } = event;
  const checked = v.safeParse(DetailsSchema, jsonOf(details));
  if (!checked.success) return refused(row, `details: ${describe(checked.issues[0])}`);
  for (const { dating } of checked.output.evidence) {
    const dates = [
      dating?.edtf,
      typeof dating?.anchor === 'object' && 'date' in dating.anchor ? dating.anchor.date : undefined,
    ];
    for (const text of dates) {
      const parsed = text === undefined ? undefined : parseEdtf(text);
      if (parsed?.ok === false) return refused(row, `details: ${parsed.problem.message}`);
    }
    if (typeof dating?.anchor === 'object' && 'event' in dating.anchor) {
      return refused(row, 'details: an archive counts from dates, not from other events');
    }
  }
  const value: TimelineEvent = { ...shownPart(event), ...checked.output };
  return { ok: true, value, diagnostics: [] };
}

/**
 * The JSON of a cell, parsed; anything else as it is, for the check to refuse. A key whose value is `null` counts as
 * left out: engines write all fields of a structure.
 */
export function jsonOf(cell: unknown): unknown {
  if (typeof cell !== 'string') return cell;
  try {
    return JSON.parse(cell, (_, value: unknown) => (value === null ? undefined : value));
  } catch {
    return undefined;
  }
}

/** Numbers of eight bytes are read as `bigint`, moments as `Date`. */
export function toNumber(value: unknown): unknown {
  return typeof value === 'bigint' || value instanceof Date ? Number(value) : value;
}

export function present(key: string, value: unknown): Readonly<Record<string, unknown>> {
  return value === undefined || value === null ? {} : { [key]: value };
}

export function describe(issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? []).map(({ key }) => String(key)).join('.');
  const message = issue.message.slice(0, 200);
  return path === '' ? message : `${path}: ${message}`;
}

export function notInRow(row: number, id: string): { ok: false; diagnostics: readonly Diagnostic[] } {
  const message = `No event ${JSON.stringify(id)} stands in row ${row}.`;
  return { ok: false, diagnostics: [diagnose('archive-row', `[${row}]`, message)] };
}

function refused(row: number, why: string): { ok: false; diagnostics: readonly Diagnostic[] } {
  const message = `Row ${row} is not shown: ${why.replace(/\.$/, '')}.`;
  return { ok: false, diagnostics: [diagnose('archive-row', `[${row}]`, message)] };
}
