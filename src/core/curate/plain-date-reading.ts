// One date as the tagger of articles reads it, with the other readings that the words allow.
import { languageFor } from '../dating/languages.ts';
import { tagText } from '../dating/tag-text.ts';
import { periodToEdtf } from '../dating/writing/period-edtf.ts';
import { resolvedToEdtf } from '../dating/writing/resolved-edtf.ts';
import type { Edtf } from '../model/edtf/edtf.ts';
import { toEdtf } from '../model/edtf/to-edtf.ts';
import { mapDates } from './edtf-edges.ts';
import { shareOf } from './period-share.ts';
import { withCapitals } from './calendar-names.ts';
import type { PeriodShare, PlainDateWords } from './plain-date-words.ts';

export interface PlainDateOptions {
  /** The day of publication, as EDTF: what "last Monday" is counted from, and the year of "Nov 18". */
  readonly published?: string;
  /** BCP 47: the language that is tried first. */
  readonly language?: string;
  /** How 03/04/2023 is read first; the other reading is offered too. */
  readonly dayMonthOrder?: 'day-first' | 'month-first';
  /** The IANA zone of a time of day that states none; without one only the day is kept. */
  readonly timeZone?: string;
}

/** Why a reading is what it is, for the field to say. */
export type PlainDateNote =
  /** It was typed as EDTF. */
  | 'edtf'
  /** A season has no value of its own: its months, in the north. */
  | 'season-months'
  /** "mid", "late", "the end of": the whole, as the evidence is dated. */
  | 'whole-period'
  /** The third of it; finer than what an article's dating says, so it wants a reason. */
  | 'part-of-period'
  | 'day-first'
  | 'month-first'
  /** Counted from the day of publication, or in its year. */
  | 'from-publication'
  /** The same words, in another year or week. */
  | 'other-reading'
  /** A time of day without its zone is no instant: the day is kept. */
  | 'time-without-zone'
  /** 2001-02 may be the years 2001 to 2002. */
  | 'years';

export interface PlainDateReading {
  readonly date: Edtf;
  /** `toEdtf(date)`. */
  readonly edtf: string;
  readonly notes: readonly PlainDateNote[];
}

/** The tagger's reading of all of `text`, with its alternatives. */
export function readTagged(
  text: string,
  words: PlainDateWords,
  options: PlainDateOptions,
): readonly PlainDateReading[] {
  const { published, timeZone } = options;
  const dayMonthOrder = options.dayMonthOrder ?? languageFor(words.language)?.dayMonthOrder;
  const orders = [dayMonthOrder, dayMonthOrder === 'day-first' ? 'month-first' : 'day-first'] as const;
  const isNumeric = /^\d{1,2}([./-])\d{1,2}\1\d{2,4}$/.test(text);
  const found = (isNumeric ? orders : [dayMonthOrder]).flatMap((order) => {
    const [only, ...more] = tagText(withCapitals(text, words.language), {
      language: words.language,
      ...(published === undefined ? {} : { published }),
      ...(order === undefined ? {} : { dayMonthOrder: order }),
      ...(timeZone === undefined ? {} : { timeZone }),
    });
    if (only === undefined || more.length > 0) return [];
    const before = text.slice(0, only.start).trim();
    if (
      text.slice(only.end).trim() !== '' ||
      (before !== '' && `${before} `.replace(words.filler, '') !== '')
    )
      return [];
    const { resolved, mod } = only;
    const date = resolvedToEdtf(resolved, mod, timeZone);
    if (date === undefined) return [];
    const notes: PlainDateNote[] = [];
    if (resolved.anchor?.kind === 'published') notes.push('from-publication');
    if (resolved.clock !== undefined && !(date.kind === 'date' && date.time !== undefined))
      notes.push('time-without-zone');
    if (resolved.period?.unit === 'season') notes.push('season-months');
    if (isNumeric && order !== undefined) return [reading(date, [...notes, order])];
    const others = resolved.alternatives.map((period) =>
      reading(
        mapDates(periodToEdtf(period), (each) => ({ ...each, approximate: isAbout(mod) })),
        [...notes, 'other-reading'],
      ),
    );
    const all = [reading(date, notes), ...others];
    const share = SHARES[mod ?? ''];
    return share === undefined ? all : withShare(all, share);
  });
  const all = distinct(found);
  // An order that makes no difference is not worth a word.
  return isNumeric && all.length === 1
    ? all.map(({ date, notes }) =>
        reading(
          date,
          notes.filter((note) => note !== 'day-first' && note !== 'month-first'),
        ),
      )
    : all;
}

/** "8 November 2023 at 21:30" as the tagger reads it in one: "21:30 on 8 November 2023". */
export function dayLast(text: string): string {
  return text.replace(/^(.{3,60}?),? (?:at |um )?(\d{1,2}(?::\d{2}.{0,20}| ?[ap]\.?m\.?))$/i, '$2 on $1');
}

const SHARES: Readonly<Record<string, PeriodShare>> = { START: 'early', MID: 'mid', END: 'late' };

const isAbout = (mod: string | undefined) => mod === 'APPROX' || mod === 'LESS_THAN' || mod === 'MORE_THAN';

/** The whole period first, as the evidence is dated; then the third of it. */
export function withShare(
  readings: readonly PlainDateReading[],
  share: PeriodShare,
): readonly PlainDateReading[] {
  return readings.flatMap(({ date, notes }) => {
    const part = shareOf(date, share);
    return part === undefined
      ? [reading(date, notes)]
      : [reading(date, [...notes, 'whole-period']), reading(part, [...notes, 'part-of-period'])];
  });
}

export function reading(date: Edtf, notes: readonly PlainDateNote[]): PlainDateReading {
  return { date, edtf: toEdtf(date), notes };
}

/** The first of each value. */
export function distinct(readings: readonly PlainDateReading[]): readonly PlainDateReading[] {
  const seen = new Map<string, PlainDateReading>();
  for (const each of readings) if (!seen.has(each.edtf)) seen.set(each.edtf, each);
  return Array.from(seen.values());
}
