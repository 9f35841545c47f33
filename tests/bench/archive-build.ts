// Run by the benchmark of archives in a process of its own, so that its peak of memory is that of one build: reads
// NDJSON from standard input and builds the archive, or with no output only parses the lines; prints what it took.
import { linesOfStandardInput } from '../../src/cli/archive/archive-input.ts';
import { buildArchive } from '../../src/cli/archive/build-archive.ts';
import { readLines } from '../../src/cli/archive/line-buffers.ts';
import { silentTerminal } from '../node/silent-terminal.ts';

const [, , output] = process.argv;

/** What nobody can do without: splitting the lines and parsing their JSON, for the ratio on a noisy machine. */
async function parseOnly(): Promise<number> {
  let events = 0;
  await readLines(linesOfStandardInput().open(), {
    line: (bytes, _view, start, end) => {
      const value = JSON.parse(bytes.toString('utf8', start, end)) as object;
      if (!('sha256' in value)) events += 1;
    },
    fault: (number) => {
      throw new Error(`line ${number}`);
    },
    turn: () => undefined,
  });
  return events;
}

async function build(path: string): Promise<number> {
  const { signal } = new AbortController();
  const input = { timelines: [], lines: [linesOfStandardInput()] };
  return (await buildArchive(input, path, { checkedOn: '2024-01-01' }, silentTerminal, signal)).events;
}

const startPeakMb = process.resourceUsage().maxRSS / 1024;
const startMs = performance.now();
const cpu = process.cpuUsage();
const events = await (output === undefined ? parseOnly() : build(output));
const used = process.cpuUsage(cpu);
const result = {
  events,
  seconds: (performance.now() - startMs) / 1000,
  cpuSeconds: (used.user + used.system) / 1e6,
  startPeakMb,
  peakMb: process.resourceUsage().maxRSS / 1024,
};
console.log(JSON.stringify(result));
