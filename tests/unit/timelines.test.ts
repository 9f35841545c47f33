// The timelines that are published with Quoteline keep its rules.
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readTimeline } from '../../src/cli/site/read-timelines.ts';
import { publishTimeline } from '../../src/core/publish/publish-timeline.ts';

test.each(readdirSync('events'))('events/%s breaks no rule', async (slug) => {
  const { timeline, diagnostics } = publishTimeline(await readTimeline('events', slug), {
    checkedOn: '2026-11-24',
  });
  expect(diagnostics.filter((each) => each.severity !== 'info')).toEqual([]);
  expect(timeline).toBeDefined();
});
