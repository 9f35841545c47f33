// Rounds of edits in a browser that is killed at a random moment: what it promised must be there when it opens again.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { History } from '../../../src/core/curate/history.ts';
import { startHistory } from '../../../src/core/curate/history.ts';
import { newDocument } from '../../../src/core/curate/desk-document.ts';
import { readHistory } from '../../../src/core/curate/stored-history.ts';
import { edited, randomEdit, shownHistory } from '../../curate/random-edits.ts';
import type { Random } from '../../mutations/random.ts';
import { randomFrom } from '../../mutations/random.ts';
import type { SeenSession } from './harness.ts';
import { startKillable } from './killable-browser.ts';
import { serveHarness } from './serve-harness.ts';

export interface CrashReport {
  readonly rounds: number;
  readonly acknowledgedEdits: number;
  readonly acknowledgedFields: number;
  /** Edits found on disk whose promise the browser had no time to keep: allowed. */
  readonly unacknowledgedFound: number;
  /** Documents that the browser had lost with its whole database, and that came back from their second copy. */
  readonly broughtBack: number;
  /** Each with its round and seed. */
  readonly lost: readonly string[];
  readonly failedToOpen: readonly string[];
  readonly longestHistory: number;
}

/** How long a round may go on before it ends in a kill. */
const LONGEST_ROUND_MS = 2500;

export async function crashRounds(rounds: number, seed: number): Promise<CrashReport> {
  const site = await serveHarness('desk-store-crash');
  const profile = mkdtempSync(join(tmpdir(), 'quoteline-crash-'));
  const random = randomFrom(seed);
  const report = {
    rounds,
    acknowledgedEdits: 0,
    acknowledgedFields: 0,
    unacknowledgedFound: 0,
    broughtBack: 0,
    lost: [] as string[],
    failedToOpen: [] as string[],
    longestHistory: 0,
  };
  let id: string | undefined;
  let expected = { history: startHistory(newDocument('Crash', 'en')), edits: 0, fields: 0, seed: 0 };
  try {
    // One round more than is killed, to look at what the last one left.
    for (let round = 0; round <= rounds; round += 1) {
      const browser = await startKillable(profile);
      const { page } = browser;
      const done = { edits: 0, fields: 0 };
      try {
        await page.exposeFunction('acknowledge', (kind: 'edit' | 'pending', number: number) => {
          if (kind === 'edit') done.edits = Math.max(done.edits, number);
          else done.fields = Math.max(done.fields, number);
        });
        await page.goto(site.address);
        const known = id;
        const seen =
          known === undefined
            ? await page.evaluate(() => window.harness.create('Crash'))
            : await page.evaluate((each) => window.harness.open(each), known);
        const where = `round ${round}, seed ${expected.seed}`;
        if ('kind' in seen) {
          report.failedToOpen.push(`${where}: ${JSON.stringify(seen).slice(0, 300)}`);
          id = undefined;
          expected = { history: startHistory(newDocument('Crash', 'en')), edits: 0, fields: 0, seed: 0 };
          continue;
        }
        if (id !== undefined) compare(seen, expected, where, report);
        id = seen.id;
        const history = historyOf(seen);
        report.longestHistory = Math.max(report.longestHistory, history.done.length);
        if (round === rounds) break;
        const roundSeed = random.below(2 ** 31);
        await page.evaluate((each) => {
          window.harness.editUntilKilled(each);
        }, roundSeed);
        await new Promise((resolve) => setTimeout(resolve, 50 + random.below(LONGEST_ROUND_MS)));
        await browser.kill();
        report.acknowledgedEdits += done.edits;
        report.acknowledgedFields += done.fields;
        expected = { history, ...done, seed: roundSeed };
      } finally {
        await browser.kill();
      }
    }
  } finally {
    await site.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return report;
}

interface Expected {
  /** What the round started from. */
  readonly history: History;
  /** How many edits, and which half-typed value, the page was promised. */
  readonly edits: number;
  readonly fields: number;
  readonly seed: number;
}

/** More than the promised may be there: a kill can come between the disk and the word of it. */
const MOST_UNACKNOWLEDGED = 3000;

function compare(
  seen: SeenSession,
  { history: from, edits, fields, seed }: Expected,
  where: string,
  report: { unacknowledgedFound: number; broughtBack: number; lost: string[] },
): void {
  if (seen.recovery?.isRestored === true) report.broughtBack += 1;
  else if (seen.recovery !== undefined) report.lost.push(`${where}: ${JSON.stringify(seen.recovery)}`);
  const random: Random = randomFrom(seed);
  let history = from;
  let count = 0;
  let isFound = edits === 0 && shownHistory(history) === seen.history;
  for (let tries = 0; !isFound && count < edits + MOST_UNACKNOWLEDGED && tries < 100_000; tries += 1) {
    const next = edited(history, randomEdit(history, random));
    if (next === history) continue;
    history = next;
    count += 1;
    isFound = count >= edits && shownHistory(history) === seen.history;
  }
  if (isFound) report.unacknowledgedFound += count - edits;
  else report.lost.push(`${where}: what is stored is no state from edit ${edits} on`);
  const field = Number(/^half-typed (\d+)$/.exec(seen.pending['title'] ?? '')?.[1] ?? 0);
  if (field < fields) report.lost.push(`${where}: the field has value ${field}, promised was ${fields}`);
}

function historyOf({ history }: SeenSession): History {
  const [stored, texts] = JSON.parse(history) as [unknown, [string, { text: string; sha256: string }][]];
  const read = readHistory(stored, texts);
  if (!read.ok) throw new Error(read.reason);
  return read.value;
}
