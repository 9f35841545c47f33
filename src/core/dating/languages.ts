// The languages that the tagger reads. A language is one folder with its configuration, and its line here.
import { english } from './english/english.ts';
import { german } from './german/german.ts';
import type { DatingLanguage } from './language.ts';

export const DATING_LANGUAGES: readonly DatingLanguage[] = [english, german];

/** By BCP 47 tag, the region left aside: `en-GB` is English. */
export function languageFor(tag: string): DatingLanguage | undefined {
  const [primary] = tag.toLowerCase().split('-');
  return DATING_LANGUAGES.find((language) => language.tag === primary);
}
