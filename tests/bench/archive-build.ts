// Run by the benchmark of archives in a process of its own, so that its peak of memory is that of one build: reads a
// file of NDJSON, builds the archive, and prints what it took as JSON.
import { buildArchive, linesOfFile } from '../../src/cli/archive/build-archive.ts';
import { chunksOfFile, readLines } from '../../src/cli/archive/line-buffers.ts';

const [, , input, output] = process.argv;
if (input === undefined || output === undefined) throw new Error('archive-build INPUT OUTPUT');
const silent = {
  print: () => undefined,
  say: () => undefined,
  progress: () => undefined,
  styled: (_: unknown, text: string) => text,
};

// What nobody can do without: splitting the lines and parsing their JSON, for the ratio on a noisy machine.
const before = process.cpuUsage();
let keys = 0;
await readLines(chunksOfFile(input), {
  line: (bytes, _view, start, end) => {
    keys += Object.keys(JSON.parse(bytes.toString('utf8', start, end)) as object).length;
  },
  fault: (number) => {
    throw new Error(`line ${number}`);
  },
  turn: () => undefined,
});
const parsing = process.cpuUsage(before);

const startMs = performance.now();
const cpu = process.cpuUsage();
const { signal } = new AbortController();
const files = { timelines: [], lines: [linesOfFile(input)] };
const { events } = await buildArchive(files, output, { checkedOn: '2024-01-01' }, silent, signal);
const used = process.cpuUsage(cpu);
const result = {
  events,
  keys,
  seconds: (performance.now() - startMs) / 1000,
  cpuSeconds: (used.user + used.system) / 1e6,
  parsingSeconds: (parsing.user + parsing.system) / 1e6,
  peakMb: process.resourceUsage().maxRSS / 1024,
};
console.log(JSON.stringify(result));
