// The script of a timeline's page. What a reader waits for comes first: the chart is drawn into the built markup, then
// the components and the fonts are fetched, and the rest comes to life around it.
import type { Messages } from '../ui/messages/en.ts';
import { en } from '../ui/messages/en.ts';
import { TimelineState } from '../ui/state/timeline-state.svelte.ts';
import { afterPaint } from '../ui/after-paint.ts';
import { LiveChart, memoryRows } from '../ui/timeline/live-chart.svelte.ts';
import { bindAddress } from './bind-address.svelte.ts';
import { chooseMessages, chooseProblemWords } from './choose-messages.ts';
import { chosenScheme, showScheme } from './colour-scheme.ts';
import { keepForOffline } from './offline.ts';
import { readPageData } from './page-data.ts';
import { showRecordWhenPrinted } from './printed-record.ts';

showScheme(chosenScheme());
const published = await readPageData();
const messages = await chooseMessages(navigator.languages);
document.documentElement.lang = new Intl.Locale(messages.locale).language;
document.documentElement.dir = messages.direction;

if (published.timeline === undefined) {
  const { showProblem } = await import('./live-page.ts');
  showProblem(published, messages, await chooseProblemWords(messages));
} else {
  const timeline = new TimelineState({ ...published, timeline: published.timeline });
  bindAddress(timeline);
  document.getElementById('views')?.setAttribute('data-view', timeline.view);
  const components = import('./live-page.ts');
  const chart = drawFirst(timeline, messages);
  // Nobody looks at a page that is hidden, and none of its frames is painted.
  if (chart !== undefined && !document.hidden) await new Promise<void>((resolve) => afterPaint(resolve));
  (await components).showTimeline(timeline, messages, chart, deskHref(published.slug));
}
void import('./fonts.css');
showRecordWhenPrinted();

keepForOffline(
  '../',
  published.timeline?.sources.flatMap(({ text }) => (text === 'withheld' ? [] : [text])) ?? [],
);

/** The chart in the markup as it was built; `undefined` where the markup is not for this reader or has no chart. */
function drawFirst(timeline: TimelineState, m: Messages): LiveChart | undefined {
  const frame = document.getElementById('chart');
  const canvas = frame?.querySelector<HTMLElement>('.drawing');
  if (m !== en || timeline.window === undefined || !canvas) return undefined;
  // Not displayed, it cannot be measured: on a narrow screen the list stands there until the chart is asked for.
  if (canvas.clientWidth === 0) return undefined;
  const chart = new LiveChart(canvas, timeline, memoryRows(timeline, m), m, timeline.window);
  frame?.setAttribute('aria-busy', 'false');
  return chart;
}

/** The desk saves where the development server serves the page; a built site has nobody to save with. */
function deskHref(slug: string): string | undefined {
  return import.meta.env.DEV ? `../desk.html?timeline=${encodeURIComponent(slug)}` : undefined;
}
