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

/** A day a week; the second and the third source have the same one, of which one is not certain. */
function publishedOf(source: number): string {
  const day = new Date(Date.UTC(2024, 0, 1 + 7 * (source === 2 ? 1 : source))).toISOString().slice(0, 10);
  return source === 2 ? `${day}?` : day;
}

/**
 * Writes `folder/<slug>/` with its timeline and its texts: events in bursts over ten years, from as many sources as wanted,
 * in turn. Each source was published on a day of its own.
 */
export function writeManyEvents(folder: string, count: number, slug = 'many', sourceCount = 1): void {
  let state = 20231109;
  const next = (below: number) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
  const texts = Array<string>(sourceCount).fill('');
  const idOf = (source: number) => (source === 0 ? 'chronicle' : `chronicle-${source + 1}`);
  const events = Array.from({ length: count }, (_, index) => {
    // Two thirds crowd into the days after one of twenty beginnings.
    const isBurst = next(3) > 0;
    const dayNumber = isBurst ? next(20) * 180 + next(9) : next(3650);
    const date = new Date(Date.UTC(2013, 0, 1 + dayNumber));
    const [who, did, where] = [WHO[next(7)] ?? '', DID[next(7)] ?? '', WHERE[next(5)] ?? ''];
    const when = `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
    const exact = `${who} ${did} in ${where} on ${when}, in the matter numbered ${index + 1}.`;
    const source = index % sourceCount;
    const start = texts[source]?.length ?? 0;
    texts[source] += `${exact}\n`;
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
          source: idOf(source),
          quote: { exact, prefix: '', suffix: '\n', start },
          dating: { expression: `on ${when}`, rule: 'stated', edtf: date.toISOString().slice(0, 10) },
        },
      ],
    };
  });
  const sources = texts.map((text, source) => ({
    id: idOf(source),
    title: source === 0 ? 'The chronicle' : `The chronicle, part ${source + 1}`,
    authors: [],
    publisher: 'Quoteline',
    language: 'en',
    published: publishedOf(source),
    timeZone: 'Europe/London',
    sha256: createHash('sha256').update(text).digest('hex'),
    length: text.length,
    text: `sources/${idOf(source)}.txt`,
  }));
  const timeline = { version: 1, title: `A chronicle of ${count} events`, language: 'en', sources, events };
  mkdirSync(join(folder, slug, 'sources'), { recursive: true });
  writeFileSync(join(folder, slug, 'timeline.json'), JSON.stringify(timeline));
  for (const [source, text] of texts.entries())
    writeFileSync(join(folder, slug, `sources/${idOf(source)}.txt`), text);
}
