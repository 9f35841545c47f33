// The headline of a proposed event.

/** A headline is at most this long, in UTF-16 code units. */
export const LONGEST_HEADLINE = 80;

/** Cut where a clause ends, else between words. */
export function cutAtClause(words: string): string {
  const clean = words.replace(/\s+/g, ' ').trim();
  if (clean.length <= LONGEST_HEADLINE) return clean.replace(/[.,;:]+$/, '');
  const head = clean.slice(0, LONGEST_HEADLINE + 1);
  const clause = Math.max(head.lastIndexOf(', '), head.lastIndexOf('; '), head.lastIndexOf(' – '));
  const cut = clause > LONGEST_HEADLINE / 3 ? clause : head.lastIndexOf(' ');
  return head.slice(0, cut > 0 ? cut : LONGEST_HEADLINE).replace(/[.,;:]+$/, '');
}
