// Of all that is said about the day of publication: which day counts, in which zone, and what is doubtful about it.
import type { StatedDate } from './page-metadata.ts';
import { dayIn, readPublished, statedDays, zoneOfOffset } from './published-value.ts';

export interface Publication {
  readonly published: string;
  readonly timeZone: string;
  /** Where the day comes from, in words for a person. */
  readonly from: string;
  /** What a person should look at, a sentence each. */
  readonly doubts: readonly string[];
}

/** What was found that names a day, where none of it may be taken without being asked. */
export interface NoPublication {
  readonly hints: readonly { readonly day: string; readonly where: string }[];
}

export interface PublicationQuestion {
  /** What the caller was told: it always wins. */
  readonly published?: string;
  readonly timeZone?: string;
  /** What the file says of itself, the most trusted first. */
  readonly stated: readonly StatedDate[];
  /** What only looks like it: a date in the text's first lines, in the file's name. */
  readonly hints: readonly StatedDate[];
  readonly language: string;
}

/** The day is in the zone of publication: 23:30 UTC on 8 November is 9 November in Seoul. */
export function settlePublication(question: PublicationQuestion): Publication | NoPublication {
  const { published, timeZone, stated, language } = question;
  const read = stated.flatMap(({ value, where }) => {
    const found = readPublished(value, language);
    return found === undefined ? [] : [{ ...found, value, where }];
  });
  const [best, ...others] = read;
  const zone = timeZone ?? (best?.moment === undefined ? undefined : zoneOfOffset(best.moment.offsetMinutes));
  const noZone = zone === undefined ? ['No time zone is known, so UTC is written: give it with --zone.'] : [];
  if (published !== undefined) {
    return { published, timeZone: zone ?? 'UTC', from: '--published', doubts: noZone };
  }
  if (best === undefined) return { hints: hintsOf(question) };
  const dayOf = ({ day, moment }: typeof best) =>
    moment === undefined || timeZone === undefined ? day : dayIn(timeZone, moment.epochMs);
  const day = dayOf(best);
  const doubts = [...noZone];
  const different = others.filter((each) => dayOf(each) !== day);
  for (const each of different) doubts.push(`${each.where} says ${each.value}, another day.`);
  if (best.moment?.offsetMinutes === 0 && timeZone === undefined) {
    doubts.push(
      `The day is that of UTC, which may not be that of the newsroom (${best.value}): give its zone with --zone.`,
    );
  }
  return { published: day, timeZone: zone ?? 'UTC', from: `${best.where} (${best.value})`, doubts };
}

function hintsOf({ stated, hints, language }: PublicationQuestion): NoPublication['hints'] {
  return [...stated, ...hints].flatMap(({ value, where }) => {
    const read = readPublished(value, language);
    const days = read === undefined ? statedDays(value, language).slice(0, 3) : [read.day];
    return days.map((day) => ({ day, where }));
  });
}

/** Where a text without metadata may say when it was published: its first lines, and the name of its file. */
export function publicationHints(text: string, fileName: string): readonly StatedDate[] {
  const opening = text
    .slice(0, 600)
    .split(/\r\n?|\n/)
    .slice(0, 6);
  const lines = opening.map((value, at) => ({ value, where: `line ${at + 1}` }));
  const name = /(?<!\d)(\d{4})[-_]?(\d\d)[-_]?(\d\d)(?!\d)/.exec(fileName);
  const named = name === null ? [] : [{ value: name.slice(1).join('-'), where: 'the name of the file' }];
  return [...named, ...lines];
}
