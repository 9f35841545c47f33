// What stands around an expression and opens or joins it: "since March", "until Friday", "from 2009 to 2011".
import type { Reading } from './family.ts';
import type { Tokens } from './tokens.ts';

export interface Relation {
  readonly kind: 'since' | 'until' | 'before' | 'after' | 'range' | 'between';
  /** The wider words, UTF-16 code units, half-open. */
  readonly start: number;
  readonly end: number;
  /** The place, among the readings that were given, of the one that ends the span. */
  readonly last?: number;
}

const BEFORE: ReadonlyMap<string, Relation['kind']> = new Map<string, Relation['kind']>([
  ['since', 'since'],
  ['until', 'until'],
  ['before', 'before'],
  ['by', 'before'],
  ['after', 'after'],
]);

/** The relation that the words before an expression, or those between it and the next, put it into. */
export function relationOf(tokens: Tokens, readings: readonly Reading[], at: number): Relation | undefined {
  const reading = readings[at];
  const next = readings[at + 1];
  if (reading === undefined) return undefined;
  const before = tokens.role(reading.first - 1);
  const start = before === undefined ? tokens.start(reading.first) : tokens.start(reading.first - 1);
  const isPair = next !== undefined && next.first - reading.end === 1;
  const joint = isPair ? tokens.role(reading.end) : undefined;
  if (next !== undefined && isPair) {
    const end = tokens.end(next.end - 1);
    const isRange = before === 'from' && (joint === 'to' || joint === 'until' || joint === 'through');
    if (isRange || (tokens.isHyphen(reading.end) && tokens.touches(reading.end))) {
      return { kind: 'range', start: isRange ? start : tokens.start(reading.first), end, last: at + 1 };
    }
    if (before === 'between' && joint === 'and') return { kind: 'between', start, end, last: at + 1 };
  }
  const kind = BEFORE.get(before ?? '');
  return kind && { kind, start, end: tokens.end(reading.end - 1) };
}
