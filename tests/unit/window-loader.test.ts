// What is fetched of an archive as a window moves: what it shows, then what is around it, nothing twice, nothing unwanted.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { levelForWindow } from '../../src/core/archive/levels.ts';
import { diagnose } from '../../src/core/model/diagnose.ts';
import type { TimeWindow } from '../../src/core/scale/time-window.ts';
import type { ArchiveClient } from '../../src/ui/archive/archive-client.ts';
import type { Loaded } from '../../src/ui/archive/window-loader.ts';
import { covers, WindowLoader } from '../../src/ui/archive/window-loader.ts';

interface Asked {
  readonly kind: string;
  readonly window: TimeWindow;
  readonly level?: number;
  readonly signal?: AbortSignal;
  readonly answer: (isFine: boolean) => void;
}

const DAY_MS = 86_400_000;
const windowAt = (day: number, days = 100): TimeWindow => ({
  startMs: day * DAY_MS,
  endMs: (day + days) * DAY_MS,
});

function setUp() {
  const asked: Asked[] = [];
  const ask = (question: { kind: string; window: TimeWindow; level?: number }, signal?: AbortSignal) =>
    new Promise((resolve) => {
      signal?.addEventListener('abort', () => {
        resolve(undefined);
      });
      const answer = (isFine: boolean) => {
        const failure = { ok: false, diagnostics: [diagnose('archive-unreachable', '', 'The line is cut.')] };
        resolve(isFine ? { ok: true, value: [], diagnostics: [] } : failure);
      };
      asked.push({ ...question, ...(signal === undefined ? {} : { signal }), answer });
    });
  const news: { loaded: Loaded[]; problems: string[]; slow: boolean[] } = {
    loaded: [],
    problems: [],
    slow: [],
  };
  const loader = new WindowLoader({ ask } as unknown as ArchiveClient, {
    onEvents: (loaded) => news.loaded.push(loaded),
    onDensity: () => undefined,
    onProblem: (table, diagnostics) => {
      for (const { message } of diagnostics) news.problems.push(`${table}: ${message}`);
    },
    onSlow: (isSlow) => news.slow.push(isSlow),
  });
  const events = () => asked.filter(({ kind }) => kind === 'events');
  return { loader, asked, events, news };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('the window comes first, then what is around it, and then its counts', async () => {
  const { loader, asked, events, news } = setUp();
  loader.follow(windowAt(0));
  expect(events().map(({ window }) => window)).toEqual([windowAt(0)]);
  expect(events()[0]?.level).toBe(levelForWindow(windowAt(0)));
  asked[0]?.answer(true);
  await vi.advanceTimersByTimeAsync(100);
  expect(events().map(({ window }) => window)).toEqual([windowAt(0), windowAt(-100, 300)]);
  events()[1]?.answer(true);
  await vi.advanceTimersByTimeAsync(100);
  expect(asked.map(({ kind }) => kind)).toEqual(['events', 'events', 'density']);
  expect(news.loaded).toHaveLength(2);
});

test('a pan within what is there asks for nothing; near its edge it asks ahead', async () => {
  const { loader, events } = setUp();
  loader.follow(windowAt(0));
  events()[0]?.answer(true);
  await vi.advanceTimersByTimeAsync(100);
  events()[1]?.answer(true);
  await vi.advanceTimersByTimeAsync(100);
  loader.follow(windowAt(50));
  await vi.advanceTimersByTimeAsync(100);
  expect(events()).toHaveLength(2);
  loader.follow(windowAt(80));
  await vi.advanceTimersByTimeAsync(100);
  expect(events().at(-1)?.window).toEqual(windowAt(-20, 300));
});

test('a fetch for a window that was left is called off', async () => {
  const { loader, events } = setUp();
  loader.follow(windowAt(0));
  loader.follow(windowAt(5000));
  await vi.advanceTimersByTimeAsync(100);
  expect(events().map(({ signal }) => signal?.aborted)).toEqual([true, false]);
  expect(events()[1]?.window).toEqual(windowAt(5000));
});

test('while the window moves it is looked at now and then, not at each step', async () => {
  const { loader, events } = setUp();
  for (let day = 0; day < 5000; day += 100) loader.follow(windowAt(day));
  await vi.advanceTimersByTimeAsync(1000);
  expect(events()).toHaveLength(2);
  expect(events().at(-1)?.window).toEqual(windowAt(4900));
});

test('what failed is not asked for again until the reader asks, or moves', async () => {
  const { loader, events, news } = setUp();
  loader.follow(windowAt(0));
  events()[0]?.answer(false);
  await vi.advanceTimersByTimeAsync(5000);
  expect(events()).toHaveLength(1);
  expect(news.problems).toEqual(['events: The line is cut.']);
  loader.retry();
  expect(events()).toHaveLength(2);
  events()[1]?.answer(false);
  await vi.advanceTimersByTimeAsync(100);
  loader.follow(windowAt(1));
  await vi.advanceTimersByTimeAsync(100);
  expect(events()).toHaveLength(3);
});

test('what takes longer than a second is said, until it is there', async () => {
  const { loader, events, news } = setUp();
  loader.follow(windowAt(0));
  await vi.advanceTimersByTimeAsync(999);
  expect(news.slow).toEqual([]);
  await vi.advanceTimersByTimeAsync(2);
  expect(news.slow).toEqual([true]);
  events()[0]?.answer(true);
  await vi.advanceTimersByTimeAsync(1);
  expect(news.slow).toEqual([true, false]);
});

test('nothing is asked for any more once it is stopped', async () => {
  const { loader, events } = setUp();
  loader.follow(windowAt(0));
  loader.stop();
  await vi.advanceTimersByTimeAsync(1000);
  expect(events().map(({ signal }) => signal?.aborted)).toEqual([true]);
});

test('a window covers itself and what lies in it', () => {
  expect(covers(windowAt(0), windowAt(0))).toBe(true);
  expect(covers(windowAt(0), windowAt(10, 20))).toBe(true);
  expect(covers(windowAt(0), windowAt(10))).toBe(false);
});
