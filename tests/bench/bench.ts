// `npm run bench [-- NAME … [--seed N]]`: runs the named benchmarks, or all, and writes each into its section of
// tests/bench/results.md; the sections of the others stay as they were measured. With a seed one case is replayed, and
// nothing is written.
import { parseArgs } from 'node:util';
import { readSections, writeSections } from './results.ts';

/** One benchmark: it measures beside the peer in the same run, and gives its section in Markdown, without a heading. */
export type Benchmark = (seed: number | undefined) => Promise<string>;

/** The order in which they stand in the results. Loaded when run: most need no browser. */
const BENCHMARKS: Readonly<Record<string, () => Promise<Benchmark>>> = {
  page: async () => (await import('./page.ts')).measurePage,
  verify: async () => (await import('./verify.ts')).measureVerify,
  sentences: async () => (await import('./sentences.ts')).measureSentences,
  quotes: async () => (await import('./quotes.ts')).measureQuotes,
  'scale-core': async () => (await import('./scale-core.ts')).measureScaleCore,
  scale: async () => (await import('./scale.ts')).measureScale,
  dating: async () => (await import('./dating.ts')).measureDating,
  draft: async () => (await import('./draft.ts')).measureDraft,
  'draft-lines': async () => (await import('./draft-lines.ts')).measureDraftLines,
  curate: async () => (await import('./curate.ts')).measureCurate,
  crash: async () => (await import('./crash.ts')).measureCrash,
  archive: async () => (await import('./archive.ts')).measureArchive,
  'archive-page': async () => (await import('./archive-page.ts')).measureArchivePage,
  growth: async () => (await import('./growth.ts')).drawGrowth,
  desk: async () => (await import('./desk.ts')).measureDesk,
};

const { positionals: names, values } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' } },
});
const unknown = names.filter((name) => !(name in BENCHMARKS));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}. Known: ${Object.keys(BENCHMARKS).join(', ')}.`);
  process.exit(2);
}

const seed = values.seed === undefined ? undefined : Number(values.seed);
const sections = readSections();
for (const [name, load] of Object.entries(BENCHMARKS)) {
  if (names.length > 0 && !names.includes(name)) continue;
  const measure = await load();
  const measured = (await measure(seed)).trim();
  if (seed !== undefined) {
    console.log(measured);
    continue;
  }
  const command = `Command: \`npm run bench -- ${name}\`, ${new Date().toISOString().slice(0, 10)}, Node ${process.version}.`;
  sections.set(name, `${command}\n\n${measured}`);
  writeSections(sections, Object.keys(BENCHMARKS));
  console.log(`## ${name}\n\n${measured}\n`);
}
