// A beginning as a page finds it in its storage: checked like a file.
import * as v from 'valibot';
import type { Beginning } from '../../ui/desk/beginning.ts';

const ArticleSchema = v.object({
  text: v.string(),
  title: v.string(),
  language: v.string(),
  publisher: v.optional(v.string()),
  authors: v.optional(v.array(v.string())),
  url: v.optional(v.string()),
  published: v.optional(v.object({ edtf: v.string(), words: v.string() })),
});

const BeginningSchema = v.object({
  typed: v.string(),
  articles: v.array(ArticleSchema),
  at: v.pipe(v.number(), v.integer(), v.minValue(0)),
  isAsking: v.boolean(),
  isPasted: v.boolean(),
  answers: v.optional(
    v.object({
      title: v.string(),
      language: v.string(),
      publisher: v.string(),
      authors: v.string(),
      url: v.string(),
      published: v.string(),
      timeZone: v.string(),
      mayPublish: v.boolean(),
    }),
  ),
  document: v.optional(v.string()),
  givingTo: v.optional(v.string()),
});

/** `undefined` where it is none; keys of a newer version are left out. Never throws, whatever the value is. */
export function readBeginning(value: unknown): Beginning | undefined {
  const read = v.safeParse(BeginningSchema, value);
  if (!read.success) return undefined;
  const { articles, at, isAsking } = read.output;
  // Asked about an article that is not there, there is only the field.
  return { ...read.output, isAsking: isAsking && at < articles.length } as Beginning;
}
