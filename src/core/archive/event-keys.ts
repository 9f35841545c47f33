// The keys of an event and of the objects in it, for the scanner of lines: it knows no others.

/** The keys of each object, in the order in which ours are written. */
export const KEYS = {
  event: [
    'id',
    'title',
    'date',
    'status',
    'actors',
    'place',
    'tags',
    'evidence',
    'dateReason',
    'attributedTo',
    'deniedBy',
  ],
  evidence: ['source', 'quote', 'dating'],
  quote: ['exact', 'prefix', 'suffix', 'start'],
  dating: ['expression', 'anchor', 'rule', 'edtf'],
  anchor: ['date', 'reason'],
} as const;
export type ObjectName = keyof typeof KEYS;

/** The same with their quotes, as they stand in a line. */
export const KEY_BYTES = {
  event: KEYS.event.map(inQuotes),
  evidence: KEYS.evidence.map(inQuotes),
  quote: KEYS.quote.map(inQuotes),
  dating: KEYS.dating.map(inQuotes),
  anchor: KEYS.anchor.map(inQuotes),
};

/** A key as it stands in a line. */
export function inQuotes(key: string): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(key));
}

/** Keys that must be there, as bits in the order above. */
export const NEEDED: Readonly<Record<ObjectName, number>> = {
  event: bitsOf(KEYS.event, ['id', 'title', 'status', 'actors', 'tags', 'evidence']),
  evidence: bitsOf(KEYS.evidence, ['source', 'quote']),
  quote: bitsOf(KEYS.quote, KEYS.quote),
  dating: bitsOf(KEYS.dating, ['expression', 'rule', 'edtf']),
  anchor: bitsOf(KEYS.anchor, KEYS.anchor),
};

/** The places of some keys among all, as bits. */
export function bitsOf(keys: readonly string[], wanted: readonly string[]): number {
  return wanted.reduce((bits, key) => bits | (1 << keys.indexOf(key)), 0);
}
