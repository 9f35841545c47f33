// A text from a file within a sentence of ours: whichever way it runs, the rest of the line does not follow it.

const RUNS_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\u061C\u200F]/u;
/** Embeddings, overrides and isolates: a name needs none, and one that closes ours would turn the line all the same. */
const BIDI_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/gu;

/** The text without what could turn a line, and isolated where its letters run to the left (Unicode UAX #9). */
export function isolated(text: string): string {
  const harmless = text.replace(BIDI_CONTROLS, '');
  return RUNS_LEFT.test(harmless) ? `\u2068${harmless}\u2069` : harmless;
}
