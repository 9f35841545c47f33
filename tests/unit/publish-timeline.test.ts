// What the pages are given: a timeline and what became of its quotes, or its problems.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readTimeline } from '../../src/cli/site/read-timelines.ts';
import { publishTimeline } from '../../src/core/publish/publish-timeline.ts';

const checkedOn = '2026-11-24';

test('quotes whose text is at hand are verified, against which bytes and on which day', async () => {
  const { verified } = publishTimeline(await readTimeline('events', 'eagle-landing'), { checkedOn });
  expect(verified).toEqual([
    expect.objectContaining({
      status: 'verified',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      checkedOn,
    }),
  ]);
});

test('quotes of a withheld text are unavailable, and not found where the articles do not hold it', async () => {
  const files = await readTimeline('events', 'blinken-seoul');
  const source = 'reuters-2023-11-09';
  expect(publishTimeline(files, { checkedOn }).verified).toEqual([
    { status: 'unavailable', source, reason: 'withheld' },
  ]);
  expect(publishTimeline(files, { checkedOn, articles: new Map() }).verified).toEqual([
    { status: 'unavailable', source, reason: 'not-found' },
  ]);
});

test('a withheld text that is given is held against its quotes, and is in nothing that is published', async () => {
  const files = await readTimeline('events', 'pompeii');
  const withheld = {
    text: readFileSync('events/pompeii/timeline.json', 'utf8').replaceAll(/"sources\/[^"]*"/g, '"withheld"'),
  };
  const articles = new Map(
    Array.from(files.texts.values()).flatMap((text) =>
      'text' in text ? [[text.sha256, text] as const] : [],
    ),
  );
  const published = publishTimeline(
    { ...files, document: withheld, texts: new Map() },
    { checkedOn, articles },
  );
  expect(published.verified?.map(({ status }) => status)).toEqual(['verified', 'verified']);
  const [article] = articles.values();
  expect(JSON.stringify(published)).not.toContain(JSON.stringify(article?.text).slice(1, -1));
});

test('a timeline that breaks a rule is not published', async () => {
  const files = await readTimeline('events', 'pompeii');
  const published = publishTimeline({ ...files, texts: new Map() }, { checkedOn });
  expect(published.timeline).toBeUndefined();
  expect(published.verified).toBeUndefined();
  expect(published.diagnostics.every(({ position }) => position !== undefined)).toBe(true);
});
