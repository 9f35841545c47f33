// Laws of the desk, over commands at random: undo takes back everything, a reload loses nothing, a file stays sound.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply, perform } from '../../src/core/curate/apply.ts';
import type { Command, CommandKind } from '../../src/core/curate/command.ts';
import type { DeskDocument } from '../../src/core/curate/desk-document.ts';
import { inOrder, newDocument, openDocument } from '../../src/core/curate/desk-document.ts';
import type { History, LogEntry } from '../../src/core/curate/history.ts';
import { MAX_STEPS, replay, startHistory } from '../../src/core/curate/history.ts';
import { applyPatch } from '../../src/core/curate/patch.ts';
import { readHistory, readLogEntry, toStored } from '../../src/core/curate/stored-history.ts';
import { isSaved, toFile } from '../../src/core/curate/to-file.ts';
import { parseTimeline } from '../../src/core/model/parse-timeline.ts';
import { COMMAND_MAKERS, randomCommand } from '../curate/random-command.ts';
import { randomFrom } from '../mutations/random.ts';
import { realSubjects } from '../mutations/real-subjects.ts';
import { sha256Of } from '../mutations/subject.ts';
import { readFileSync } from 'node:fs';

/** Many cases, on a machine that may be busy with other tests. */
const SLOW_MS = 120_000;

const SEED = fc.integer({ min: 0, max: 0x7fffffff });

const RUNS = 60;

/** How many commands at random may come before one of a kind that has something to do. */
const MAX_TRIES = 100;

/** Documents to start from: none, and the published ones with the texts that are here. */
const STARTS: readonly DeskDocument[] = [
  newDocument('New', 'en'),
  ...realSubjects().map(({ name, texts }) => {
    const opened = openDocument(
      readFileSync(`events/${name}/timeline.json`, 'utf8'),
      inOrder(Array.from(texts, ([id, text]) => [id, { text, sha256: sha256Of(text) }] as const)),
    );
    if (!opened.ok) throw new Error(`${name} does not open`);
    return opened.value;
  }),
];

const START = fc.integer({ min: 0, max: STARTS.length - 1 });

/** As JSON has it, the order of keys and of texts included. */
const shown = ({ timeline, texts, file, notSame }: DeskDocument) =>
  JSON.stringify([timeline, Array.from(texts), file?.text, notSame]);

function reloaded(history: History): History {
  const texts = Array.from(history.document.texts);
  const stored: unknown = JSON.parse(JSON.stringify([toStored(history), texts]));
  const [value, textsThere] = stored as [unknown, typeof texts];
  const read = readHistory(value, textsThere);
  if (!read.ok) throw new Error(read.reason);
  return read.value;
}

test.each(Object.keys(COMMAND_MAKERS) as CommandKind[])(
  '%s: undo∘do is identity',
  (kind) => {
    let done = 0;
    fc.assert(
      fc.property(SEED, START, (seed, from) => {
        const [random, start] = [randomFrom(seed), STARTS[from]!];
        let document = start;
        const change = (command: Command) => {
          const applied = apply(document, command);
          return applied.ok && applied.patch.length > 0 ? applied : undefined;
        };
        const step = () => {
          document = change(randomCommand(document, random, sha256Of))?.document ?? document;
        };
        for (let steps = random.below(25); steps > 0; steps -= 1) step();
        let before = '';
        let applied: ReturnType<typeof change>;
        // Some kinds need what others leave: nothing is brought back before something was set aside.
        for (let tries = 0; applied === undefined && tries < MAX_TRIES; tries += 1) {
          if (tries > 0) step();
          before = shown(document);
          applied = change(COMMAND_MAKERS[kind](document, random, sha256Of));
          expect(shown(document)).toBe(before);
        }
        if (applied === undefined) return;
        done += 1;
        expect(shown(applied.document)).not.toBe(before);
        const back = applyPatch(applied.document, applied.inverse);
        expect(back && shown(back.document)).toBe(before);
        expect(back && toFile(back.document)).toBe(toFile(document));
        const again = back && applyPatch(back.document, back.inverse);
        expect(again && shown(again.document)).toBe(shown(applied.document));
      }),
      { numRuns: RUNS },
    );
    expect(done).toBeGreaterThan(RUNS / 2);
  },
  SLOW_MS,
);

