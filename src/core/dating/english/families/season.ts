// Seasons and weekends: "the summer of 2007", "last winter", "this spring", "autumn 1916", "the weekend".
import type { Family, Reader, Reading } from '../../reading/family.ts';
import { WORD } from '../../reading/tokens.ts';
import { WHICH } from '../which.ts';
import { readShortYear, readYear } from './year.ts';

export const season: Family = {
  name: 'season',
  read: (reader, at) => readSeason(reader, at) ?? readWeekend(reader, at),
};

function readSeason(reader: Reader, at: number): Reading | undefined {
  const { tokens } = reader;
  const the = tokens.role(at) === 'the';
  const chosenAt = the ? at + 1 : at;
  const chosen = WHICH.get(tokens.role(chosenAt) ?? '');
  // "next summer" is told from today, "the next summer" from the story.
  const which = the && chosen === 'next' ? 'following' : chosen;
  const name = which === undefined ? chosenAt : chosenAt + 1;
  const sense = tokens.sense(name);
  if (sense?.season === undefined || sense.plural === true) return undefined;
  const within = { unit: 'season', season: sense.season } as const;
  const of = tokens.role(name + 1) === 'of' || tokens.isSign(name + 1, ',') ? name + 2 : name + 1;
  const year = readYear(tokens, of, 'after-cue') ?? readShortYear(tokens, of);
  if (year !== undefined) {
    return {
      first: at,
      end: year.end,
      meaning: { kind: 'part', of: { kind: 'calendar', year: year.year }, part: within },
    };
  }
  if (of === name + 2 && tokens.role(name + 1) === 'of') {
    const inner = reader.inner(of);
    if (inner?.meaning.kind === 'unit' && inner.meaning.unit === 'year') {
      return { first: at, end: inner.end, meaning: { kind: 'part', of: inner.meaning, part: within } };
    }
    // "the spring of his discontent" is none of this; "the fall of Saigon" neither.
    return undefined;
  }
  // "this summer", but "fall" alone is a verb and "spring" a well; "Olympic Winter Games", "Summer Palace" are names.
  if (which === undefined) {
    if (tokens.isCapital(name) && tokens.kind(name + 1) === WORD && tokens.isCapital(name + 1))
      return undefined;
    if (tokens.lower(name) === 'fall' && !(the && tokens.role(at - 1) === 'in')) return undefined;
    if (tokens.lower(name) === 'spring' && !(the || tokens.role(at - 1) !== undefined)) return undefined;
    if (tokens.isHyphen(name + 1) || tokens.isHyphen(name - 1)) return undefined;
  }
  return {
    first: at,
    end: name + 1,
    meaning: { kind: 'calendar', within, ...(which === undefined ? {} : { which }) },
  };
}

/** "the weekend", "this weekend"; "last weekend" is read by the unit family. */
function readWeekend({ tokens }: Reader, at: number): Reading | undefined {
  if (tokens.role(at) !== 'the' || tokens.sense(at + 1)?.unit !== 'weekend') return undefined;
  if (tokens.sense(at + 1)?.plural === true) return undefined;
  return {
    first: at,
    end: at + 2,
    meaning: { kind: 'unit', unit: 'weekend', offset: 0, from: 'published', weak: true },
  };
}
