// Makes the markup of a page at build time, from the same components that the browser runs.
import { render } from 'svelte/server';
import type { PublishedTimeline } from '../core/publish/publish-timeline.ts';
import Record from '../ui/record/Record.svelte';
import { toJsonLd } from '../core/formats/json-ld.ts';
import { en } from '../ui/messages/en.ts';
import { TimelineState } from '../ui/state/timeline-state.svelte.ts';
import Home from './Home.svelte';
import { withOpening } from './opening-part.ts';
import { embeddedData, toEmbeddedJson } from './page-data.ts';
import Problem from './Problem.svelte';
import TimelinePage from './TimelinePage.svelte';

/** What goes into the places that the templates (index.html, timeline.html) leave open. */
export interface PageParts {
  readonly head: string;
  readonly body: string;
  readonly data: string;
  /** What search engines read. */
  readonly jsonLd: string;
  /** What is printed, and read without a script. */
  readonly record: string;
}

export function prerenderHome(timelines: readonly PublishedTimeline[]): PageParts {
  const { body } = render(Home, { props: { timelines, messages: en } });
  return { head: headOf(en.productName, en.tagline), body, data: '', jsonLd: '', record: '' };
}

export function prerenderTimeline(published: PublishedTimeline): PageParts {
  const { timeline } = published;
  if (timeline === undefined) {
    const { body } = render(Problem, { props: { published, messages: en } });
    const data = embeddedData(published);
    return { head: headOf(en.brokenTimeline, ''), body, data, jsonLd: '', record: '' };
  }
  const state = new TimelineState({ ...published, timeline });
  const { data: all, opening } = withOpening(published, state);
  const data = embeddedData(all, opening);
  const { body } = render(TimelinePage, { props: { timeline: state, messages: en } });
  const record = render(Record, { props: { index: state.index, messages: en } }).body;
  const jsonLd = `<script type="application/ld+json">${toEmbeddedJson(toJsonLd(state.index))}</script>`;
  const head = headOf(`${timeline.title} – ${en.productName}`, timeline.description ?? '');
  return { head, body, data, jsonLd, record };
}

function headOf(title: string, description: string): string {
  return [
    `<title>${escaped(title)}</title>`,
    ...(description === '' ? [] : [`<meta name="description" content="${escaped(description)}" />`]),
  ].join('\n    ');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
