// What a moving chart says in words follows it a few times a second: nobody reads faster, and every text that changes makes
// the browser lay the page out.

const EVERY_MS = 120;

/**
 * A value that follows what `read` gives: at once where that had rested, else as soon as its last change is old enough. What
 * `read` does for each change must be cheap. To be called where an effect may be made.
 */
export function paced<T>(read: () => T): { readonly current: T } {
  let current = $state.raw(read());
  let changedMs = -Infinity;
  $effect(() => {
    const next = read();
    const follow = () => {
      changedMs = performance.now();
      current = next;
    };
    const restMs = changedMs + EVERY_MS - performance.now();
    if (restMs <= 0) {
      follow();
      return undefined;
    }
    const late = setTimeout(follow, restMs);
    return () => {
      clearTimeout(late);
    };
  });
  return {
    get current() {
      return current;
    },
  };
}
