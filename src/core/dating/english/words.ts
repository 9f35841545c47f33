// Splits an English expression into words: lower case, abbreviation stops and commas gone, hyphens apart.

/** `wordsOf('two-and-a-half years')` is `['two', 'and', 'a', 'half', 'years']`. Linear in the expression. */
export function wordsOf(expression: string): readonly string[] {
  return expression
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[\s,;()–—-]+/g, ' ')
    .split(' ')
    .map((word) => (/^[a-z]{2,}\.$/.test(word) ? word.slice(0, -1) : word))
    .filter((word) => word !== '');
}
