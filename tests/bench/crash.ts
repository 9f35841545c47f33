// Whether anything that was acknowledged is lost when the browser is killed while it writes: a hundred times.
import { crashRounds } from '../browser/desk-store/crash-rounds.ts';

const ROUNDS = 100;

export async function measureCrash(seed = 20231109): Promise<string> {
  const report = await crashRounds(ROUNDS, seed);
  const list = (findings: readonly string[]) => findings.map((each) => `\n- ${each}`).join('');
  return `A person at the desk at random (every command, undo, redo, half-typed fields), in a Chromium with a profile on disk that is killed (SIGKILL to
its process group) 50 to 2550 ms later; then the document is opened again and compared with what Node works out that the page did. Seed ${seed}.

| rounds | edits acknowledged | field values acknowledged | acknowledged edits lost | documents that did not open | brought back whole where the browser had lost its database | on disk before the word of it came | longest history |
|---|---|---|---|---|---|---|---|
| ${report.rounds} | ${report.acknowledgedEdits} | ${report.acknowledgedFields} | ${report.lost.length} | ${report.failedToOpen.length} | ${report.broughtBack} | ${report.unacknowledgedFound} | ${report.longestHistory} |
${list([...report.lost, ...report.failedToOpen])}

A killed process does not take the system's buffers with it: what a power failure does is not measured, and rests on the browser's strict durability.`;
}
