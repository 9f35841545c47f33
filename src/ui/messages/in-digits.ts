// Numbers as a language writes them.

/** Counts with the separators of a locale; those without any do without Intl, which is slow to begin with. */
export function digitsIn(locale: string): (count: number) => string {
  return (count) => (count < 1000 ? String(count) : count.toLocaleString(locale));
}
