// What a family of expressions is: it reads one kind of expression at a token, whole or not at all.
import type { Meaning, Modifier } from './meaning.ts';
import type { Tokens } from './tokens.ts';

/** An expression read from the tokens `[first, end)`. */
export interface Reading {
  readonly first: number;
  readonly end: number;
  readonly meaning: Meaning;
  readonly mod?: Modifier;
  /** Read more of the same construction: the 9 of "8–9 November". */
  readonly more?: readonly Reading[];
  /** The name of the family that read it; filled in by the reader. */
  readonly family?: string;
}

/** Reads at one place for the families: the tokens, and the other families for the parts of an expression. */
export interface Reader {
  readonly tokens: Tokens;
  /** The longest expression that begins at `at`, by any family of a calendar date; for "the end of …". */
  readonly inner: (at: number) => Reading | undefined;
}

/**
 * One family. `read` looks at the tokens from `at` on, in time bounded by the length of one expression, and never
 * across a BREAK. Longest match wins; between equals the order of the configuration decides.
 */
export interface Family {
  readonly name: string;
  readonly read: (reader: Reader, at: number) => Reading | undefined;
}
