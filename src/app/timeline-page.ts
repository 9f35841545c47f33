// The script of a timeline's page: brings the built markup to life and binds what is shown to the address.
import { hydrate } from 'svelte';
import '../ui/problems/problems.css';
import { en } from '../ui/messages/en.ts';
import { TimelineState } from '../ui/state/timeline-state.svelte.ts';
import { bindAddress } from './bind-address.svelte.ts';
import { keepForOffline } from './offline.ts';
import { readPageData } from './page-data.ts';
import Problem from './Problem.svelte';
import TimelinePage from './TimelinePage.svelte';

const published = readPageData();
const target = document.getElementById('page') ?? document.body;

if (published.timeline === undefined) {
  hydrate(Problem, { target, props: { published, messages: en } });
} else {
  const timeline = new TimelineState({ ...published, timeline: published.timeline });
  hydrate(TimelinePage, { target, props: { timeline, messages: en } });
  bindAddress(timeline);
}

keepForOffline(
  '../',
  published.timeline?.sources.flatMap(({ text }) => (text === 'withheld' ? [] : [text])) ?? [],
);
