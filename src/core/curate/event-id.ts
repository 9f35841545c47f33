// Ids of events that the desk makes: readable in a link, and not taken.

const LONGEST = 60;

/**
 * An id made of the words of a title; a number behind it where it is taken. Letters that are not Latin leave nothing, and
 * the id is then "event".
 *
 * Example: `newEventId('Fête in Zürich', new Set(['fete-in-zurich']))` is "fete-in-zurich-2".
 */
export function newEventId(title: string, taken: ReadonlySet<string>): string {
  const words = title
    .slice(0, 500)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-|-$/g, '');
  return untaken(words === '' ? 'event' : words, taken);
}

/** The id itself, or the first of "id-2", "id-3" … that is not taken. */
export function untaken(id: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const each = number === 1 ? id : `${id.slice(0, LONGEST)}-${number}`;
    if (!taken.has(each)) return each;
  }
}
