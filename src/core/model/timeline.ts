// The timeline document: one definition from which the types, the checks and the published JSON Schema come.
// See static/timeline-v1.schema.json (made by `npm run schema`) for the form that editors complete from.
import * as v from 'valibot';
import { ID, SOURCE_PATH } from './file-names.ts';
import { MAX_CONTEXT_LENGTH } from './quote-context.ts';
import { STATUS_NAMES } from './status.ts';

const line = (maxLength: number) =>
  v.pipe(v.string(), v.regex(/\S/, 'It must not be blank.'), v.maxLength(maxLength));
/** A person reads lists of names and pieces of evidence; a thousand of them is a mistake in the file. */
const MAX_ITEMS = 1000;

const names = v.pipe(v.array(line(200)), v.maxLength(MAX_ITEMS));
const id = v.pipe(
  v.string(),
  v.regex(ID, 'An id is made of lower-case letters, digits and hyphens, 80 at most (it stands in links).'),
);
const edtfText = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.maxLength(200),
  v.description('An EDTF (ISO 8601-2) date such as 2023-09, 2023-11-08/2023-11-09, 2021~ or [..2023-11-08].'),
);

/** W3C TextQuoteSelector with a position hint (https://www.w3.org/TR/annotation-model/#text-quote-selector). */
export const QuoteSchema = v.pipe(
  v.strictObject({
    exact: v.pipe(
      v.string(),
      v.nonEmpty(),
      v.maxLength(20_000),
      v.description('The quote, verbatim to the character.'),
    ),
    prefix: v.pipe(
      v.string(),
      v.maxLength(MAX_CONTEXT_LENGTH),
      v.description('What stands directly before it.'),
    ),
    suffix: v.pipe(
      v.string(),
      v.maxLength(MAX_CONTEXT_LENGTH),
      v.description('What stands directly after it.'),
    ),
    start: v.pipe(
      v.number(),
      v.integer(),
      v.minValue(0),
      v.description(
        'Where the quote starts in the text, in UTF-16 code units: a hint that decides between repetitions.',
      ),
    ),
  }),
  v.description('A W3C TextQuoteSelector with a position hint.'),
);

export const AnchorSchema = v.pipe(
  v.union([
    v.literal('published'),
    v.strictObject({ event: id }),
    v.strictObject({ date: edtfText, reason: line(500) }),
  ]),
  v.description(
    'What the expression is counted from: the publication of the source, another event of this timeline, or a date with the reason for it.',
  ),
);

export const DatingSchema = v.pipe(
  v.strictObject({
    expression: v.pipe(
      v.union([line(200), v.pipe(v.array(line(200)), v.minLength(1), v.maxLength(4))]),
      v.description('The words of the quote that say when: each must stand in the quote exactly once.'),
    ),
    anchor: v.optional(AnchorSchema),
    rule: v.pipe(
      id,
      v.description('The name of the rule that leads from expression and anchor to the date.'),
    ),
    edtf: edtfText,
  }),
  v.description('How a quote yields a date: expression, anchor, rule, EDTF.'),
);

export const EvidenceSchema = v.strictObject({
  source: v.pipe(id, v.description('The id of a source of this timeline.')),
  quote: QuoteSchema,
  dating: v.optional(DatingSchema),
});

/** On an event that the program proposed and no editor has accepted yet. */
export const DraftSchema = v.pipe(
  v.strictObject({
    confidence: v.pipe(
      v.number(),
      v.minValue(0),
      v.maxValue(1),
      v.description('The share of proposals like this one that are right, from 0 to 1.'),
    ),
    mayBeSameAs: v.optional(
      v.pipe(
        v.array(v.strictObject({ event: id, reason: line(500) })),
        v.minLength(1),
        v.maxLength(MAX_ITEMS),
        v.description(
          'Events that may be the same happening, each with the reason: for the editor to decide.',
        ),
      ),
    ),
  }),
  v.description('Marks an event as proposed by the program, until an editor accepts it.'),
);

/** A sentence that an editor has looked at and made no event of: drafting does not propose it again. */
export const SetAsideSchema = v.pipe(
  v.strictObject({
    source: v.pipe(id, v.description('The id of a source of this timeline.')),
    quote: QuoteSchema,
    reason: v.optional(line(500)),
  }),
  v.description('A sentence that an editor has looked at and made no event of.'),
);

