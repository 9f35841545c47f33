// Long work in steps, between which whoever asked for it may have something else done.

/** What the last step gives is what the work comes to. A step takes some milliseconds; one that sorts all, as long as that. */
export type Steps<T> = Generator<void, T>;

/** All steps at once. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
