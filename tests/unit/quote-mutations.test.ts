import { expect, test } from 'vitest';
import { findQuote } from '../../src/core/text/find-quote.ts';
import type { Mutation } from '../cases/mutations.ts';
import { MUTATIONS } from '../cases/mutations.ts';

const KINDS = ['digit', 'negation', 'name'] as const;

/** Those whose status is not near, or that do not say what kind of difference it is. */
function passedOver(mutations: readonly Mutation[], inText: boolean) {
  return mutations.flatMap(({ kind, what, text, start, sentence, mutated }) => {
    const changed = text.slice(0, start) + mutated + text.slice(start + sentence.length);
    const quote = { exact: inText ? sentence : mutated, prefix: '', suffix: '', start };
    const match = findQuote(inText ? changed : text, quote);
    if (match.status === 'near' && match.kinds.includes(kind) && match.start === start) return [];
    return [`${what}: ${mutated}: ${JSON.stringify(match)}`];
  });
}

test.each(KINDS)('hundreds of sentences are tried: %s', (kind) => {
  expect(MUTATIONS.filter((each) => each.kind === kind).length).toBeGreaterThan(50);
});

test.each(KINDS)('no quote passes that was changed by a %s, and each says so', (kind) => {
  const mutations = MUTATIONS.filter((each) => each.kind === kind);
  expect(passedOver(mutations, false)).toEqual([]);
});

test.each(KINDS)('no quote passes whose text was changed by a %s, and each says so', (kind) => {
  const mutations = MUTATIONS.filter((each) => each.kind === kind);
  expect(passedOver(mutations, true)).toEqual([]);
});
