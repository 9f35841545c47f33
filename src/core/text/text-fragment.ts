// Links that open a page at a sentence: URL text fragments (https://wicg.github.io/scroll-to-text-fragment/).

/** Quotes longer than this are named by their first and last words: browsers match short texts more surely. */
const LONG = 120;
const WORDS_AT_EITHER_END = 5;

/**
 * The address with a text directive for the quote; any fragment that it had stays before it.
 *
 * Example: `toTextFragment('https://e.org/a', 'on Monday')` is `https://e.org/a#:~:text=on%20Monday`.
 */
export function toTextFragment(address: string, exact: string): string {
  const words = exact.trim().split(/\s+/);
  const isLong = exact.length > LONG && words.length > 2 * WORDS_AT_EITHER_END;
  const directive = isLong
    ? [words.slice(0, WORDS_AT_EITHER_END), words.slice(-WORDS_AT_EITHER_END)]
        .map((part) => encoded(part.join(' ')))
        .join(',')
    : encoded(words.join(' '));
  const [before = '', fragment = ''] = address.split('#');
  const kept = fragment.split(':~:')[0] ?? '';
  return `${before}#${kept}:~:text=${directive}`;
}

/** A hyphen would separate a prefix or suffix from the text. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
