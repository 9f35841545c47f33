// The script of a timeline's page: brings the built markup to life and binds what is shown to the address.
import { hydrate, mount } from 'svelte';
import '../ui/problems/problems.css';
import { en } from '../ui/messages/en.ts';
import { TimelineState } from '../ui/state/timeline-state.svelte.ts';
import { bindAddress } from './bind-address.svelte.ts';
import { chooseMessages } from './choose-messages.ts';
import { keepForOffline } from './offline.ts';
import { readPageData } from './page-data.ts';
import Problem from './Problem.svelte';
import TimelinePage from './TimelinePage.svelte';

const published = readPageData();
const target = document.getElementById('page') ?? document.body;
const messages = await chooseMessages(navigator.languages);
// The markup is built in English: for another language it is made anew, not brought to life.
const isBuilt = messages === en;
if (!isBuilt) target.replaceChildren();
const start = isBuilt ? hydrate : mount;
document.documentElement.lang = new Intl.Locale(messages.locale).language;

if (published.timeline === undefined) {
  start(Problem, { target, props: { published, messages } });
} else {
  const timeline = new TimelineState({ ...published, timeline: published.timeline });
  start(TimelinePage, { target, props: { timeline, messages } });
  bindAddress(timeline);
}

keepForOffline(
  '../',
  published.timeline?.sources.flatMap(({ text }) => (text === 'withheld' ? [] : [text])) ?? [],
);
