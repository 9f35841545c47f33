// A PDF with text in it (.pdf) → its article. A PDF knows places of glyphs, not paragraphs: these are made of the lines.
import { getDocumentProxy } from 'unpdf';
import { authorNames } from '../../core/extract/author-names.ts';
import { oneLineOf, withoutControls } from '../../core/extract/plain-text.ts';
import type { Unreadable } from '../../core/extract/decode-text.ts';
import type { FoundArticle } from '../../core/extract/found-article.ts';

const MAX_PAGES = 500;

/** One line of glyphs; `y` grows upwards, in units of the page. */
interface PdfLine {
  text: string;
  y: number;
  height: number;
}

export async function pdfArticle(bytes: Uint8Array): Promise<FoundArticle | Unreadable> {
  try {
    return await read(bytes);
  } catch (error) {
    const reason = error instanceof Error ? oneLineOf(error.message, 160) : 'unknown';
    const help = /password/i.test(reason)
      ? 'Save it without a password.'
      : 'Copy its text into a .txt file, and give that.';
    return { problem: `it cannot be read as a PDF: ${reason}`, help };
  }
}

async function read(bytes: Uint8Array): Promise<FoundArticle | Unreadable> {
  // The library takes the bytes that it is given away from whoever gave them.
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, isEvalSupported: false });
  try {
    if (document.numPages > MAX_PAGES) {
      const problem = `it has ${document.numPages} pages; at most ${MAX_PAGES} are read`;
      return { problem, help: 'Save the pages of the article alone.' };
    }
    const paragraphs: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      paragraphs.push(...toParagraphs(toLines(items.flatMap((item) => ('str' in item ? [item] : [])))));
      page.cleanup();
    }
    const text = paragraphs.length === 0 ? '' : `${paragraphs.join('\n\n')}\n`;
    if (text === '') {
      return {
        problem: 'it holds no text, only pictures of it',
        help: 'Give a PDF with text, or put it through character recognition first.',
      };
    }
    const { info } = await document.getMetadata();
    const field = (name: string): string => {
      const value: unknown = Object.entries(info).find(([key]) => key === name)?.[1];
      return typeof value === 'string' ? oneLineOf(value, 500) : '';
    };
    return {
      text,
      metadata: {
        ...(field('Title') === '' ? {} : { title: field('Title') }),
        authors: authorNames(field('Author')),
        published: [],
      },
      // When the file was made says little about when the article was published.
      hints:
        field('CreationDate') === '' ? [] : [{ value: field('CreationDate'), where: 'PDF CreationDate' }],
      notes: ['The paragraphs of a PDF are made of its lines: look at the quotes.'],
    };
  } finally {
    await document.destroy();
  }
}

interface PdfItem {
  readonly str: string;
  readonly transform: readonly unknown[];
  readonly height: number;
  readonly hasEOL: boolean;
}

function toLines(items: readonly PdfItem[]): readonly PdfLine[] {
  const lines: PdfLine[] = [];
  let line: PdfLine | undefined;
  for (const { str, transform, height, hasEOL } of items) {
    if (line === undefined) line = { text: '', y: Number(transform[5]), height };
    if (str.trim() !== '') [line.y, line.height] = [Number(transform[5]), height];
    line.text += str;
    if (!hasEOL) continue;
    lines.push(line);
    line = undefined;
  }
  if (line !== undefined) lines.push(line);
  return lines
    .map((each) => ({ ...each, text: withoutControls(each.text).replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '');
}

/** A gap between lines that is clearly wider than the usual one, or another size of type, begins a paragraph. */
function toParagraphs(lines: readonly PdfLine[]): readonly string[] {
  const gaps = lines.slice(1).map((line, at) => (lines[at]?.y ?? 0) - line.y);
  const usual = gaps.filter((gap) => gap > 0).sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  const paragraphs: string[] = [];
  for (const [at, { text, height }] of lines.entries()) {
    const gap = gaps[at - 1] ?? 0;
    const isOther = Math.abs(height - (lines[at - 1]?.height ?? height)) > 1;
    const before = paragraphs.at(-1);
    if (before === undefined || isOther || gap < 0 || gap > 1.3 * usual) paragraphs.push(text);
    // A hyphen at the end of a line may be part of the word: it stays, and so does the break.
    else paragraphs[paragraphs.length - 1] = `${before}${before.endsWith('-') ? '\n' : ' '}${text}`;
  }
  return paragraphs;
}
