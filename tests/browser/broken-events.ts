// Timelines that are broken, empty or hostile, beside one that is well: written to a folder, since no formatter may touch them.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Text that would run, load or lead astray if any of it ever became markup, style or an address. */
export const HOSTILE =
  '</script><script>window.hacked=1</script><img src=x onerror="window.hacked=2"> ‮{{x}} ${x}';

const TEXT = `On 8 November 2023 it rained. ${HOSTILE}\n`;
const sha256 = createHash('sha256').update(TEXT).digest('hex');

/** «On 6 November 2023 the ministers met in Seoul.» */
const HEBREW = 'ביום 6 בנובמבר 2023 נפגשו השרים בסיאול.\n';

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
export const BROKEN_EVENTS: Readonly<
  Record<string, { file: string | undefined; text?: string; problems?: RegExp[] }>
> = {
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
  'many-undated': {
    file: JSON.stringify({
      ...wellFormed,
      title: 'Forty events without a date',
      events: [
        rain,
        ...Array.from({ length: 40 }, (_, at) => ({
          id: `undated-${at}`,
          title: `Rain number ${at}, some day`,
          status: 'occurred',
          actors: [],
          tags: [],
          evidence: [{ source: 'weather', quote: { exact: 'it rained', prefix: '', suffix: '', start: 19 } }],
        })),
      ],
    }),
  },
  drafted: {
    file: JSON.stringify({
      ...wellFormed,
      title: 'A draft beside an event that was accepted',
      events: [
        { ...rain, id: 'accepted', title: 'It rains, says an editor' },
        { ...rain, id: 'drafted', title: 'It rained', draft: { confidence: 0.72 } },
      ],
    }),
  },
  'right-to-left': {
    text: HEBREW,
    file: JSON.stringify({
      ...wellFormed,
      title: 'ביקור השרים בסיאול',
      description: 'ציר זמן שכתוב מימין לשמאל',
      language: 'he',
      sources: [
        {
          ...weather,
          title: 'השרים נפגשו בסיאול',
          authors: [],
          publisher: 'העיתון היומי',
          language: 'he',
          note: undefined,
          sha256: createHash('sha256').update(HEBREW).digest('hex'),
          length: HEBREW.length,
        },
      ],
      events: [
        {
          id: 'summit',
          title: 'השרים נפגשים בסיאול',
          date: '2023-11-06',
          dateReason: 'התאריך כתוב במשפט',
          status: 'occurred',
          actors: ['השרים'],
          place: 'סיאול',
          tags: [],
          evidence: [
            { source: 'weather', quote: { exact: HEBREW.trim(), prefix: '', suffix: '\n', start: 0 } },
          ],
        },
      ],
    }),
  },
  'too-large': {
    file: ' '.repeat(50_000_001),
    problems: [/holds 50000001 characters/, /Split the timeline/],
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
  for (const [slug, { file, text = TEXT }] of Object.entries(BROKEN_EVENTS)) {
    const path = join(folder, slug, 'sources', 'weather.txt');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    if (file !== undefined) writeFileSync(join(folder, slug, 'timeline.json'), file);
  }
}
