// A page → its article: the text that a reader reads, and what the page says about it. The one door to Readability.
import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { authorNames } from './author-names.ts';
import type { ArticleMetadata } from './page-metadata.ts';
import { pageMetadata } from './page-metadata.ts';
import { oneLineOf, plainText } from './plain-text.ts';

export interface ExtractedArticle {
  /** Paragraphs with a blank line between them; empty where the page holds no text. */
  readonly text: string;
  readonly metadata: ArticleMetadata;
  /** False where it is uncertain which of the page's text is the article: a person should look. */
  readonly isReadable: boolean;
}

/** A page beyond these is no article: it is read as it is, without looking for one. */
const MAX_ELEMENTS = 20_000;
const MAX_LENGTH = 2_000_000;
/** Readability writes the page out and parses it again, and each of these becomes a node then. */
const MAX_MARKS = 5000;

/** Three sentences are an article already; what Readability asks for would be a dozen. */
const SHORT_REPORT = { minContentLength: 50, minScore: 20 };

/**
 * Extracts the article of a parsed page, in a browser (DOMParser) or in Node (linkedom). It changes the document, so
 * give it one that is not shown. Time is bounded where the depth of the page is: keep it below a hundred elements.
 */
export function extractArticle(document: Document): ExtractedArticle {
  const metadata = pageMetadata(document);
  // All is asked before Readability changes the document.
  const whole = plainText(document.body);
  const isSmall =
    document.getElementsByTagName('*').length <= MAX_ELEMENTS &&
    whole.length <= MAX_LENGTH &&
    (whole.match(/[<>&]/g) ?? []).length <= MAX_MARKS;
  const isReadable = isSmall && isProbablyReaderable(document, SHORT_REPORT);
  const found = isSmall ? readableArticle(document) : null;
  const text = found?.content == null ? '' : plainText(found.content);
  if (text === '') return { text: whole, metadata, isReadable: false };
  return { text, metadata: withByline(metadata, found?.byline ?? ''), isReadable };
}

/** Hostile pages make the library throw (a list of a hundred thousand nodes is too long for a call): then there is none. */
function readableArticle(document: Document) {
  try {
    return new Readability<Node>(document, { serializer: (node) => node, disableJSONLD: true }).parse();
  } catch {
    return null;
  }
}

function withByline(metadata: ArticleMetadata, byline: string): ArticleMetadata {
  if (metadata.authors.length > 0) return metadata;
  return { ...metadata, authors: authorNames(oneLineOf(byline, 200)) };
}
