// A quote and its text: verbatim where it says it is, or what the text has in its stead.
import { diagnose } from '../model/diagnose.ts';
import type { DiagnosticCode } from '../model/diagnostic-catalogue.ts';
import type { Diagnostic, Keys, WordChange } from '../model/diagnostic.ts';
import { quoted, toPath } from '../model/diagnostic.ts';
import type { Quote } from '../model/timeline.ts';
import { describeQuote } from '../text/describe-quote.ts';
import type { DifferenceKind } from '../text/difference-kinds.ts';
import type { LooseMatch, NearMatch, QuoteMatch } from '../text/find-quote.ts';
import { wordDifference } from '../text/word-difference.ts';

/** `match` is what findQuote says of the quote in `text`, `keys` lead to the quote, `name` is the source's id. */
export function* checkQuote(
  match: QuoteMatch,
  quote: Quote,
  text: string,
  name: string,
  keys: Keys,
): Generator<Diagnostic> {
  const path = toPath([...keys, 'exact']);
  const source = quoted(name);
  switch (match.status) {
    case 'verbatim':
      yield* checkPlace(match.start, match.end, quote, text, keys);
      return;
    case 'missing':
      yield diagnose('quote-missing', path, `${source} does not contain ${quoted(quote.exact)}.`);
      return;
    case 'ambiguous': {
      const shown = match.starts.slice(0, 8).join(', ');
      const places = match.starts.length > 8 ? `${shown} …` : shown;
      const message = `The quote stands in ${source} at ${match.starts.length} places (${places}).`;
      yield diagnose('quote-ambiguous', path, message);
      return;
    }
    case 'typographic':
    case 'case-only':
    case 'near': {
      const replacement = text.slice(match.start, match.end);
      const difference = wordDifference(quote.exact, replacement);
      const { code, message } = inWords(match, source, replacement, difference);
      yield diagnose(code, path, message, { difference, replacement });
      // The place of the same words is certain, that of similar ones is a guess.
      if (match.status === 'typographic') yield* checkPlace(match.start, match.end, quote, text, keys);
    }
  }
}

/** The position and the context that are written against those of the place where the quote was found. */
function* checkPlace(
  start: number,
  end: number,
  quote: Quote,
  text: string,
  keys: Keys,
): Generator<Diagnostic> {
  if (quote.start !== start) {
    const message = `The quote starts at ${start}, not at ${quote.start}.`;
    const help = `Write ${start} (\`--fix\` does).`;
    yield diagnose('quote-position', toPath([...keys, 'start']), message, { help, replacement: start });
  }
  const described = describeQuote(text, start, end);
  if (text.slice(Math.max(0, start - quote.prefix.length), start) !== quote.prefix) {
    const message = 'The prefix is not what stands directly before the quote.';
    yield diagnose('quote-context', toPath([...keys, 'prefix']), message, { replacement: described.prefix });
  }
  if (text.slice(end, end + quote.suffix.length) !== quote.suffix) {
    const message = 'The suffix is not what stands directly after the quote.';
    yield diagnose('quote-context', toPath([...keys, 'suffix']), message, { replacement: described.suffix });
  }
}

/** The gravest kind names the finding: a slip that changes a figure is worse than one that changes a word. */
const BY_GRAVITY: readonly (readonly [DifferenceKind, DiagnosticCode, string])[] = [
  ['digit', 'quote-digit-differs', 'has another number'],
  ['negation', 'quote-negation-differs', 'says the opposite, or nearly'],
  ['name', 'quote-name-differs', 'names another'],
];

function inWords(
  match: LooseMatch | NearMatch,
  source: string,
  found: string,
  difference: readonly WordChange[],
): { readonly code: DiagnosticCode; readonly message: string } {
  const has = quoted(found);
  if (match.status === 'typographic') {
    return { code: 'quote-typographic', message: `${source} has this with other marks or spaces: ${has}.` };
  }
  if (!('kinds' in match)) {
    return { code: 'quote-case', message: `${source} has this with other capitals: ${has}.` };
  }
  const gravest = BY_GRAVITY.find(([kind]) => match.kinds.includes(kind));
  if (gravest === undefined) {
    return { code: 'quote-near', message: `${source} does not contain this, but nearly: ${has}.` };
  }
  const [, code, what] = gravest;
  return { code, message: `${source} ${what}: ${changesInWords(difference)}.` };
}

/** «12», not «21». */
function changesInWords(difference: readonly WordChange[]): string {
  const words = (kind: WordChange['kind']) =>
    difference
      .filter((part) => part.kind === kind)
      .map(({ text }) => text.trim())
      .join(' … ');
  const [added, removed] = [words('added'), words('removed')];
  if (added === '') return `not ${quoted(removed)}`;
  return removed === '' ? `also ${quoted(added)}` : `${quoted(added)}, not ${quoted(removed)}`;
}
