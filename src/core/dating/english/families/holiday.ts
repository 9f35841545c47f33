// Feasts whose date can be computed: "Christmas", "Easter Sunday", "New Year's Eve", "Thanksgiving", "Labor Day 2007".
import type { Family, Reader, Reading } from '../../reading/family.ts';
import { WHICH } from '../which.ts';
import { readYear } from './year.ts';

/** Name, word by word → the feast as `resolving/holidays.ts` knows it. Longer names first. */
const NAMES: readonly (readonly [name: readonly string[], holiday: string])[] = (
  [
    ['christmas eve', 'christmas-eve'],
    ['christmas day', 'christmas'],
    ['christmas', 'christmas'],
    ['boxing day', 'boxing-day'],
    ["new year ' s eve", 'new-years-eve'],
    ["new year ' s day", 'new-year'],
    ["new year ' s", 'new-year'],
    ["valentine ' s day", 'valentines-day'],
    ["st . patrick ' s day", 'st-patricks-day'],
    ["april fools ' day", 'april-fools'],
    ['may day', 'may-day'],
    ['good friday', 'good-friday'],
    ['easter sunday', 'easter'],
    ['easter monday', 'easter-monday'],
    ['easter', 'easter'],
    ['ascension day', 'ascension-day'],
    ['whit monday', 'whit-monday'],
    ['pentecost', 'pentecost'],
    ["all saints ' day", 'all-saints'],
    ['juneteenth', 'juneteenth'],
    ['ash wednesday', 'ash-wednesday'],
    ['palm sunday', 'palm-sunday'],
    ['halloween', 'halloween'],
    ['thanksgiving day', 'thanksgiving'],
    ['thanksgiving', 'thanksgiving'],
    ['black friday', 'black-friday'],
    ['labor day', 'labor-day'],
    ['memorial day', 'memorial-day'],
    ['martin luther king day', 'martin-luther-king-day'],
    ["presidents ' day", 'presidents-day'],
    ['columbus day', 'columbus-day'],
    ['veterans day', 'veterans-day'],
    ["mother ' s day", 'mothers-day'],
    ["father ' s day", 'fathers-day'],
    ['bastille day', 'bastille-day'],
    ['armistice day', 'veterans-day'],
  ] as const
).map(([name, holiday]) => [name.split(' '), holiday]);

const BY_FIRST_WORD = new Map<string, (typeof NAMES)[number][]>();
for (const entry of NAMES) {
  const first = entry[0][0] ?? '';
  BY_FIRST_WORD.set(first, [...(BY_FIRST_WORD.get(first) ?? []), entry]);
}

/** The words that open a feast: the lexicon lists them. */
export const HOLIDAY_WORDS: readonly string[] = Array.from(BY_FIRST_WORD.keys());

export const holiday: Family = {
  name: 'holiday',
  read: ({ tokens }: Reader, at): Reading | undefined => {
    const which = WHICH.get(tokens.role(at) ?? '');
    const start = which === undefined ? at : at + 1;
    if (!tokens.isCapital(start)) return undefined;
    const candidates = BY_FIRST_WORD.get(tokens.lower(start));
    const found = candidates?.find(([words]) =>
      words.every((word, index) => matches(tokens, start + index, word)),
    );
    if (found === undefined) return undefined;
    const end = start + found[0].length;
    if (tokens.lower(end) === 'island' || tokens.lower(end) === 'rising' || tokens.lower(end) === 'offensive')
      return undefined;
    const yearAt = tokens.role(end) === 'of' || tokens.isSign(end, ',') ? end + 1 : end;
    const year = readYear(tokens, yearAt, 'after-date');
    return {
      first: at,
      end: year?.end ?? end,
      meaning: {
        kind: 'calendar',
        holiday: found[1],
        ...(year === undefined ? {} : { year: year.year }),
        ...(which === undefined ? {} : { which }),
      },
    };
  },
};

function matches(tokens: Reader['tokens'], at: number, word: string): boolean {
  if (word === "'") return tokens.isSign(at, "'") || tokens.isSign(at, '’');
  if (word === '.') return tokens.isSign(at, '.');
  return tokens.lower(at) === word;
}
