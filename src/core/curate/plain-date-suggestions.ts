// What a date field suggests while somebody types: the readings of what stands there, and of the word half typed.
import { calendarNames } from './calendar-names.ts';
import type { PlainDateOptions, PlainDateReading } from './plain-date-reading.ts';
import { plainDateWords } from './plain-date-words.ts';
import { readPlainDate } from './plain-date.ts';

export interface PlainDateSuggestion extends PlainDateReading {
  /** The words that mean it: what was typed, or that with its last word completed. */
  readonly words: string;
}

/** More than these nobody reads. */
export const MAX_SUGGESTIONS = 6;

/** `[]` where nothing is understood. Pure; the same words give the same list. */
export function suggestPlainDates(
  words: string,
  options: PlainDateOptions = {},
): readonly PlainDateSuggestion[] {
  const seen = new Set<string>();
  const suggestions: PlainDateSuggestion[] = [];
  for (const each of [words.trim(), ...completed(words, options.language ?? 'en')]) {
    const result = readPlainDate(each, options);
    if (!result.ok) continue;
    for (const reading of result.readings) {
      if (seen.has(reading.edtf)) continue;
      seen.add(reading.edtf);
      suggestions.push({ ...reading, words: each });
    }
  }
  return suggestions.slice(0, MAX_SUGGESTIONS);
}

/** The words with the last of them completed to each name that begins like it; two letters at least. */
function completed(words: string, language: string): readonly string[] {
  const [, before = '', last = ''] = /^(.*?)(\p{L}{2,})$/su.exec(words.trimStart()) ?? [];
  if (last === '') return [];
  const typed = last.toLowerCase();
  return plainDateWords(language)
    .flatMap((each) => [...calendarNames(each.language), ...each.completions])
    .filter((name) => name.toLowerCase().startsWith(typed) && name.length > last.length)
    .map((name) => before + name);
}
