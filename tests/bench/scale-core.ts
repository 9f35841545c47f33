// Scale without a screen: columns, levels, windows, density and memory from 20 events to ten million.
import { columnsInLanes, columnsOf, countTouching } from '../../src/core/scale/event-columns.ts';
import type { EventColumns } from '../../src/core/scale/event-columns.ts';
import { laneDensity } from '../../src/core/scale/lane-density.ts';
import type { LevelOptions, Levels } from '../../src/core/scale/levels.ts';
import { noLevels, UNPLACED, withLevel } from '../../src/core/scale/levels.ts';
import { countInWindow, pickVisible } from '../../src/core/scale/pick-visible.ts';
import { baseMsPerPxOf, placeLevels } from '../../src/core/scale/place-levels.ts';
import type { TimeWindow } from '../../src/core/scale/time-window.ts';
import { newsEvents, seededNumbers } from './news-table.ts';
import { median, percentile } from './statistics.ts';

const SIZES = [20, 10_000, 100_000, 1_000_000, 10_000_000];
const RUNS = 5;
const WINDOWS = 200;
const WIDTH_PX = 1000;
const FIRST_LEVELS = 4;
const OPTIONS: LevelOptions = { subLanes: 3, gapPx: 8, stubPx: 44 };
const DAY_MS = 86_400_000;

/** Medians of five runs (one at ten million), each in processor time of this process beside the clock. */
export function measureScaleCore(): Promise<string> {
  const building: string[] = [];
  const asking: string[] = [];
  for (const size of SIZES) {
    const runs = Array.from({ length: size > 1_000_000 ? 1 : RUNS }, () => build(size));
    const last = runs.at(-1);
    if (last === undefined) continue;
    const cell = (of: (run: Built) => Spent) => {
      const spent = runs.map(of);
      return `${ms(median(spent.map(({ cpuMs }) => cpuMs)))} (${ms(median(spent.map(({ wallMs }) => wallMs)))})`;
    };
    const unplaced = last.levels.levelOf.reduce((sum, level) => sum + (level === UNPLACED ? 1 : 0), 0);
    building.push(
      row([
        size.toLocaleString('en'),
        cell(({ columnsSpent }) => columnsSpent),
        cell(({ lanesSpent }) => lanesSpent),
        cell(({ firstSpent }) => firstSpent),
        cell(({ allSpent }) => allSpent),
        String(last.levels.lists.length),
        `${((100 * unplaced) / last.columns.count).toFixed(0)} %`,
        `${(bytesOf(last) / size).toFixed(0)}`,
        megabytes(bytesOf(last)),
      ]),
    );
    asking.push(row([size.toLocaleString('en'), ...windowTimes(last)]));
  }
  return Promise.resolve(`News-like events (tests/bench/news-table.ts): bursts, one in ten a range, eight lanes, titles of forty characters.
Three sub-lanes a lane. Processor time of the process, and by the clock in brackets, medians of ${RUNS} runs (one at ten
million); other work ran on this machine. Columns: sorting and gathering in one lane; lanes: the same in eight; first
levels: ${FIRST_LEVELS}, what a first paint needs; no room: rows that overlap others at every zoom, which a list shows.

| events | columns, ms | lanes, ms | first levels, ms | all levels, ms | levels | no room | bytes/event on the page | MB |
|---|---|---|---|---|---|---|---|---|
${building.join('\n')}

One window of ${WIDTH_PX} pixels, of any width from a day to ten years, ${WINDOWS} of them: microseconds by the clock, median and p95.
Density: ${WIDTH_PX} columns in one lane holding all events, and in eight lanes. Drawn: the most rows in a window with a
budget of 120, ranges and margins included.

| events | pick, µs | count shown and hidden, µs | density 1 lane, µs | density 8 lanes, µs | drawn |
|---|---|---|---|---|---|
${asking.join('\n')}`);
}

interface Spent {
  readonly cpuMs: number;
  readonly wallMs: number;
}

