// Happenings that a sentence names by a noun: "the launch of a missile last year".
import { withoutTimes } from './clause-words.ts';
import { HAPPENINGS, MARKING } from './english/words.ts';
import { headlineText } from './headline.ts';
import { isPossessive } from './names.ts';
import { isNominal } from './parts-of-speech.ts';
import type { Happening, ReadSentence } from './read-sentence.ts';

const NOUN_TRIGGERS = new Set(['after', 'since', 'following', 'before', 'during', 'despite', 'until']);
const LONGEST_NOUN_PHRASE = 18;

/** "to mark the launch of a missile last year", "after the vote in May": the date is that of the noun. */
export function nounBefore(sentence: ReadSentence, time: number, at: number): Happening | undefined {
  const { words, parts, clauses } = sentence;
  const clause = clauses[at];
  if (clause === undefined) return undefined;
  let trigger = -1;
  for (let place = time - 1; place >= Math.max(0, time - LONGEST_NOUN_PHRASE); place -= 1) {
    if (!clause.words.includes(place)) {
      if (place === clause.marker) return undefined;
      continue;
    }
    const lower = words[place]?.lower ?? '';
    const isMarking = MARKING.has(lower);
    if (isMarking || (NOUN_TRIGGERS.has(lower) && words[place]?.time === -1)) {
      trigger = place;
      break;
    }
    if (clause.verb !== undefined && place < clause.verb.end) return undefined;
    if (
      parts[place] === 'time' ||
      (!isNominal(parts[place]) && parts[place] !== 'preposition' && parts[place] !== 'ing')
    )
      return undefined;
  }
  if (trigger === -1) return undefined;
  return nounHappening(
    sentence,
    clause.words.filter((place) => place > trigger && place < time),
  );
}

export function nounHappening(sentence: ReadSentence, places: readonly number[]): Happening | undefined {
  const { words } = sentence;
  const has = places.some((place) => isHappening(words[place]?.lower ?? ''));
  const isWhole = places.length >= 3 && (places.at(-1) ?? 0) - (places[0] ?? 0) < LONGEST_NOUN_PHRASE * 2;
  if (!has || !isWhole) return undefined;
  const first = places[0] ?? 0;
  // "the country’s launch" keeps its article: it is the country's.
  const isOpen = /^(?:an?|the)$/.test(words[first]?.lower ?? '') && !isPossessive(words[places[1] ?? 0]);
  const from = isOpen && places.length > 3 ? places.slice(1) : places;
  if (/^(?:its|his|her|their|our|my)$/.test(words[from[0] ?? 0]?.lower ?? '')) return undefined;
  const title = headlineText(sentence, { places: withoutTimes(sentence, from) });
  return title === '' ? undefined : { title, places, style: 'noun' };
}

export function isHappening(lower: string): boolean {
  return HAPPENINGS.has(lower) || (lower.endsWith('s') && HAPPENINGS.has(lower.slice(0, -1)));
}
