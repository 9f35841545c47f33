// Long work in steps, between which whoever asked for it may have something else done.

/** What the last step gives is what the work comes to. No step takes longer than some milliseconds. */
export type Steps<T> = Generator<void, T>;

/** All steps at once. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
