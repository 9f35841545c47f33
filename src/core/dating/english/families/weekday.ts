// Days of the week: "Monday", "last Friday", "next Wednesday", "the previous Sunday".
import type { Family, Reader, Reading } from '../../reading/family.ts';
import type { Which } from '../../reading/meaning.ts';
import { WORD } from '../../reading/tokens.ts';
import { WHICH } from '../which.ts';
import { skipStop } from './calendar-date.ts';

export const weekday: Family = {
  name: 'weekday',
  read: ({ tokens }: Reader, at): Reading | undefined => {
    let name = at;
    let which: Which | undefined;
    const the = tokens.role(at) === 'the' || tokens.role(at) === 'this' ? at + 1 : at;
    const chosen = WHICH.get(tokens.role(the) ?? '');
    if (chosen !== undefined) {
      which = chosen;
      name = the + 1;
    } else if (tokens.role(at) === 'this') {
      which = 'this';
      name = at + 1;
    } else if (the > at) {
      return undefined;
    }
    const sense = tokens.sense(name);
    if (sense?.weekday === undefined || sense.plural === true) return undefined;
    const end = skipStop(tokens, name, name + 1);
    if (name === at && !isDay(tokens.length(name), end > name + 1)) return undefined;
    // "Sunday Times", "Black Friday": names of other things.
    if (isNameAfter(tokens, end) || isNameBefore(tokens, name)) return undefined;
    return {
      first: at,
      end,
      meaning: { kind: 'weekday', weekday: sense.weekday, ...(which === undefined ? {} : { which }) },
    };
  },
};

/** "Mon" and "Sun" are read with their stop only. */
function isDay(length: number, hasStop: boolean): boolean {
  return length > 5 || hasStop;
}

const NAMES_AFTER = new Set(
  'times telegraph mail mirror express herald post independent night live football league school island massacre agreement accords'.split(
    ' ',
  ),
);

function isNameAfter(tokens: Reader['tokens'], at: number): boolean {
  if (tokens.kind(at) !== WORD || !tokens.isCapital(at)) return false;
  const word = tokens.lower(at);
  if (word === 'night') return tokens.isCapital(at + 1) && tokens.lower(at + 1) === 'live';
  return NAMES_AFTER.has(word);
}

function isNameBefore(tokens: Reader['tokens'], at: number): boolean {
  if (tokens.kind(at - 1) !== WORD || !tokens.isCapital(at - 1)) return false;
  return [
    'black',
    'bloody',
    'good',
    'easter',
    'palm',
    'ash',
    'shrove',
    'holy',
    'super',
    'maundy',
    'cyber',
  ].includes(tokens.lower(at - 1));
}
