// A file → the article in it, by the form of the file.
import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { reasonOf } from '../read-text.ts';
import type { Unreadable } from '../../core/extract/decode-text.ts';
import type { FoundArticle } from '../../core/extract/found-article.ts';

type Reader = (bytes: Uint8Array) => FoundArticle | Unreadable | Promise<FoundArticle | Unreadable>;

async function html(): Promise<Reader> {
  const { htmlArticle } = await import('../../core/extract/html-article.ts');
  const { newDocument } = await import('./new-document.ts');
  return (bytes) => htmlArticle(bytes, newDocument);
}

async function markdown(): Promise<Reader> {
  const { markdownArticle } = await import('../../core/extract/markdown-article.ts');
  const { newDocument } = await import('./new-document.ts');
  return (bytes) => markdownArticle(bytes, newDocument);
}

/** Loaded when needed: a text needs no library for pages. */
const READERS: Readonly<Record<string, () => Promise<Reader>>> = {
  '.txt': async () => (await import('../../core/extract/plain-article.ts')).plainArticle,
  '.html': html,
  '.htm': html,
  '.xhtml': html,
  '.md': markdown,
  '.markdown': markdown,
  '.pdf': async () => (await import('./pdf-article.ts')).pdfArticle,
};

export const ARTICLE_ENDINGS = Object.keys(READERS);

/** An article is a few kilobytes; a page with everything in it, some megabytes. */
const MAX_BYTES = 50_000_000;

/** Never throws for what the file holds. */
export async function readArticle(path: string): Promise<FoundArticle | Unreadable> {
  const ending = extname(path).toLowerCase();
  const load = READERS[ending];
  if (load === undefined) {
    return {
      problem: `files ending in "${ending}" are not read`,
      help: `Give ${ARTICLE_ENDINGS.join(', ')}.`,
    };
  }
  let bytes: Uint8Array;
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES) {
      const problem = `it has ${size} bytes; at most ${MAX_BYTES} are read`;
      return { problem, help: 'Give one article a file, or use --ndjson for an archive.' };
    }
    bytes = await readFile(path);
  } catch (error) {
    return { problem: reasonOf(error), help: 'Look whether the path is right.' };
  }
  const found = await (await load())(bytes);
  if ('problem' in found) return found;
  return found.text.trim() === ''
    ? { problem: 'there is no text in it', help: 'Look whether it was saved as a whole.' }
    : found;
}
