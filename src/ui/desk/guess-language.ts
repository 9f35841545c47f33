// Which of the languages that drafting knows a text is most likely in, by its commonest small words.

const SMALL_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(['the', 'and', 'of', 'to', 'in', 'was', 'that', 'for', 'on', 'with', 'said']),
  de: new Set(['der', 'die', 'das', 'und', 'den', 'von', 'zu', 'mit', 'auf', 'nicht', 'wurde']),
};

/** The beginning of an article decides. */
const LOOKED_AT = 5000;

/** English where nothing speaks for another. The editor sees it, and can say otherwise. */
export function guessLanguage(text: string): string {
  const words =
    text
      .slice(0, LOOKED_AT)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const counts = Object.entries(SMALL_WORDS).map(([tag, small]) => ({
    tag,
    count: words.filter((word) => small.has(word)).length,
  }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).tag;
}
