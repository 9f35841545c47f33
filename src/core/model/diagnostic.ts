// A diagnostic: what is wrong, where, and what to do. Expected failures are lists of these, never exceptions.

/** `error` stops publication, `warning` wants a look, `info` is something the reader is told. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * One finding. `path` leads to the value in the document in the notation of JavaScript
 * (`events[3].evidence[0].quote.exact`), or is empty where the whole file is meant.
 */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly path: string;
  readonly message: string;
  readonly help: string;
}

/** A value that has been checked, or every reason why there is none. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Renders the keys that lead to a value as one path: `['events', 3, 'title']` is `events[3].title`. */
export function toPath(keys: readonly (string | number)[]): string {
  let path = '';
  for (const key of keys) {
    if (typeof key === 'number') path += `[${key}]`;
    else if (/^[\w$]+$/.test(key)) path += path === '' ? key : `.${key}`;
    else path += `[${JSON.stringify(shortened(key))}]`;
  }
  return path;
}

/** A value from a file, quoted and cut so that a message stays readable whatever the file holds. */
export function quoted(value: string): string {
  return `«${shortened(value)}»`;
}

function shortened(value: string): string {
  const glyphs = Array.from(value.slice(0, 200));
  return glyphs.length > 60 ? `${glyphs.slice(0, 59).join('')}…` : value;
}