export const TimelineEventSchema = v.strictObject({
  id,
  title: v.pipe(line(200), v.description("The editor's headline for the event.")),
  date: v.optional(
    v.pipe(
      edtfText,
      v.description('When, as precise as the evidence and no more; left out where undatable.'),
    ),
  ),
  dateReason: v.optional(
    v.pipe(
      line(1000),
      v.description("The editor's reason where the date is not simply what the evidence yields."),
    ),
  ),
  status: v.picklist(STATUS_NAMES),
  attributedTo: v.optional(v.pipe(names, v.minLength(1), v.description('Who says so.'))),
  deniedBy: v.optional(v.pipe(names, v.minLength(1), v.description('Who denies it.'))),
  actors: names,
  place: v.optional(line(200)),
  tags: names,
  evidence: v.pipe(
    v.array(EvidenceSchema),
    v.minLength(1, 'No evidence, no event: quote at least one sentence.'),
    v.maxLength(MAX_ITEMS),
  ),
  draft: v.optional(DraftSchema),
});

export const SourceSchema = v.strictObject({
  id,
  title: line(500),
  authors: names,
  publisher: line(200),
  language: v.pipe(v.string(), v.check(isLanguageTag, 'Write a BCP 47 language tag such as en or ko.')),
  published: v.pipe(edtfText, v.description('The day, or the minute with its zone, of publication.')),
  timeZone: v.pipe(
    v.string(),
    v.check(isTimeZone, 'Write an IANA time zone such as Asia/Seoul.'),
    v.description('The IANA zone in which the source was published.'),
  ),
  url: v.optional(
    v.pipe(
      v.string(),
      v.maxLength(2000),
      v.check(isWebAddress, 'Only http: and https: addresses are linked.'),
    ),
  ),
  note: v.optional(line(1000)),
  sha256: v.pipe(
    v.string(),
    v.regex(/^[0-9a-f]{64}$/, 'A SHA-256 is 64 lower-case hexadecimal digits.'),
    v.description('SHA-256 of the bytes of the text file.'),
  ),
  length: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(1),
    v.description('Length of the text in UTF-16 code units.'),
  ),
  text: v.pipe(
    v.union([
      v.literal('withheld'),
      v.pipe(
        v.string(),
        v.regex(SOURCE_PATH, 'Write "withheld", or the path of the text: sources/<id>.txt.'),
      ),
    ]),
    v.description('The file that holds the text, where it may be published; otherwise "withheld".'),
  ),
});

export const TimelineSchema = v.pipe(
  v.strictObject({
    $schema: v.optional(v.string()),
    version: v.literal(1),
    title: line(200),
    description: v.optional(line(1000)),
    language: v.pipe(v.string(), v.check(isLanguageTag, 'Write a BCP 47 language tag such as en or ko.')),
    sources: v.array(SourceSchema),
    events: v.array(TimelineEventSchema),
    setAside: v.optional(v.array(SetAsideSchema)),
  }),
  v.title('Quoteline timeline'),
  v.description('A timeline in which every event shows the sentence it came from.'),
);

export type Quote = Readonly<v.InferOutput<typeof QuoteSchema>>;
export type Anchor = Readonly<v.InferOutput<typeof AnchorSchema>>;
export type Dating = Readonly<v.InferOutput<typeof DatingSchema>>;
export type Evidence = Readonly<v.InferOutput<typeof EvidenceSchema>>;
export type Draft = Readonly<v.InferOutput<typeof DraftSchema>>;
export type SetAside = Readonly<v.InferOutput<typeof SetAsideSchema>>;
export type TimelineEvent = Readonly<v.InferOutput<typeof TimelineEventSchema>>;
export type Source = Readonly<v.InferOutput<typeof SourceSchema>>;
export type Timeline = Readonly<v.InferOutput<typeof TimelineSchema>>;

/** Tags and zones are slow to look up, and a large file names the same few over and over. Only sound ones are kept. */
const KNOWN_TAGS = new Set<string>();
const KNOWN_ZONES = new Set<string>();
/** There are some 600 zones, each with a few spellings; whatever a file holds, the sets stay small. */
const MAX_KNOWN = 2000;

function isLanguageTag(tag: string): boolean {
  if (KNOWN_TAGS.has(tag)) return true;
  try {
    if (Intl.getCanonicalLocales(tag).length !== 1) return false;
  } catch {
    return false;
  }
  if (KNOWN_TAGS.size < MAX_KNOWN) KNOWN_TAGS.add(tag);
  return true;
}

function isTimeZone(zone: string): boolean {
  if (KNOWN_ZONES.has(zone)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    return false;
  }
  if (KNOWN_ZONES.size < MAX_KNOWN) KNOWN_ZONES.add(zone);
  return true;
}

/** True for an absolute http(s) address without credentials: the only ones that become links. */
export function isWebAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return (
    (url.protocol === 'https:' || url.protocol === 'http:') && url.username === '' && url.password === ''
  );
}
