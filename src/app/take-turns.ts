// Long work in turns with the page: it draws and answers in between.
import type { Steps } from '../core/model/steps.ts';

/** How long the work goes on before it is the page's turn: no task is long beside it. */
const TURN_MS = 16;

/** To be waited for between two steps of the work; it waits only where a turn is over. */
export type Turn = () => Promise<void> | undefined;

export function takeTurns(): Turn {
  let untilMs = performance.now() + TURN_MS;
  return () => {
    if (performance.now() < untilMs) return undefined;
    return new Promise((resolve) => {
      setTimeout(() => {
        untilMs = performance.now() + TURN_MS;
        resolve();
      });
    });
  };
}

/** Takes steps to their end, and gives what they come to. */
export async function inTurns<T>(steps: Steps<T>, turn: Turn): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await turn();
  }
}
