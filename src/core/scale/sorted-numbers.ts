// Searching in ascending numbers.

/** Numbers by their place, as typed arrays have them. */
export type Numbers = Readonly<Record<number, number>>;

/** The first place in `[from, to)` whose number is `value` or more (`isAbove`: more), `to` where none is. Logarithmic. */
export function firstNotBelow(
  sorted: Numbers,
  value: number,
  from: number,
  to: number,
  isAbove = false,
): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const here = sorted[middle] ?? 0;
    if (here < value || (isAbove && here === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The same from a place at or before the answer, in time logarithmic in how far it is: for a row of rising values. */
export function gallopNotBelow(
  sorted: Numbers,
  value: number,
  from: number,
  to: number,
  isAbove = false,
): number {
  let [low, step] = [from, 1];
  while (low + step < to) {
    const here = sorted[low + step] ?? 0;
    if (here > value || (here === value && !isAbove)) break;
    low += step;
    step *= 2;
  }
  return firstNotBelow(sorted, value, low, Math.min(to, low + step + 1), isAbove);
}