test(
  'a thousand commands, with reloads among them: undo goes back to the start, redo forward again',
  () => {
    fc.assert(
      fc.property(SEED, START, (seed, from) => {
        const [random, start] = [randomFrom(seed), STARTS[from]!];
        let history = startHistory(start);
        const states = [shown(start)];
        const log: LogEntry[] = [];
        for (let number = 0; number < 1000; number += 1) {
          const isMoving = random.below(8) === 0;
          if (isMoving) {
            const entry: LogEntry = { kind: random.pick(['undo', 'redo'] as const) };
            const moved = replay(history, entry);
            if (moved !== undefined) {
              history = moved;
              log.push(entry);
            }
          } else {
            const group = random.below(3) === 0 ? `field ${random.below(2)}` : undefined;
            const done = perform(history, randomCommand(history.document, random, sha256Of), group);
            if (done.ok && done.entry !== undefined) {
              history = done.history;
              log.push(done.entry);
            }
          }
          const depth = history.done.length;
          if (states[depth] === undefined || !isMoving) states[depth] = shown(history.document);
          expect(shown(history.document)).toBe(states[depth]);
          if (number % 250 === 125) history = reloaded(history);
        }
        expect(history.done.length).toBeGreaterThan(100);
        // The log alone leads to the same history.
        let replayed: History | undefined = startHistory(start);
        for (const entry of log) {
          const read = readLogEntry(JSON.parse(JSON.stringify(entry)));
          if (!read.ok) throw new Error(read.reason);
          replayed = replayed && replay(replayed, read.value);
        }
        expect(JSON.stringify(replayed && toStored(replayed))).toBe(JSON.stringify(toStored(history)));
        const end = shown(history.document);
        const undone: string[] = [];
        for (let back = replay(history, { kind: 'undo' }); back !== undefined;) {
          undone.push(shown(back.document));
          history = back;
          back = replay(back, { kind: 'undo' });
        }
        expect(undone.length).toBeLessThanOrEqual(MAX_STEPS);
        expect(undone.at(-1)).toBe(shown(start));
        expect(undone.toReversed()).toEqual(states.slice(0, undone.length));
        history = reloaded(history);
        for (
          let on = replay(history, { kind: 'redo' });
          on !== undefined;
          on = replay(on, { kind: 'redo' })
        ) {
          history = on;
          if (history.done.length === undone.length) break;
        }
        expect(shown(history.document)).toBe(end);
      }),
      { numRuns: 3 },
    );
  },
  SLOW_MS,
);

test(
  'whatever is done, the file that is saved reads back as the document',
  () => {
    fc.assert(
      fc.property(SEED, START, fc.constantFrom('ours', 'one line', 'tabs', 'odd'), (seed, from, style) => {
        const [random, start] = [randomFrom(seed), STARTS[from]!];
        let document = restyled(start, style);
        expect(toFile(document)).toBe(document.file?.text ?? toFile(document));
        for (let steps = 0; steps < 40; steps += 1) {
          const applied = apply(document, randomCommand(document, random, sha256Of));
          if (!applied.ok) continue;
          document = applied.document;
          if (steps % 4 !== 0) continue;
          const text = toFile(document);
          const read = parseTimeline(text);
          expect(read.diagnostics).toEqual([]);
          expect(read.ok && read.value).toEqual(document.timeline);
          expect(isSaved(document)).toBe(text === document.file?.text);
          expect(isSaved({ ...document, file: { text } })).toBe(true);
          expect(toFile({ ...document, file: { text } })).toBe(text);
        }
      }),
      { numRuns: 30 },
    );
  },
  SLOW_MS,
);

/** The same document from a file that is written otherwise. */
function restyled(document: DeskDocument, style: string): DeskDocument {
  if (document.file === undefined) return document;
  const value: unknown = JSON.parse(document.file.text);
  switch (style) {
    case 'one line':
      return { ...document, file: { text: JSON.stringify(value) } };
    case 'tabs':
      return {
        ...document,
        file: { text: `\uFEFF${JSON.stringify(value, null, '\t').replaceAll('\n', '\r\n')}\r\n` },
      };
    case 'odd':
      return { ...document, file: { text: oddly(value) } };
    default:
      return document;
  }
}

/** Keys backwards, white space everywhere, and letters escaped. */
function oddly(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value).replace(/e/g, '\\u0065');
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[ ${value.map(oddly).join(' ,\n ')}]`;
  const entries = Object.entries(value).reverse();
  return `{\t${entries.map(([key, each]) => `${JSON.stringify(key)} :${oddly(each)}`).join('\n,')} }`;
}
