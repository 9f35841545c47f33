// The text of a source: at hand, and byte for byte the one that was quoted.
import type { Placed } from '../model/check-structure.ts';
import { diagnose } from '../model/diagnose.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { quoted, toPath } from '../model/diagnostic.ts';
import type { Source } from '../model/timeline.ts';
import type { TextAtHand } from './source-text.ts';

/** `quoteCount` is the number of quotes that hang on the text; `text` is absent where nobody gave it. */
export function* checkSource(
  { at, value: source }: Placed<Source>,
  text: TextAtHand | undefined,
  quoteCount: number,
): Generator<Diagnostic> {
  const path = (key: keyof Source) => toPath(['sources', at, key]);
  const unchecked = quoteCount === 1 ? '1 quote is unchecked' : `${quoteCount} quotes are unchecked`;
  const name = quoted(source.id);
  if (text === undefined) {
    const message = `The text of ${name} is withheld and not at hand: ${unchecked}.`;
    const help = `Give it: \`--text ${source.id}=<path>\`, or a folder of articles: \`--articles <folder>\`.`;
    yield diagnose('text-unavailable', path('text'), message, { help });
  } else if ('notFound' in text) {
    const message = `No article in the folder has the SHA-256 of ${name}: ${unchecked}.`;
    yield diagnose('article-not-found', path('sha256'), message);
  } else if ('unreadable' in text) {
    yield diagnose('file-unreadable', path('text'), `${source.text} cannot be read: ${text.unreadable}.`);
  } else {
    if (source.sha256 !== text.sha256) {
      const message = `The text of ${name} is not the one that was quoted: its SHA-256 is ${text.sha256}.`;
      yield diagnose('text-changed', path('sha256'), message, { replacement: text.sha256 });
    }
    const { length } = text.text;
    if (source.length !== length) {
      const message = `The text of ${name} is ${length} UTF-16 code units long, not ${source.length}.`;
      const help = `Write ${length} once the quotes have been checked (\`--fix=sha256\`).`;
      yield diagnose('text-length', path('length'), message, { help, replacement: length });
    }
  }
}
