import { expect, test } from 'vitest';
import { EventStoreBuilder, toStoredEvent } from '../../src/core/search/event-store.ts';
import { NO_FILTER } from '../../src/core/search/filter-events.ts';
import type { ViewPart, ViewRequest } from '../../src/core/search/view-parts.ts';
import { viewParts } from '../../src/core/search/view-parts.ts';
import type { FromScaleWorker } from '../../src/workers/scale-messages.ts';
import { ScaleSession } from '../../src/workers/scale-session.ts';
import type { ScaleSource, WorkerLike } from '../../src/workers/scale-source.ts';
import { scaleBeside, scaleHere } from '../../src/workers/scale-source.ts';
import { manyIndexed } from '../cases/many-indexed.ts';

const { ordered } = manyIndexed(1500);
const stored = ordered.map((each) => toStoredEvent(each));
const request: ViewRequest = {
  filter: NO_FILTER,
  lanes: 'none',
  maxLanes: 8,
  levels: { subLanes: 3, gapPx: 8, stubPx: 44 },
};
const searching = { ...request, filter: { query: 'ledger', facets: {} } };

/** The session of the worker with a port that copies and transfers as a browser does, one turn after another. */
function besideWithoutThread(): {
  readonly source: ScaleSource;
  readonly turn: () => void;
  readonly run: () => void;
} {
  const turns: (() => void)[] = [];
  let listener: (event: { readonly data: FromScaleWorker }) => void = () => undefined;
  let clock = 0;
  const session = new ScaleSession({
    post: (data, transfer) => {
      const copy = structuredClone(data, { transfer });
      turns.push(() => {
        listener({ data: copy });
      });
    },
    later: (go) => turns.push(go),
    // Each part takes longer than a slice.
    nowMs: () => (clock += 20),
  });
  const worker: WorkerLike = {
    postMessage: (message) => {
      const copy = structuredClone(message);
      turns.push(() => {
        session.receive(copy);
      });
    },
    addEventListener: (type: string, next: unknown) => {
      if (type === 'message') listener = next as typeof listener;
    },
    terminate: () => turns.splice(0),
  };
  const turn = () => turns.shift()?.();
  const run = () => {
    while (turns.length > 0) turn();
  };
  return { source: scaleBeside(worker), turn, run };
}

function partsOf(
  source: ScaleSource,
  wanted: ViewRequest,
  run: () => void = () => undefined,
): readonly ViewPart[] {
  const parts: ViewPart[] = [];
  let isDone = false;
  source.view(wanted, {
    onPart: (part) => parts.push(part),
    onDone: () => (isDone = true),
  });
  run();
  expect(isDone).toBe(true);
  return parts;
}

test('beside the page and on it, the parts are the same, view after view', () => {
  const { source, run } = besideWithoutThread();
  source.add(stored.slice(0, 700));
  source.add(stored.slice(700));
  const here = scaleHere();
  here.add(stored);
  const builder = new EventStoreBuilder();
  for (const each of stored) builder.add(each);
  const store = builder.done();
  for (const wanted of [request, searching, { ...request, lanes: 'actor' as const }, request]) {
    const expected = Array.from(viewParts(store, wanted));
    expect(partsOf(source, wanted, run)).toEqual(expected);
    expect(partsOf(here, wanted)).toEqual(expected);
  }
});

test('a new view ends the one before, whose listener hears nothing more', () => {
  const { source, turn, run } = besideWithoutThread();
  source.add(stored);
  const before: ViewPart[] = [];
  source.view(request, { onPart: (part) => before.push(part) });
  for (let turns = 0; turns < 8; turns += 1) turn();
  expect(before.length).toBeGreaterThan(1);
  const heard = before.length;
  const after = partsOf(source, searching, run);
  expect(before).toHaveLength(heard);
  expect(after.map(({ kind }) => kind)).toContain('found');
});

test('a cancelled view stops the work', () => {
  const { source, turn, run } = besideWithoutThread();
  source.add(stored);
  const parts: ViewPart[] = [];
  let isDone = false;
  const cancel = source.view(request, { onPart: (part) => parts.push(part), onDone: () => (isDone = true) });
  for (let turns = 0; turns < 8; turns += 1) turn();
  const heard = parts.length;
  cancel();
  run();
  expect(parts).toHaveLength(heard);
  expect(isDone).toBe(false);
  // And the next view is served.
  expect(partsOf(source, request, run).at(-1)?.kind).toBe('level');
});

test('what goes wrong in the worker is a problem of the view, and of those after it', () => {
  const { source, run } = besideWithoutThread();
  source.add([{ ...stored[0], text: undefined } as unknown as (typeof stored)[number]]);
  for (let views = 0; views < 2; views += 1) {
    const problems: string[] = [];
    source.view(request, {
      onPart: () => expect.unreachable(),
      onProblem: ({ code }) => problems.push(code),
    });
    run();
    expect(problems).toEqual(['worker-failed']);
  }
});

test('a worker that cannot be loaded is said, once for each view', () => {
  let fail: (event: { readonly message?: string }) => void = () => undefined;
  const source = scaleBeside({
    postMessage: () => undefined,
    addEventListener: (type: string, next: unknown) => {
      if (type === 'error') fail = next as typeof fail;
    },
    terminate: () => undefined,
  });
  const codes: string[] = [];
  const listener = {
    onPart: () => undefined,
    onProblem: ({ code }: { readonly code: string }) => codes.push(code),
  };
  source.view(request, listener);
  fail({});
  expect(codes).toEqual(['worker-not-started']);
  source.view(request, listener);
  expect(codes).toEqual(['worker-not-started', 'worker-not-started']);
});
