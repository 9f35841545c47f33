// How cost grows with the number of events, from 20 to ten million: what `scale` and `archive-page` wrote, side by side.
import { readSections, rowsOf } from './results.ts';

const BAR = 40;
/** Rows that are measured in another way than the rest. */
const APART = /slowed/;

interface Point {
  readonly events: number;
  readonly page: string;
  readonly value: number;
}

/** A figure: the column of it in the table of pages, and in that of archives, whose values are added up. */
const FIGURES: readonly { title: string; inMemory: string; ofArchives: readonly string[] }[] = [
  { title: 'Frame while panning, p95 (ms)', inMemory: 'pan p95 (ms)', ofArchives: ['pan p95 (ms)'] },
  { title: 'Frame while zooming, p95 (ms)', inMemory: 'zoom p95 (ms)', ofArchives: ['zoom p95 (ms)'] },
  {
    title: 'Work of the page for a frame of panning (ms)',
    inMemory: 'work per pan frame (ms)',
    ofArchives: [],
  },
  { title: 'First paint (ms)', inMemory: 'first paint (ms)', ofArchives: ['first event painted (ms)'] },
  { title: 'Memory (MB)', inMemory: 'memory (MB)', ofArchives: ['page (MB)', 'its worker (MB)'] },
];

/** Reads nothing but the results; both have to be measured before. */
export function drawGrowth(): Promise<string> {
  const sections = readSections();
  const pages = rowsOf(sections.get('scale') ?? '');
  const archives = rowsOf(sections.get('archive-page') ?? '');
  if (pages.length === 0 || archives.length === 0) throw new Error('measure scale and archive-page first');
  const plots = FIGURES.map(({ title, inMemory, ofArchives }) => {
    const points = [
      ...pages.flatMap((row) => pointOf(row, row.get('page') ?? '', [inMemory])),
      ...archives.flatMap((row) => pointOf(row, 'Quoteline, an archive', ofArchives)),
    ];
    return `${title}:\n\n\`\`\`\n${bars(points.toSorted((a, b) => a.events - b.events)).join('\n')}\n\`\`\``;
  });
  return Promise.resolve(
    `Drawn from the sections of \`scale\` and \`archive-page\`, each measured in a run of its own; bars are logarithmic. Archives come
through a line of 40 ms and 10 Mbit/s, with the page itself; the others count from when their data are at hand. Plain
vis-timeline was not tried beyond 10 000 events.

${plots.join('\n\n')}`,
  );
}

function pointOf(
  row: ReadonlyMap<string, string>,
  page: string,
  columns: readonly string[],
): readonly Point[] {
  const events = Number(row.get('events')?.replaceAll(',', ''));
  const values = columns.map((column) => Number.parseFloat(row.get(column) ?? ''));
  const value = values.length === 0 ? NaN : values.reduce((sum, each) => sum + each);
  return Number.isNaN(value) || Number.isNaN(events) || APART.test(page) ? [] : [{ events, page, value }];
}

function bars(points: readonly Point[]): readonly string[] {
  const most = Math.max(...points.map(({ value }) => value));
  const widest = Math.max(...points.map(({ page }) => page.length));
  let before = NaN;
  return points.map(({ events, page, value }) => {
    const count = events === before ? '' : events.toLocaleString('en');
    before = events;
    const length = Math.max(1, Math.round((BAR * Math.log(1 + Math.max(0, value))) / Math.log(1 + most)));
    return `${count.padStart(10)}  ${page.padEnd(widest)}  ${'█'.repeat(length)} ${value}`;
  });
}
