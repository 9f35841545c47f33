// Brings the built markup of a timeline's page to life: the components, fetched while the chart is drawn.
import { hydrate, mount } from 'svelte';
import '../ui/problems/problems.css';
import type { PublishedTimeline } from '../core/publish/publish-timeline.ts';
import type { PutInWords } from '../ui/messages/diagnostic-in-words.ts';
import type { Messages } from '../ui/messages/en.ts';
import { en } from '../ui/messages/en.ts';
import type { TimelineState } from '../ui/state/timeline-state.svelte.ts';
import type { LiveChart } from '../ui/timeline/live-chart.svelte.ts';
import Problem from './Problem.svelte';
import TimelinePage from './TimelinePage.svelte';

export function showTimeline(
  timeline: TimelineState,
  messages: Messages,
  chart: LiveChart | undefined,
  deskHref: string | undefined,
): void {
  const [start, target] = startFor(messages);
  start(TimelinePage, { target, props: { timeline, messages, chart, deskHref } });
  // From here on every control answers.
  target.dataset['live'] = '';
}

export function showProblem(published: PublishedTimeline, messages: Messages, inWords: PutInWords): void {
  const [start, target] = startFor(messages);
  start(Problem, { target, props: { published, messages, inWords } });
}

/** The markup is built in English: for another language it is made anew, not brought to life. */
function startFor(messages: Messages): readonly [typeof hydrate | typeof mount, HTMLElement] {
  const target = document.getElementById('page') ?? document.body;
  if (messages === en) return [hydrate, target];
  target.replaceChildren();
  return [mount, target];
}