interface Built {
  readonly chronological: EventColumns;
  readonly columns: EventColumns;
  readonly levels: Levels;
  readonly columnsSpent: Spent;
  readonly lanesSpent: Spent;
  readonly firstSpent: Spent;
  readonly allSpent: Spent;
}

function build(size: number): Built {
  const { table, lanes } = newsEvents(size);
  const [chronological, columnsSpent] = timed(() => columnsOf(table));
  const [columns, lanesSpent] = timed(() => columnsInLanes(chronological, lanes));
  const since = stopwatch();
  let levels = noLevels(columns, baseMsPerPxOf(columns), OPTIONS);
  let firstSpent = since();
  for (const next of placeLevels(columns, OPTIONS)) {
    levels = withLevel(levels, columns, next);
    if (levels.lists.length <= FIRST_LEVELS) firstSpent = since();
  }
  return { chronological, columns, levels, columnsSpent, lanesSpent, firstSpent, allSpent: since() };
}

function windowTimes({ chronological, columns, levels }: Built): readonly string[] {
  const next = seededNumbers(5);
  const windows = Array.from({ length: WINDOWS }, (): TimeWindow => {
    const widthMs = 2 ** (next(1200) / 100) * DAY_MS;
    const startMs = Date.UTC(2013, 0, 1) + (next(10_000) / 10_000) * 3650 * DAY_MS - widthMs / 2;
    return { startMs, endMs: startMs + widthMs };
  });
  let drawn = 0;
  const pick = (window: TimeWindow) =>
    pickVisible(columns, levels, window, { widthPx: WIDTH_PX, budget: 120 });
  const lanes = columns.laneStarts.length - 1;
  const questions: readonly ((window: TimeWindow) => unknown)[] = [
    (window) => {
      const picked = pick(window);
      drawn = Math.max(drawn, picked.rows.length);
    },
    (window) => countInWindow(columns, pick(window), window),
    (window) => laneDensity(chronological, window, WIDTH_PX),
    (window) => {
      for (let lane = 0; lane < lanes; lane += 1) laneDensity(columns, window, WIDTH_PX, lane);
    },
  ];
  const times = questions.map((ask) => {
    for (const window of windows.slice(0, 50)) ask(window);
    const spent = windows.map((window) => {
      const before = performance.now();
      ask(window);
      return 1000 * (performance.now() - before);
    });
    return `${median(spent).toFixed(0)} / ${percentile(spent, 0.95).toFixed(0)}`;
  });
  // What was timed must be right: the strip has every event that touches the window.
  for (const window of windows) {
    const { begun, carried } = laneDensity(chronological, window, WIDTH_PX);
    const total = begun.reduce((sum, each) => sum + each, carried);
    if (total !== countTouching(chronological, 0, window)) throw new Error('the density lost events');
  }
  return [...times, String(drawn)];
}

function timed<T>(act: () => T): readonly [T, Spent] {
  const since = stopwatch();
  const result = act();
  return [result, since()];
}

function stopwatch(): () => Spent {
  const cpu = process.cpuUsage();
  const wall = performance.now();
  return () => {
    const { user, system } = process.cpuUsage(cpu);
    return { cpuMs: (user + system) / 1000, wallMs: performance.now() - wall };
  };
}

/** Of what a page holds: the columns in lanes and in one lane, and the levels. */
function bytesOf({ chronological, columns, levels }: Built): number {
  const arrays = [
    ...[chronological, columns].flatMap((each) => Object.values(each)),
    levels.levelOf,
    levels.subLaneOf,
    ...levels.lists.flatMap(({ rows, trackStarts }) => [rows, trackStarts]),
  ];
  return arrays.reduce(
    (sum: number, each: unknown) => sum + (ArrayBuffer.isView(each) ? each.byteLength : 0),
    0,
  );
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

function ms(value: number): string {
  return value < 10 ? value.toFixed(1) : value.toFixed(0);
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
