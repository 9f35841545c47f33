// How many, in German: "drei", "17", "ein", "mehrere".
import type { Tokens } from '../reading/tokens.ts';
import { NUMBER } from '../reading/tokens.ts';

export interface Count {
  readonly end: number;
  /** `undefined` where the word leaves it open. */
  readonly count: number | undefined;
}

export function readCount(tokens: Tokens, at: number): Count | undefined {
  if (tokens.kind(at) === NUMBER) return { end: at + 1, count: tokens.number(at) };
  const role = tokens.role(at);
  if (role === 'one') return { end: at + 1, count: 1 };
  if (role === 'several') return { end: at + 1, count: undefined };
  const number = tokens.sense(at)?.number;
  return number === undefined ? undefined : { end: at + 1, count: number };
}
