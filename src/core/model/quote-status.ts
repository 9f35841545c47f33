// What became of a quote when it was held against the text of its source: the names that diagnostics, pages and the
// desk share.

/**
 * Only `verbatim` is verified.
 *
 * - `verbatim`: it stands in the text, character for character, at one place.
 * - `ambiguous`: it stands at several places, and neither its context nor its position says which is meant.
 * - `typographic`: only white space, quotation marks, dashes, ellipses, invisible characters or the composition of
 *   accents differ.
 * - `case-only`: capital and small letters differ too.
 * - `near`: something else differs, little enough that this place must be meant.
 * - `missing`: nothing in the text is near it.
 * - `unavailable`: there is no text at hand to hold it against.
 */
export const QUOTE_STATUSES = [
  'verbatim',
  'ambiguous',
  'typographic',
  'case-only',
  'near',
  'missing',
  'unavailable',
] as const;

export type QuoteStatus = (typeof QUOTE_STATUSES)[number];
