// What the chart counts follows an edit once the list has shown it: a reader looks there first.
import { untrack } from 'svelte';
import { afterPaint } from '../after-paint.ts';

/** An effect that runs now and whenever what `work` reads changes; after a change of `events`, once that is painted. */
export function afterEdits(events: () => unknown, work: () => void): void {
  let seen = untrack(events);
  let turn = $state(0);
  $effect(() => {
    void turn;
    const now = events();
    if (now === seen) {
      work();
      return undefined;
    }
    seen = now;
    return afterPaint(() => {
      turn += 1;
    });
  });
}
