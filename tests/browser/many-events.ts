// A timeline of as many events as wanted, made of an article of our own: deterministic, and sound to the last quote.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const WHO = [
  'The mayor',
  'The harbour board',
  'A nurse',
  'The railway',
  'Two divers',
  'The court',
  'The union',
];
const DID = [
  'opened a bridge over the river',
  'asked for more time',
  'signed the contract for the ferries',
  'found the missing ledger',
  'closed the northern line',
  'apologised to the families',
  'counted the votes again',
];
const WHERE = ['Aldport', 'Brackwater', 'Cinder Hill', 'Dunmere', 'Eastmarch'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Writes `folder/<slug>/` with its timeline and its text: events in bursts over ten years. */
export function writeManyEvents(folder: string, count: number, slug = 'many'): void {
  let state = 20231109;
  const next = (below: number) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
  let text = '';
  const events = Array.from({ length: count }, (_, index) => {
    // Two thirds crowd into the days after one of twenty beginnings.
    const isBurst = next(3) > 0;
    const dayNumber = isBurst ? next(20) * 180 + next(9) : next(3650);
    const date = new Date(Date.UTC(2013, 0, 1 + dayNumber));
    const [who, did, where] = [WHO[next(7)] ?? '', DID[next(7)] ?? '', WHERE[next(5)] ?? ''];
    const when = `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
    const exact = `${who} ${did} in ${where} on ${when}, in the matter numbered ${index + 1}.`;
    const start = text.length;
    text += `${exact}\n`;
    return {
      id: `event-${index + 1}`,
      title: `${who} ${did} (${index + 1})`,
      date: date.toISOString().slice(0, 10),
      status: 'occurred',
      actors: [who],
      place: where,
      tags: [did.split(' ')[0] ?? ''],
      evidence: [
        {
          source: 'chronicle',
          quote: { exact, prefix: '', suffix: '\n', start },
          dating: { expression: `on ${when}`, rule: 'stated', edtf: date.toISOString().slice(0, 10) },
        },
      ],
    };
  });
  const timeline = {
    version: 1,
    title: `A chronicle of ${count} events`,
    language: 'en',
    sources: [
      {
        id: 'chronicle',
        title: 'The chronicle',
        authors: [],
        publisher: 'Quoteline',
        language: 'en',
        published: '2024-01-01',
        timeZone: 'Europe/London',
        sha256: createHash('sha256').update(text).digest('hex'),
        length: text.length,
        text: 'sources/chronicle.txt',
      },
    ],
    events,
  };
  mkdirSync(join(folder, slug, 'sources'), { recursive: true });
  writeFileSync(join(folder, slug, 'timeline.json'), JSON.stringify(timeline));
  writeFileSync(join(folder, slug, 'sources/chronicle.txt'), text);
}
