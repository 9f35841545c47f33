// Who and where: the names in the words that tell of a happening.
import type { Name } from './names.ts';
import type { Sentence } from './verb-group.ts';

const MOST_ACTORS = 8;

/** The actors named at these places, each once, in the order of the sentence. */
export function actorsAt(names: readonly Name[], places: readonly number[]): readonly string[] {
  const within = new Set(places);
  const actors = names
    .filter(({ start, end }) => within.has(start) || within.has(end - 1))
    .map(({ name }) => name);
  return Array.from(new Set(actors)).slice(0, MOST_ACTORS);
}

const WHERE = new Set(['in', 'at', 'near', 'outside', 'off', 'into', 'to', 'across', 'inside']);
/** "a stake in Chrysler": no place. */
const HOLDINGS = new Set(
  'stake stakes share shares interest confidence investment investments trust holding faith role believe believes increase rise drop'.split(
    ' ',
  ),
);
/** Verbs of going there. */
const MOTIONS = new Set(
  'arrived arrive arrives visit visits trip travelled traveled travel flew fly returned return went came landed moved headed flight'.split(
    ' ',
  ),
);

/** The place that "in X" or "at X" names; a country or a town, where it is none of the actors. */
export function placeAt(
  { words, parts }: Sentence,
  names: readonly Name[],
  places: readonly number[],
  actors: readonly string[],
): string | undefined {
  const within = new Set(places);
  for (const { start, end, place, kind, name } of names) {
    if (place === undefined || !within.has(start)) continue;
    const article = words[start - 1]?.lower === 'the' ? 1 : 0;
    const preposition = words[start - 1 - article];
    if (preposition === undefined || !WHERE.has(preposition.lower) || preposition.time >= 0) continue;
    // "in the Alpine village": what the name goes with is the place.
    if (article === 1 && parts[end] === 'other') continue;
    const before = words[start - 2 - article]?.lower ?? '';
    if (HOLDINGS.has(before)) continue;
    if (preposition.lower === 'to' && !MOTIONS.has(before)) continue;
    if (kind === 'organisation' || (kind === 'unknown' && actors.includes(name) && isActing(names, name)))
      continue;
    return place;
  }
  return undefined;
}

function isActing(names: readonly Name[], name: string): boolean {
  return names.filter((each) => each.name === name).length > 1;
}

/** Without what is only the place of the happening. */
export function withoutPlace(
  names: readonly Name[],
  actors: readonly string[],
  place: string | undefined,
): readonly string[] {
  if (place === undefined) return actors;
  const ofPlace = names.find((each) => each.place === place);
  if (ofPlace === undefined || ofPlace.kind === 'country') {
    return ofPlace !== undefined && ofPlace.place !== ofPlace.name && isActing(names, ofPlace.name)
      ? actors
      : actors.filter((actor) => actor !== ofPlace?.name || isActing(names, actor));
  }
  return actors.filter((actor) => actor !== ofPlace.name);
}
