// A diagnostic: what is wrong, where, and what to do. Expected failures are lists of these, never exceptions.
import type { DiagnosticCode } from './diagnostic-catalogue.ts';

/** `error` stops publication, `warning` wants a look, `info` is something the reader is told. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * A place in the text of a file, as editors show it and `file:line:column` leads to it: both count from 1, lines end
 * in LF, CR or CRLF, and columns are UTF-16 code units (as in the Language Server Protocol). A byte order mark is no column.
 */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of words that two texts share, or that only the first (`removed`) or the second (`added`) has. */
export interface WordChange {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/**
 * One finding. `path` leads to the value in the document in the notation of JavaScript
 * (`events[3].evidence[0].quote.exact`), or is empty where the whole file is meant.
 */
export interface Diagnostic {
  /** Every code has its entry in diagnostic-catalogue.ts, from which its severity comes. */
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly path: string;
  readonly message: string;
  readonly help: string;
  /** Where it stands in the text of the file; absent where there is no text, or nothing in it is meant. */
  readonly position?: Position;
  /** What the file has (`removed`) against what its source has (`added`), word by word. */
  readonly difference?: readonly WordChange[];
  /** The value to write at `path`, where there is exactly one that would be right. */
  readonly replacement?: string | number;
}

/** A value that has been checked, or every reason why there is none. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

export type Keys = readonly (string | number)[];

/** Renders the keys that lead to a value as one path: `['events', 3, 'title']` is `events[3].title`. */
export function toPath(keys: Keys): string {
  let path = '';
  for (const key of keys) path += toPathSegment(key, path === '');
  return path;
}

/** One key as it stands in a path. Long keys are cut, so a path is for people and for looking up, not for certain. */
export function toPathSegment(key: string | number, isFirst = false): string {
  if (typeof key === 'number') return `[${key}]`;
  if (key.length <= MAX_SHOWN && /^[\w$]+$/.test(key)) return isFirst ? key : `.${key}`;
  return `[${JSON.stringify(shortened(key))}]`;
}

const MAX_SHOWN = 60;

/** A value from a file, quoted and cut so that a message stays readable whatever the file holds. */
export function quoted(value: string): string {
  return `«${shortened(value)}»`;
}

function shortened(value: string): string {
  const glyphs = Array.from(value.slice(0, 200));
  return glyphs.length > MAX_SHOWN ? `${glyphs.slice(0, MAX_SHOWN - 1).join('')}…` : value;
}
