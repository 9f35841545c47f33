// Cuts a quote so that the words that say when can be marked inside it.

export interface QuotePart {
  readonly text: string;
  readonly marked: boolean;
}

/** Each expression is marked where it stands first; overlapping ones become one mark. */
export function markExpressions(exact: string, expressions: readonly string[]): readonly QuotePart[] {
  const spans = expressions
    .map((expression) => ({ start: exact.indexOf(expression), length: expression.length }))
    .filter(({ start }) => start !== -1)
    .sort((a, b) => a.start - b.start);
  const parts: QuotePart[] = [];
  let at = 0;
  for (const { start, length } of spans) {
    if (start > at) parts.push({ text: exact.slice(at, start), marked: false });
    const from = Math.max(at, start);
    if (start + length > from) parts.push({ text: exact.slice(from, start + length), marked: true });
    at = Math.max(at, start + length);
  }
  if (at < exact.length) parts.push({ text: exact.slice(at), marked: false });
  return parts;
}
