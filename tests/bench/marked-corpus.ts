// Our own marked sentences as a corpus for the scorer: one article a sentence.
import type { MarkedTexts } from '../cases/dating-sentences.ts';
import { parseMarked } from '../cases/marked-text.ts';

/** Lines of the shape that ../shared/corpora/README.md gives: `{id, text, dct, timexes}`. */
export function corpusLines(groups: readonly MarkedTexts[]): readonly string[] {
  return groups.flatMap(({ about, published, texts }) =>
    texts.map((marked, at) => {
      const { text, timexes } = parseMarked(marked);
      return JSON.stringify({ id: `${about} ${at + 1}`, text, dct: published, timexes });
    }),
  );
}
