// What "last", "this", "next" before a name choose: "last Friday", "next Christmas", "this June".
import type { Which } from '../reading/meaning.ts';

export const WHICH: ReadonlyMap<string, Which> = new Map<string, Which>([
  ['last', 'last'],
  ['past', 'past'],
  ['previous', 'preceding'],
  ['this', 'this'],
  ['current', 'this'],
  ['next', 'next'],
  ['coming', 'next'],
  ['following', 'following'],
  ['same', 'same'],
  ['that', 'same'],
]);
