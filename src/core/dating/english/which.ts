// What "last", "this", "next" before a name choose: "last Friday", "next Christmas", "this June".
import type { Which } from '../reading/meaning.ts';

export const WHICH: ReadonlyMap<string, Which> = new Map<string, Which>([
  ['last', 'last'],
  ['past', 'past'],
  ['previous', 'last'],
  ['this', 'this'],
  ['current', 'this'],
  ['next', 'next'],
  ['coming', 'next'],
  ['following', 'next'],
  ['same', 'same'],
  ['that', 'same'],
]);
