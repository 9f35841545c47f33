// The script of a timeline's page. What a reader waits for comes first: the chart is drawn into the built markup, of many
// events with those that it opens with; then all data are read, the components and the fonts are fetched, and the rest
// comes to life around it.
import type { Messages } from '../ui/messages/en.ts';
import { en } from '../ui/messages/en.ts';
import { makeInSteps, TimelineState } from '../ui/state/timeline-state.svelte.ts';
import { afterPaint } from '../ui/after-paint.ts';
import { LiveChart, memoryRows } from '../ui/timeline/live-chart.svelte.ts';
import { bindAddress } from './bind-address.svelte.ts';
import { chooseMessages, chooseProblemWords } from './choose-messages.ts';
import { chosenScheme, showScheme } from './colour-scheme.ts';
import { keepForOffline } from './offline.ts';
import { readOpening, readPageData } from './page-data.ts';
import { showRecordWhenPrinted } from './printed-record.ts';
import { inTurns, takeTurns } from './take-turns.ts';

showScheme(chosenScheme());
const messages = await chooseMessages(navigator.languages);
document.documentElement.lang = new Intl.Locale(messages.locale).language;
document.documentElement.dir = messages.direction;

// What an address asks for may lie anywhere.
const opening = location.search === '' ? await readOpening() : undefined;
let timeline: TimelineState | undefined;
let chart: LiveChart | undefined;
if (opening?.timeline !== undefined) {
  timeline = new TimelineState({ ...opening, timeline: opening.timeline });
  chart = await show(timeline);
  void import('./fonts.css');
}
const turn = takeTurns();
const published = await readPageData(turn).catch((error: unknown) => {
  sayOfChart(messages.pageCutShort, 'alert');
  throw error;
});
if (published.timeline === undefined) {
  const { showProblem } = await import('./live-page.ts');
  showProblem(published, messages, await chooseProblemWords(messages));
} else {
  const whole = { ...published, timeline: published.timeline };
  const made = await inTurns(makeInSteps(whole.timeline), turn);
  if (timeline === undefined) {
    timeline = new TimelineState(whole, made);
    chart = await show(timeline);
  } else {
    timeline.complete(whole, made);
    if (chart !== undefined) endOpening();
  }
  (await import('./live-page.ts')).showTimeline(timeline, messages, chart, deskHref(published.slug));
}
void import('./fonts.css');
showRecordWhenPrinted();
keepForOffline(
  '../',
  published.timeline?.sources.flatMap(({ text }) => (text === 'withheld' ? [] : [text])) ?? [],
);

/** Shows a timeline as the address says it, in its chart, and gives that once it can be seen. */
async function show(shown: TimelineState): Promise<LiveChart | undefined> {
  bindAddress(shown);
  document.getElementById('views')?.setAttribute('data-view', shown.view);
  void import('./live-page.ts');
  const drawn = drawFirst(shown, messages);
  // Nobody looks at a page that is hidden, and none of its frames is painted.
  if (drawn !== undefined && !document.hidden) await new Promise<void>((resolve) => afterPaint(resolve));
  return drawn;
}

/** The chart in the markup as it was built; `undefined` where the markup is not for this reader or has no chart. */
function drawFirst(shown: TimelineState, m: Messages): LiveChart | undefined {
  const frame = document.getElementById('chart');
  const canvas = frame?.querySelector<HTMLElement>('.drawing');
  if (m !== en || shown.window === undefined || !canvas) return undefined;
  // Not displayed, it cannot be measured: on a narrow screen the list stands there until the chart is asked for.
  if (canvas.clientWidth === 0) return undefined;
  const drawn = new LiveChart(canvas, shown, memoryRows(shown, m), m, shown.window);
  if (shown.isPart) {
    frame?.setAttribute('data-opening', '');
    sayOfChart(m.restLoading);
  } else endOpening();
  return drawn;
}

/** Says in the chart, beside what is drawn there, what is the matter until the page comes to life. */
function sayOfChart(words: string, role?: 'alert'): void {
  const said = document.querySelector('#chart .progress.loading');
  if (said !== null) said.textContent = words;
  if (role !== undefined) said?.setAttribute('role', role);
}

/** All is drawn: nothing more is said. */
function endOpening(): void {
  const frame = document.getElementById('chart');
  frame?.removeAttribute('data-opening');
  frame?.setAttribute('aria-busy', 'false');
}

/** The desk saves where the development server serves the page; a built site has nobody to save with. */
function deskHref(slug: string): string | undefined {
  return import.meta.env.DEV ? `../desk.html?timeline=${encodeURIComponent(slug)}` : undefined;
}
