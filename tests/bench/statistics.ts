// What benchmarks say about many measurements: medians and high percentiles, since machines are noisy.

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The value below which that share of the measurements lies; NaN for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}
