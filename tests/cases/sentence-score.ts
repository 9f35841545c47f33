// How well a splitting of texts agrees with the boundaries marked in them.
import type { MarkedText } from './sentences.ts';

export interface BoundaryScore {
  /** How many boundaries are marked, the end of each text among them. */
  readonly gold: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** `endsOf` gives the ends of the sentences of a text, without the white space after them. */
export function scoreBoundaries(
  texts: readonly MarkedText[],
  endsOf: (text: string) => readonly number[],
): BoundaryScore {
  let gold = 0;
  let given = 0;
  let agreed = 0;
  for (const { marked } of texts) {
    const { text, ends } = readMarked(marked);
    const found = new Set(endsOf(text));
    gold += ends.length;
    given += found.size;
    agreed += ends.filter((end) => found.has(end)).length;
  }
  const precision = agreed / given;
  const recall = agreed / gold;
  return { gold, precision, recall, f1: (2 * agreed) / (given + gold) };
}

/** The text without its marks, and where its sentences end. */
export function readMarked(marked: string): { readonly text: string; readonly ends: readonly number[] } {
  let text = '';
  const ends: number[] = [];
  for (const sentence of marked.split('‖')) {
    text += sentence;
    ends.push(text.trimEnd().length);
  }
  return { text, ends };
}
