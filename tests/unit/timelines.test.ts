// The timelines that are published with Quoteline keep its rules.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseTimeline } from '../../src/core/model/parse-timeline.ts';
import type { SourceText } from '../../src/core/verify/verify-timeline.ts';
import { verifyTimeline } from '../../src/core/verify/verify-timeline.ts';

test.each(readdirSync('events'))('events/%s breaks no rule', (slug) => {
  const parsed = parseTimeline(readFileSync(join('events', slug, 'timeline.json'), 'utf8'));
  expect(parsed.diagnostics).toEqual([]);
  if (!parsed.ok) return;
  const texts = new Map<string, SourceText>();
  for (const source of parsed.value.sources) {
    if (source.text === 'withheld') continue;
    const bytes = readFileSync(join('events', slug, source.text));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    texts.set(source.id, { text: bytes.toString('utf8'), sha256 });
  }
  expect(verifyTimeline(parsed.value, texts).filter((each) => each.severity !== 'info')).toEqual([]);
});
