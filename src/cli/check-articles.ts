// `npm run check:articles -- FOLDER`: holds every quote of the timelines with withheld texts against the articles of
// a folder, character for character. An article is recognised by its SHA-256, so its file name does not matter.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTimeline } from '../core/model/parse-timeline.ts';
import type { SourceText } from '../core/verify/verify-timeline.ts';
import { verifyTimeline } from '../core/verify/verify-timeline.ts';

const folder = process.argv[2];
if (folder === undefined) {
  console.error('usage: npm run check:articles -- FOLDER-OF-ARTICLES');
  process.exit(2);
}

const articles = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name): [string, SourceText] => {
      const bytes = readFileSync(join(folder, name));
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return [sha256, { text: bytes.toString('utf8'), sha256 }];
    }),
);

let failures = 0;
let quotes = 0;
for (const slug of readdirSync('events')) {
  const file = join('events', slug, 'timeline.json');
  const parsed = parseTimeline(readFileSync(file, 'utf8'));
  if (!parsed.ok) {
    report(file, parsed.diagnostics);
    continue;
  }
  const texts = new Map<string, SourceText>();
  for (const source of parsed.value.sources) {
    if (source.text !== 'withheld') continue;
    const text = articles.get(source.sha256);
    if (text === undefined) {
      failures += 1;
      console.error(`${file}: no article in ${folder} has the SHA-256 of ${source.id}`);
    } else texts.set(source.id, text);
  }
  quotes += parsed.value.events
    .flatMap((event) => event.evidence)
    .filter((each) => texts.has(each.source)).length;
  report(file, verifyTimeline(parsed.value, texts));
}
if (quotes === 0) failures += 1;
console.log(`${quotes} quotes held against ${articles.size} articles, ${failures} problems`);
process.exitCode = failures === 0 ? 0 : 1;

function report(file: string, diagnostics: ReturnType<typeof verifyTimeline>): void {
  for (const { severity, path, message, help } of diagnostics) {
    if (severity !== 'info') failures += 1;
    console.error(`${file}: ${severity}: ${path}: ${message} ${help}`);
  }
}
