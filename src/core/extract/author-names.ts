// A byline → the names in it.
import { oneLineOf } from './plain-text.ts';

/** "By Kim Min-ji and Lee Jae" → two names; an address is none. */
export function authorNames(line: string): readonly string[] {
  const names = oneLineOf(line, 1000).replace(/^by\s+/i, '');
  if (names === '' || /^https?:/i.test(names)) return [];
  const parts = names.split(/\s*;\s*|\s*,\s+(?:and\s+)?|\s+and\s+/);
  // "Kim, Jr." and "Associated Press, Seoul" are one name: only full names are taken apart.
  const isList = parts.length > 1 && parts.every((part) => /\S\s+\S/.test(part));
  return (isList ? parts : [names]).map((name) => oneLineOf(name, 200));
}
