// The same events in TimelineJS, as a newsroom would embed it: its own script and style from the same host, no fonts of others.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTimeline } from '../../src/core/model/parse-timeline.ts';
import { finiteEdges } from '../../src/core/scale/time-window.ts';
import { indexTimeline } from '../../src/core/model/timeline-index.ts';

const PACKAGE = 'node_modules/@knight-lab/timelinejs/dist';

/** Writes the page into `folder`; it sets `window.peerLoaded` when TimelineJS says that it has loaded. */
export function writePeerPage(folder: string, slug: string): void {
  mkdirSync(folder, { recursive: true });
  cpSync(join(PACKAGE, 'js'), join(folder, 'js'), { recursive: true });
  cpSync(join(PACKAGE, 'css'), join(folder, 'css'), { recursive: true });
  const parsed = parseTimeline(readFileSync(`events/${slug}/timeline.json`, 'utf8'));
  if (!parsed.ok) throw new Error(`${slug} is broken`);
  const { dated, timeline } = indexTimeline(parsed.value);
  const events = dated.map(({ event, date, evidence }) => {
    const { startMs, endMs } = finiteEdges(date.bounds);
    return {
      unique_id: event.id,
      start_date: partsOf(startMs),
      ...(endMs - startMs > 86_400_000 ? { end_date: partsOf(endMs - 1) } : {}),
      text: { headline: event.title, text: evidence.map(({ quote }) => quote.exact).join(' ') },
    };
  });
  writeFileSync(
    join(folder, 'events.json'),
    JSON.stringify({ title: { text: { headline: timeline.title } }, events }),
  );
  writeFileSync(
    join(folder, 'start.js'),
    "window.timeline = new TL.Timeline('timeline', 'events.json', { hash_bookmark: false, font: null });\n" +
      "window.timeline.on('loaded', () => { window.peerLoaded = true; });\n",
  );
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>TimelineJS</title>
<link rel="stylesheet" href="css/timeline.css"></head>
<body><div id="timeline" style="width:100%;height:90vh"></div>
<script src="js/timeline.js"></script><script src="start.js"></script></body></html>`,
  );
}

function partsOf(ms: number): { year: number; month: number; day: number } {
  const date = new Date(ms);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
