// What the desk says is wrong is what verification says, whatever was done before; and what mends it mends it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply } from '../../src/core/curate/apply.ts';
import { deskCoverage, nextUnhandled } from '../../src/core/curate/coverage.ts';
import { problemFinder } from '../../src/core/curate/problems.ts';
import { openDocument } from '../../src/core/curate/desk-document.ts';
import { toFile } from '../../src/core/curate/to-file.ts';
import { splitSentences } from '../../src/core/text/sentences.ts';
import { verifyTimeline } from '../../src/core/verify/verify-timeline.ts';
import { randomCommand } from '../curate/random-command.ts';
import { after, FIRST, MET, passageOf, SMALL_DESK } from '../curate/small-desk.ts';
import { randomFrom } from '../mutations/random.ts';
import { sha256Of } from '../mutations/subject.ts';

test('after any edits the problems are those of a verification from scratch', () => {
  let count = 0;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0x7fffffff }), (seed) => {
      const random = randomFrom(seed);
      const problemsOf = problemFinder();
      let document = SMALL_DESK;
      for (let steps = 0; steps < 30; steps += 1) {
        const applied = apply(document, randomCommand(document, random, sha256Of));
        if (!applied.ok) continue;
        document = applied.document;
        const { all, ofEvent, ofSource } = problemsOf(document);
        const found = all.map(({ diagnostic }) => JSON.stringify(diagnostic)).sort();
        const fromScratch = verifyTimeline(document.timeline, document.texts);
        expect(found).toEqual(fromScratch.map((each) => JSON.stringify(each)).sort());
        count += found.length;
        const { sources, events } = document.timeline;
        const byPart = [...sources.map(({ id }) => ofSource(id)), ...events.map(({ id }) => ofEvent(id))];
        const ofParts = all.filter(({ concerns: { kind } }) => kind === 'source' || kind === 'event');
        expect(byPart.flat()).toHaveLength(ofParts.length);
      }
    }),
    { numRuns: 30 },
  );
  expect(count).toBeGreaterThan(500);
}, 120_000);

test('every fix can be carried out, and mends what it is for', () => {
  let count = 0;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0x7fffffff }), (seed) => {
      const random = randomFrom(seed);
      const problemsOf = problemFinder();
      let document = SMALL_DESK;
      for (let steps = 0; steps < 25; steps += 1) {
        const applied = apply(document, randomCommand(document, random, sha256Of));
        if (applied.ok) document = applied.document;
      }
      for (const { diagnostic, concerns, fix } of problemsOf(document).all) {
        if (fix === undefined) continue;
        count += 1;
        const mended = after(document, fix.command);
        const { ofEvent, ofSource } = problemsOf(mended);
        if (concerns.kind !== 'event' && concerns.kind !== 'source')
          throw new Error('no fix is offered here');
        const left = concerns.kind === 'event' ? ofEvent(concerns.event) : ofSource(concerns.source);
        const same = left.filter(
          ({ diagnostic: { code, path } }) => code === diagnostic.code && path === diagnostic.path,
        );
        expect(same).toEqual([]);
      }
    }),
    { numRuns: 100 },
  );
  expect(count).toBeGreaterThan(50);
}, 120_000);

test('a stale position is mended safely; a quote of another text only by hand', () => {
  const [piece] = MET.evidence;
  const stale = after(SMALL_DESK, {
    kind: 'replace-drafts',
    source: 'first',
    events: [{ ...MET, evidence: [{ ...piece!, quote: { ...piece!.quote, start: 3 } }] }],
  });
  const [problem] = problemFinder()(stale).ofEvent('met');
  expect(problem).toMatchObject({
    diagnostic: { code: 'quote-position', path: 'events[1].evidence[0].quote.start' },
    concerns: { kind: 'event', event: 'met', evidence: 0 },
    fix: { isSafe: true, command: { kind: 'requote', start: 0, end: 26 } },
  });
  const changed = after(stale, {
    kind: 'give-text',
    source: 'first',
    text: { text: `New. ${FIRST}`, sha256: 'b'.repeat(64) },
  });
  const problems = problemFinder()(changed);
  expect(problems.ofEvent('met')[0]?.fix).toMatchObject({ isSafe: false });
  expect(problems.ofSource('first').map(({ diagnostic }) => diagnostic.code)).toEqual([
    'text-changed',
    'text-length',
  ]);
});

test('coverage: a sentence is handled by an accepted event or by setting it aside, proposed by a draft', () => {
  const dated = new Map([['first', splitSentences(FIRST)]]);
  const states = (document = SMALL_DESK) => deskCoverage(document, dated).sentences.map(({ state }) => state);
  expect(states()).toEqual(['proposed', 'proposed', 'handled', 'open']);
  expect(states(after(SMALL_DESK, { kind: 'accept', events: ['met'] }))[0]).toBe('handled');
  expect(states(after(SMALL_DESK, { kind: 'reject', events: ['closed'] }))[1]).toBe('handled');
  expect(states(after(SMALL_DESK, { kind: 'delete', event: 'closed' }))[1]).toBe('open');
  expect(deskCoverage(SMALL_DESK, dated)).toMatchObject({ handled: 1, proposed: 2, open: 1 });
});

test('the next sentence that nobody has handled, around the end and over sources', () => {
  const dated = new Map([
    ['first', splitSentences(FIRST)],
    ['second', [passageOf('second', 'Rain fell.')]],
  ]);
  const coverage = deskCoverage(SMALL_DESK, dated);
  const bridge = passageOf('first', 'The bridge opened around 1954.');
  const rain = passageOf('second', 'Rain fell.');
  expect(nextUnhandled(coverage, undefined, ['open'])).toMatchObject(bridge);
  expect(nextUnhandled(coverage, bridge, ['open'])).toMatchObject(rain);
  expect(nextUnhandled(coverage, rain, ['open'])).toMatchObject(bridge);
  expect(nextUnhandled(coverage, rain)).toMatchObject({ start: 0, state: 'proposed' });
  expect(nextUnhandled(deskCoverage(SMALL_DESK, new Map()), undefined)).toBeUndefined();
});

test('opening and saving leaves every byte; one edit changes the lines of one event', () => {
  const file = toFile(SMALL_DESK).replace('"title": "Small",', '"title":   "Small",\n');
  const opened = openDocument(file, SMALL_DESK.texts);
  if (!opened.ok) throw new Error('it does not open');
  expect(toFile(opened.value)).toBe(file);
  const edited = after(opened.value, {
    kind: 'edit-event',
    event: 'closed',
    changes: { title: 'Closed for good', place: 'Seoul', tags: ['schools'] },
  });
  const before = file.split('\n');
  const now = toFile(edited).split('\n');
  const [start, end] = [
    before.indexOf('      "id": "closed",'),
    before.indexOf('      "id": "the-board-closes-the-school",'),
  ];
  expect(now.slice(0, start)).toEqual(before.slice(0, start));
  expect(now.slice(now.length - (before.length - end))).toEqual(before.slice(end));
  expect(now.filter((line) => !before.includes(line))).toEqual([
    '      "title": "Closed for good",',
    '      "place": "Seoul",',
    '      "tags": ["schools"],',
  ]);
});

test('a new document is written as Prettier writes it', async () => {
  const { format } = await import('prettier');
  const text = toFile(SMALL_DESK);
  expect(await format(text, { parser: 'json', printWidth: 110 })).toBe(text);
});
