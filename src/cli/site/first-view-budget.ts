// What a reader downloads before a timeline can be used, and how much that may be.
import { gzipSync } from 'node:zlib';
import type { Rollup } from 'vite';

/** JavaScript and CSS of a timeline's first view, gzip, in bytes; fonts apart. */
export const FIRST_VIEW_BUDGET = 120_000;

export interface FirstView {
  /** Bytes after gzip. */
  readonly bytes: number;
  /** Every file with its bytes, largest first. */
  readonly files: readonly (readonly [file: string, bytes: number])[];
}

type Bundle = Readonly<Record<string, Rollup.OutputAsset | Rollup.OutputChunk>>;

/** The scripts and styles that come with the named chunks: all that they import, and nothing that loads when used. */
export function firstView(bundle: Bundle, starts: readonly string[]): FirstView {
  const names = new Set(starts);
  // A set visits what is added while it is walked.
  for (const name of names) {
    const part = bundle[name];
    if (part?.type !== 'chunk') continue;
    for (const imported of part.imports) names.add(imported);
    for (const style of part.viteMetadata?.importedCss ?? []) names.add(style);
  }
  const files = Array.from(names, (name) => [name, gzipped(bundle[name])] as const).sort(
    ([, a], [, b]) => b - a,
  );
  return { bytes: files.reduce((sum, [, bytes]) => sum + bytes, 0), files };
}

/** Throws where the first view is heavier than its budget, and says what weighs. */
export function keepBudget({ bytes, files }: FirstView, budget = FIRST_VIEW_BUDGET): void {
  if (bytes <= budget) return;
  const listed = files.map(([file, size]) => `  ${kilobytes(size)}  ${file}`).join('\n');
  throw new Error(
    `The first view of a timeline weighs ${kilobytes(bytes)} gzip; its budget is ${kilobytes(budget)}:\n${listed}\n` +
      'Load what it does not need with import(), when it is used.',
  );
}

export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function gzipped(part: Rollup.OutputAsset | Rollup.OutputChunk | undefined): number {
  if (part === undefined) return 0;
  return gzipSync(part.type === 'chunk' ? part.code : part.source, { level: 9 }).length;
}
