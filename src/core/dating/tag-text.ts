// The tagger: finds the expressions of time in a text, and works out what each of them means.
import { confidenceOf } from './confidence.ts';
import { languageFor } from './languages.ts';
import type { DayMonthOrder, Meaning, Modifier } from './reading/meaning.ts';
import type { Reading } from './reading/family.ts';
import { readFamilies } from './reading/read-families.ts';
import type { Relation } from './reading/relation.ts';
import { relationOf } from './reading/relation.ts';
import type { Tokens } from './reading/tokens.ts';
import { tokenise } from './reading/tokens.ts';
import type { Period } from './resolving/period.ts';
import { startNarrative } from './resolving/narrative.ts';
import { resolveReadings } from './resolving/resolve.ts';
import type { Resolved, TimexType } from './resolving/resolved.ts';
import { lacksZone } from './resolving/resolved.ts';
import { durationValue } from './writing/duration-value.ts';
import { timexValue } from './writing/timex3.ts';
import type { TextSpan } from '../text/sentences.ts';
import { splitSentences } from '../text/sentences.ts';
import { parseEdtf } from '../model/edtf/parse-edtf.ts';

export interface TagOptions {
  /** The day of publication, as EDTF: `2023-11-09`. Without one only stated dates, and what they anchor, are dated. */
  readonly published?: string;
  /** How 03/04/2023 is read; else as other dates of the text are, else as the language has it, and marked ambiguous. */
  readonly dayMonthOrder?: DayMonthOrder;
  readonly language?: string;
  /** The IANA zone of the source, such as Asia/Seoul: that of a time of day which states none. */
  readonly timeZone?: string;
}

/** One expression of time, with its working. The span is of UTF-16 code units of the text, half-open. */
export interface TaggedExpression {
  readonly start: number;
  readonly end: number;
  /** Where it starts with its preposition: "on" of "on Monday". */
  readonly phraseStart: number;
  /** The place of its sentence in `splitSentences` of the text. */
  readonly sentence: number;
  /** How much of it is the bare length of a distance: "two days" of "two days before". */
  readonly length: number;
  readonly family: string;
  readonly meaning: Meaning;
  readonly mod?: Modifier;
  readonly resolved: Resolved;
  /** From 0 to 1: the share of values found like this one that are right. */
  readonly confidence: number;
  /** "since", "until", "from … to …" around it. */
  readonly relation?: Relation;
  /** The zone of the source, where it is a time of day that states none. */
  readonly timeZone?: string;
  /** The place, in this result, of the expression that its year comes from: "June 4 and July 9, 1943". */
  readonly yearOf?: number;
}

/** Tags a text. Pure, deterministic, linear in the text. */
export function tagText(text: string, options: TagOptions = {}): readonly TaggedExpression[] {
  const language = languageFor(options.language ?? 'en');
  if (language === undefined) return [];
  const tokens = tokenise(text, language.lexicon);
  const readings = readFamilies(tokens, language.families);
  const sentences = splitSentences(text, language.tag);
  const places = sentencePlaces(tokens, readings, sentences);
  const narrative = startNarrative(parsePublished(options.published), readings);
  const knownOrder = options.dayMonthOrder ?? orderOf(readings);
  const order = knownOrder ?? language.dayMonthOrder;
  const resolved = resolveReadings(
    tokens,
    readings,
    places.map((at) => sentences[at] ?? WHOLE),
    narrative,
    language,
    { dayFirst: order === 'day-first', orderIsKnown: knownOrder !== undefined },
  );
  // Expressions name one another by their places among those that are left: "30 February" has none.
  const kept = readings.filter((_, at) => resolved[at] !== undefined);
  const placeInResult = new Map(kept.map((reading, place) => [reading, place]));
  return readings.flatMap((reading, at): TaggedExpression[] => {
    const value = resolved[at];
    const place = placeInResult.get(reading);
    if (value === undefined || place === undefined) return [];
    const relation = relationOf(tokens, kept, place);
    // "0800 local time" is that of the scene, wherever the source is.
    const isOfSource = lacksZone(value) && tokens.role(reading.end) !== 'local';
    const timeZone = isOfSource ? options.timeZone : undefined;
    const neighbour = value.reason === 'year-of-neighbour' ? readings[at + 1] : undefined;
    const yearOf = neighbour === undefined ? undefined : placeInResult.get(neighbour);
    return [
      {
        start: tokens.start(reading.first),
        end: tokens.end(reading.end - 1),
        length: tokens.end(Math.max(reading.first, reading.end - 2)) - tokens.start(reading.first),
        phraseStart: tokens.start(
          LEADING_ROLES.has(tokens.role(reading.first - 1) ?? '') ? reading.first - 1 : reading.first,
        ),
        sentence: places[at] ?? 0,
        family: reading.family ?? '',
        meaning: reading.meaning,
        ...(reading.mod === undefined ? {} : { mod: reading.mod }),
        resolved: value,
        confidence: confidenceOf(reading.family ?? '', value),
        ...(relation === undefined ? {} : { relation }),
        ...(timeZone === undefined ? {} : { timeZone }),
        ...(yearOf === undefined ? {} : { yearOf }),
      },
    ];
  });
}

/** The order of the text's figures, where those that can be read in one order only agree: 13/04/2023. */
function orderOf(readings: readonly Reading[]): DayMonthOrder | undefined {
  const orders = new Set(
    readings.flatMap(({ meaning }) =>
      meaning.kind === 'calendar' && meaning.order !== undefined ? [meaning.order] : [],
    ),
  );
  const [order] = orders;
  return orders.size === 1 ? order : undefined;
}

const WHOLE: TextSpan = { start: 0, end: Infinity };

/** For each reading, which sentence it stands in: one pass over both. */
function sentencePlaces(
  tokens: Tokens,
  readings: readonly Reading[],
  sentences: readonly TextSpan[],
): readonly number[] {
  let at = 0;
  return readings.map(({ first }) => {
    while (at < sentences.length - 1 && (sentences[at]?.end ?? 0) <= tokens.start(first)) at += 1;
    return at;
  });
}

/** Words before an expression that an editor quotes with it: "on Monday", "in the third quarter". */
const LEADING_ROLES = new Set(['on', 'in', 'at', 'during']);

function parsePublished(published: string | undefined): Period | undefined {
  const parsed = published === undefined ? undefined : parseEdtf(published);
  if (parsed?.ok !== true || parsed.value.kind !== 'date') return undefined;
  const { year, month, day } = parsed.value;
  if (typeof month !== 'number' || typeof day !== 'number') return undefined;
  return { unit: 'day', year, index: month, day };
}

export interface Timex3 {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly type: TimexType;
}

/** The expressions as TIMEX3, the offsets as they are. */
export function toTimex3(tagged: readonly TaggedExpression[]): readonly Timex3[] {
  return tagged.map(({ start, end, resolved, meaning, length }) =>
    // TimeML: of "two days before the vote" the two days are a duration, and the vote an event.
    meaning.kind === 'distance' && meaning.named === true
      ? {
          start,
          end: start + length,
          value: durationValue(meaning.count, meaning.unit),
          type: 'DURATION' as const,
        }
      : { start, end, value: timexValue(resolved), type: resolved.type },
  );
}
