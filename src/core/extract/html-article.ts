// A saved page (.html) → its article.
import type { ExtractedArticle } from './extract-article.ts';
import { extractArticle } from './extract-article.ts';
import { plainText } from './plain-text.ts';
import type { Unreadable } from './decode-text.ts';
import { decodeText } from './decode-text.ts';
import type { FoundArticle } from './found-article.ts';
import type { NewDocument } from './page-document.ts';
import { pageDocument } from './page-document.ts';

export function htmlArticle(bytes: Uint8Array, newDocument: NewDocument): FoundArticle | Unreadable {
  const decoded = decodeText(bytes, statedCharset(bytes));
  if ('problem' in decoded) return decoded;
  const document = pageDocument(decoded.text, newDocument);
  if ('problem' in document) return document;
  const { text, metadata, isReadable }: ExtractedArticle = extractArticle(document);
  const notes = isReadable
    ? []
    : ['It is not certain which text of the page is its article: look whether all of it was meant.'];
  return { text, metadata, hints: [], notes };
}

/** The text of a piece of HTML, all of it. */
export function htmlText(html: string, newDocument: NewDocument): string | Unreadable {
  const document = pageDocument(html, newDocument);
  return 'problem' in document ? document : plainText(document.body);
}

/** `<meta charset="euc-kr">` or its older form, in the first bytes as the standard has it. */
function statedCharset(bytes: Uint8Array): string | undefined {
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  return /<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]{1,40})/i.exec(opening)?.[1];
}
