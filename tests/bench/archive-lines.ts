// Run by the benchmark of archives in a process of its own: prints so many news-like events as NDJSON, each source
// before its events.
import { once } from 'node:events';
import { newsLines } from '../node/archive-news.ts';

const count = Number(process.argv[2]);
if (!Number.isSafeInteger(count)) throw new Error('archive-lines COUNT');
const CHUNK_CHARS = 2 ** 20;

let text = '';
for (const line of newsLines({ count })) {
  text += `${line}\n`;
  if (text.length < CHUNK_CHARS) continue;
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  text = '';
}
process.stdout.write(text);
