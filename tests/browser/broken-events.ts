// Timelines that are broken, empty or hostile, beside one that is well: written to a folder, since no formatter may touch them.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Text that would run, load or lead astray if any of it ever became markup, style or an address. */
export const HOSTILE =
  '</script><script>window.hacked=1</script><img src=x onerror="window.hacked=2"> ‮{{x}} ${x}';

const TEXT = `On 8 November 2023 it rained. ${HOSTILE}\n`;
const sha256 = createHash('sha256').update(TEXT).digest('hex');

const wellFormed = {
  version: 1,
  title: HOSTILE,
  description: HOSTILE,
  language: 'en',
  sources: [
    {
      id: 'weather',
      title: HOSTILE,
      authors: [HOSTILE],
      publisher: HOSTILE,
      language: 'en',
      published: '2023-11-09',
      timeZone: 'Asia/Seoul',
      note: HOSTILE,
      sha256,
      length: TEXT.length,
      text: 'sources/weather.txt',
    },
  ],
  events: [
    {
      id: 'rain',
      title: HOSTILE,
      date: '2023-11-08',
      status: 'alleged',
      attributedTo: [HOSTILE],
      deniedBy: [HOSTILE],
      actors: [HOSTILE],
      place: HOSTILE,
      tags: [HOSTILE],
      evidence: [
        {
          source: 'weather',
          quote: { exact: TEXT.trim(), prefix: '', suffix: '\n', start: 0 },
          dating: { expression: 'On 8 November 2023', rule: 'stated', edtf: '2023-11-08' },
        },
      ],
    },
  ],
};

const [rain] = wellFormed.events;
const [weather] = wellFormed.sources;

/** Slug → the text of its timeline.json, and what its page has to say about it (`undefined` where all is well). */
export const BROKEN_EVENTS: Readonly<Record<string, { file: string | undefined; problems?: RegExp[] }>> = {
  hostile: { file: JSON.stringify(wellFormed) },
  'no-events': { file: JSON.stringify({ ...wellFormed, title: 'Nothing yet', events: [] }) },
  'only-undated': {
    file: JSON.stringify({
      ...wellFormed,
      title: 'No date at all',
      events: [
        {
          id: 'rain',
          title: 'Rain, some day',
          status: 'occurred',
          actors: [],
          tags: [],
          evidence: [{ source: 'weather', quote: { exact: 'it rained', prefix: '', suffix: '', start: 19 } }],
        },
      ],
    }),
  },
  'empty-file': { file: '', problems: [/The file is empty/] },
  'not-json': { file: '{\n  "version": 1,\n  oops\n}', problems: [/not JSON.*line 3/] },
  'no-file': { file: undefined, problems: [/cannot be read: there is no such file/] },
  'many-problems': {
    file: JSON.stringify({ version: 2, titel: 'x', events: 'none' }),
    problems: [/version/, /titel/, /«title» is missing/, /events/],
  },
  'dangerous-address': {
    file: JSON.stringify({ ...wellFormed, sources: [{ ...weather, url: 'javascript:window.hacked=3' }] }),
    problems: [/sources\[0\]\.url/, /Only http: and https: addresses are linked/],
  },
  'impossible-date': {
    file: JSON.stringify({ ...wellFormed, events: [{ ...rain, date: '2023-02-29' }] }),
    problems: [/events\[0\]\.date/],
  },
  'invented-quote': {
    file: JSON.stringify({
      ...wellFormed,
      events: [
        {
          ...rain,
          date: undefined,
          evidence: [{ source: 'weather', quote: { exact: 'it snowed', prefix: '', suffix: '', start: 0 } }],
        },
      ],
    }),
    problems: [/events\[0\]\.evidence\[0\]\.quote\.exact/, /does not contain «it snowed»/],
  },
};

export function writeBrokenEvents(folder: string): void {
  for (const [slug, { file }] of Object.entries(BROKEN_EVENTS)) {
    const text = join(folder, slug, 'sources', 'weather.txt');
    mkdirSync(dirname(text), { recursive: true });
    writeFileSync(text, TEXT);
    if (file !== undefined) writeFileSync(join(folder, slug, 'timeline.json'), file);
  }
}
