// What could be read of one file: the text of its article, and what the file says about it.
import type { ArticleMetadata, StatedDate } from './page-metadata.ts';

export interface FoundArticle {
  /** The raw text that quotes will be spans of: lines end in LF, no byte order mark. Never blank. */
  readonly text: string;
  readonly metadata: ArticleMetadata;
  /** What only looks like a date of publication. */
  readonly hints: readonly StatedDate[];
  /** What a person should know about how the text was had, a sentence each. */
  readonly notes: readonly string[];
}
