// An article on the desk: its paragraphs, its chunks and its marks, and that an edit draws anew only what it touches.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply } from '../../src/core/curate/apply.ts';
import type { DeskDocument } from '../../src/core/curate/desk-document.ts';
import { openDocument } from '../../src/core/curate/desk-document.ts';
import { blocksOf, stretchesOf } from '../../src/ui/desk/article-blocks.ts';
import { articleLayout, chunkAt, chunksOfEvent, chunksTouched } from '../../src/ui/desk/article-layout.ts';
import { randomCommand } from '../curate/random-command.ts';
import { after } from '../curate/small-desk.ts';
import { randomFrom } from '../mutations/random.ts';
import { sha256Of } from '../mutations/subject.ts';
import { writtenTimeline } from '../mutations/written-timeline.ts';

const ARTICLE = 'article';
/** An article of several chunks, every third sentence of it quoted. */
const LONG = ((): DeskDocument => {
  const random = randomFrom(7);
  const plan = Array.from({ length: 360 }, (_, at) => ({
    when: random.below(100),
    words: Array.from({ length: 8 }, () => random.below(1000)),
    isQuoted: at % 3 === 0,
  }));
  const { timeline, texts } = writtenTimeline('Long', plan);
  const opened = openDocument(
    JSON.stringify(timeline),
    new Map(Array.from(texts, ([id, text]) => [id, { text, sha256: sha256Of(text) }])),
  );
  if (!opened.ok) throw new Error(opened.diagnostics[0]?.message);
  return opened.value;
})();
const TEXT = LONG.texts.get(ARTICLE)?.text ?? '';

test('blocks are the paragraphs; a very long one is cut, and nothing of it is lost', () => {
  const text = 'First it rained.\n\nThen it snowed. Then it froze.\n';
  expect(blocksOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'First it rained.',
    'Then it snowed. Then it froze.',
  ]);
  const long = 'word '.repeat(5000);
  const cut = blocksOf(long);
  expect(cut.length).toBeGreaterThan(1);
  expect(cut.map(({ start, end }) => long.slice(start, end)).join('')).toBe(long);
});

test('the chunks have every paragraph once, in order, and its stretches put together are its text', () => {
  const chunks = articleLayout(ARTICLE)(LONG);
  expect(chunks.length).toBeGreaterThan(3);
  const blocks = chunks.flatMap((chunk) => chunk.blocks);
  expect(blocks.map(({ start, end }) => ({ start, end }))).toEqual(blocksOf(TEXT));
  for (const block of blocks) {
    const stretches = stretchesOf(block).map(({ start, end }) => TEXT.slice(start, end));
    expect(stretches.join('')).toBe(TEXT.slice(block.start, block.end));
  }
  const quoted = LONG.timeline.events.map(({ id }) => chunksOfEvent(chunks, id));
  expect(quoted.every(({ length }) => length > 0)).toBe(true);
  expect(new Set(quoted.flat())).toEqual(new Set(chunks.keys()));
});

test('a place of the text is found in its chunk', () => {
  const chunks = [
    { start: 2, end: 10 },
    { start: 12, end: 20 },
  ];
  expect([0, 2, 9, 10, 12, 19, 20].map((place) => chunkAt(chunks, place))).toEqual([0, 0, 0, 1, 1, 1, 2]);
  expect(chunksTouched(chunks, { start: 9, end: 13 })).toEqual([0, 1]);
  expect(chunksTouched(chunks, { start: 10, end: 12 })).toEqual([]);
});

test('an edit leaves the chunks and blocks that it does not touch as they were, to the object', () => {
  const layOut = articleLayout(ARTICLE);
  const before = layOut(LONG);
  const [event] = LONG.timeline.events.slice(40);
  const [touched] = chunksOfEvent(before, event?.id ?? '');
  const now = layOut(
    after(LONG, { kind: 'edit-event', event: event?.id ?? '', changes: { title: 'Edited' } }),
  );
  const others = (chunks: typeof now) => chunks.filter((_, at) => at !== touched);
  expect(others(now).every((chunk, at) => chunk === others(before)[at])).toBe(true);
  const [was, is] = [before, now].map((chunks) => chunks[touched ?? 0]?.blocks ?? []);
  expect(is?.filter((block, at) => block !== was?.[at])).toHaveLength(1);
});

test('after any edits the layout is that of the document from scratch', () => {
  let edits = 0;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0x7fffffff }), (seed) => {
      const random = randomFrom(seed);
      const layOut = articleLayout(ARTICLE);
      let document = LONG;
      for (let steps = 0; steps < 12; steps += 1) {
        const applied = apply(document, randomCommand(document, random, sha256Of));
        if (!applied.ok) continue;
        // Undo comes back to the very document, and its layout with it.
        layOut(applied.document);
        document = random.below(4) === 0 ? document : applied.document;
        expect(layOut(document)).toEqual(articleLayout(ARTICLE)(document));
        edits += 1;
      }
    }),
    { numRuns: 25 },
  );
  expect(edits).toBeGreaterThan(50);
}, 60_000);
