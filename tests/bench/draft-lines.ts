// `quoteline draft --ndjson` as a process: lines and megabytes a second, and memory, by threads and by length of archive.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism, loadavg } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { readFileSync } from 'node:fs';

const SENTENCES = [
  'Heavy rain flooded the centre of Harlow on Monday, the fire service said.',
  'The council closed two bridges on Tuesday and will open them in March.',
  'Mayor Ann Price, who took office in May 2019, met residents last week.',
  'Nobody was hurt, but sixty people slept in the halls of a school.',
  '“We have never seen so much water here,” said Bob Hall, who has lived by the river since 1998.',
];

/** An article of about 3 kB, as news is long. */
function article(at: number): string {
  const text = Array.from(
    { length: 40 },
    (_, sentence) =>
      `${SENTENCES[(at + sentence * 3) % SENTENCES.length] ?? ''}${sentence % 5 === 4 ? '\n\n' : ' '}`,
  ).join('');
  return `${JSON.stringify({ id: `article-${at}`, text, published: '2023-11-09' })}\n`;
}

interface Run {
  readonly lines: number;
  readonly bytes: number;
  readonly seconds: number;
  readonly peakKb: number;
}

async function run(megabytes: number, workers: number): Promise<Run> {
  const child = spawn(
    process.execPath,
    ['bin/quoteline.js', 'draft', '--ndjson', '--workers', String(workers)],
    {
      stdio: ['pipe', 'pipe', 'ignore'],
    },
  );
  let lines = 0;
  let peakKb = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines += 1;
  });
  const closed = once(child, 'close');
  const startMs = performance.now();
  let bytes = 0;
  const watch = async () => {
    while (child.exitCode === null) {
      peakKb = Math.max(peakKb, residentKb(child.pid ?? 0));
      await setTimeout(100);
    }
  };
  const watching = watch();
  for (let at = 0; bytes < megabytes * 1e6; at += 1) {
    const line = article(at);
    bytes += Buffer.byteLength(line);
    if (!child.stdin.write(line)) await once(child.stdin, 'drain');
  }
  child.stdin.end();
  await closed;
  const seconds = (performance.now() - startMs) / 1000;
  await watching;
  return { lines, bytes, seconds, peakKb };
}

/** Linux tells; elsewhere it stays 0. */
function residentKb(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

export async function measureDraftLines(): Promise<string> {
  const rows: string[] = [];
  for (const [megabytes, workers] of [
    [5, 1],
    [5, 2],
    [20, 2],
  ] as const) {
    const { lines, bytes, seconds, peakKb } = await run(megabytes, workers);
    const speed = `${(lines / seconds).toFixed(0)} | ${(bytes / 1e6 / seconds).toFixed(2)}`;
    rows.push(`| ${megabytes} | ${workers} | ${lines} | ${speed} | ${(peakKb / 1024).toFixed(0)} |`);
  }
  const load = loadavg()[0]?.toFixed(1) ?? '';
  return `\`quoteline draft --ndjson\` as a process, with its start; articles of about 3 kB, written for it. ${availableParallelism()} cores, load ${load}.

| MB | threads | lines | lines/s | MB/s | peak MB |
|---|---|---|---|---|---|
${rows.join('\n')}`;
}
