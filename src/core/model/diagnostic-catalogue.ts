// Every diagnostic there is: its severity, what it means, an example of its message, and what to do about it.
// docs/diagnostics.md is made from this file (`npm run docs`); a code that is not listed here does not compile.
import type { Severity } from './diagnostic.ts';

export interface CatalogueEntry {
  readonly severity: Severity;
  /** What it means, and why it is as severe as it is. */
  readonly meaning: string;
  /** A message as it may stand in the output. */
  readonly example: string;
  /** What to do where the place of the finding says nothing more exact. */
  readonly help: string;
  /** `safe`: `--fix` mends it; `by-name`: `--fix=<name>` does; absent: a person must. */
  readonly mended?: 'safe' | { readonly byName: 'sha256' };
}

/** The chapters of the page, in the order of work: a file is read before its quotes can be looked up. */
export const DIAGNOSTIC_CHAPTERS = {
  'Reading the file': [
    'file-unreadable',
    'not-utf8',
    'file-too-large',
    'file-empty',
    'not-json',
    'duplicate-key',
    'nested-too-deeply',
    'too-many-problems',
  ],
  'The form of the file': [
    'missing-key',
    'unknown-key',
    'wrong-type',
    'wrong-value',
    'unsafe-url',
    'event-without-evidence',
    'duplicate-id',
    'unknown-source',
    'unknown-event',
    'published-not-a-day',
  ],
  'How a date is written': [
    'edtf-empty',
    'edtf-too-long',
    'edtf-white-space',
    'edtf-dash',
    'edtf-slashes',
    'edtf-syntax',
    'edtf-lower-case',
    'edtf-season',
    'edtf-impossible-month',
    'edtf-impossible-day',
    'edtf-impossible-time',
    'edtf-time-without-zone',
    'edtf-qualifier-inside',
    'edtf-unspecified',
    'edtf-out-of-range',
    'edtf-reversed',
    'edtf-says-nothing',
    'edtf-all-of-set',
  ],
  'The text of a source': ['text-changed', 'text-length', 'text-unavailable', 'article-not-found'],
  'A quote and its text': [
    'quote-missing',
    'quote-digit-differs',
    'quote-negation-differs',
    'quote-name-differs',
    'quote-near',
    'quote-case',
    'quote-typographic',
    'quote-ambiguous',
    'quote-position',
    'quote-context',
  ],
  'How a quote yields a date': [
    'expression-not-in-quote',
    'expression-repeated',
    'unknown-rule',
    'expression-count',
    'anchor-missing',
    'anchor-undated',
    'anchor-cycle',
    'rule-does-not-fit',
    'dating-yields-otherwise',
  ],
  'The date of an event': [
    'date-without-evidence',
    'date-beyond-evidence',
    'date-finer-than-evidence',
    'date-left-out',
    'evidence-disagrees',
    'occurred-after-publication',
    'occurred-day-after-publication',
  ],
  'What is still open': ['unreviewed-drafts'],
  'An edit at the desk': [
    'desk-not-found',
    'desk-not-a-draft',
    'desk-no-passage',
    'desk-source-quoted',
    'desk-merged-with-itself',
    'desk-split-takes-all',
    'date-needs-reason',
  ],
  'Making and opening an archive': [
    'archive-line',
    'archive-unreachable',
    'archive-no-ranges',
    'archive-changed',
    'archive-damaged',
    'archive-too-much',
    'archive-column',
    'archive-row',
    'archive-source-missing',
  ],
} as const satisfies Readonly<Record<string, readonly DiagnosticCode[]>>;

export const DIAGNOSTICS = {
  'file-unreadable': {
    severity: 'error',
    meaning: 'A file that is needed is not there, or the system refuses to give it.',
    example: 'sources/article.txt cannot be read: there is no such file.',
    help: 'Add the text, or write "text": "withheld".',
  },
  'not-utf8': {
    severity: 'error',
    meaning:
      'The file holds bytes that are no UTF-8 text, so nothing is known for certain about its characters.',
    example: 'The file is not UTF-8 text: byte 1042 (line 31, column 18) belongs to no character.',
    help: 'Save the file as UTF-8; an editor often calls the encoding it has Latin-1 or Windows-1252.',
  },
  'file-too-large': {
    severity: 'error',
    meaning: 'The file is longer than any that is read.',
    example: 'The file holds 60000000 characters; at most 50000000 are read.',
    help: 'Split the timeline into several files.',
  },
  'file-empty': {
    severity: 'error',
    meaning: 'There is nothing in the file.',
    example: 'The file is empty.',
    help: 'Start from the example in the README, section "Add a timeline by hand".',
  },
  'not-json': {
    severity: 'error',
    meaning:
      'The file breaks the grammar of JSON (RFC 8259): no comments, no commas after the last item. Every place that can be told apart is reported.',
    example: 'This is not JSON: a value is missing at line 4, column 12.',
    help: 'Mend the file at that place; an editor that knows JSON marks it.',
  },
  'duplicate-key': {
    severity: 'error',
    meaning: 'An object has the same key twice. Programs disagree about which of the two counts.',
    example: 'The key «title» stands here twice; the first is at line 5.',
    help: 'Keep one of the two.',
  },
  'nested-too-deeply': {
    severity: 'error',
    meaning: 'Lists and objects stand in each other deeper than a timeline ever needs.',
    example: 'The file nests lists and objects deeper than a timeline ever does.',
    help: 'Look for brackets that were never closed.',
  },
  'too-many-problems': {
    severity: 'error',
    meaning: 'The file has more problems than anybody reads at once; the rest is not listed.',
    example: 'More problems than these 1000 are not listed.',
    help: 'Mend these first; many problems often have one cause.',
  },

  'missing-key': {
    severity: 'error',
    meaning: 'An object lacks a key that every object of its kind has.',
    example: 'The key «title» is missing.',
    help: 'Add it: the README, section "The file format", lists the keys.',
  },
  'unknown-key': {
    severity: 'error',
    meaning:
      'An object has a key that means nothing here. An error, since what was meant by it would be lost in silence.',
    example: 'There is no key «titel» here.',
    help: 'Remove it, or look for a misspelling: the keys are listed in the README, section "The file format".',
  },
  'wrong-type': {
    severity: 'error',
    meaning: 'A value is of another kind than the one that belongs there.',
    example: 'This is «2», and should be «1».',
    help: 'Write a value of that kind: the README, section "The file format", shows an example of each.',
  },
  'wrong-value': {
    severity: 'error',
    meaning: 'A value is of the right kind, and breaks a rule for its place.',
    example: 'This value does not fit: «ABC».',
    help: 'Write a value as the README, section "The file format", shows it.',
  },
  'unsafe-url': {
    severity: 'error',
    meaning:
      'An address is not one that may become a link: only http: and https: without a user name or password.',
    example: 'This value does not fit: «javascript:alert(1)».',
    help: 'Only http: and https: addresses are linked.',
  },
  'event-without-evidence': {
    severity: 'error',
    meaning: 'An event quotes nothing. No evidence, no event.',
    example: 'This event quotes nothing.',
    help: 'No evidence, no event: quote at least one sentence.',
  },
  'duplicate-id': {
    severity: 'error',
    meaning: 'Two sources, or two events, have one id, so a link to it could mean either.',
    example: 'The id «icbm-launch» is already that of events[1].',
    help: 'Give each its own id: links lead to it.',
  },
  'unknown-source': {
    severity: 'error',
    meaning: 'A piece of evidence names a source that the timeline does not have.',
    example: 'There is no source with the id «reuter».',
    help: 'Write the id of a source of this timeline.',
  },
  'unknown-event': {
    severity: 'error',
    meaning: 'A dating counts from an event that the timeline does not have.',
    example: 'There is no event with the id «landing».',
    help: 'Write the id of an event of this timeline.',
  },
  'published-not-a-day': {
    severity: 'error',
    meaning:
      'A source was published on one day. Every «on Monday» is counted from it, so it must be known to the day.',
    example: 'A source is published on one day, and «2023-11» is not a day.',
    help: 'Write the day, for example 2023-11-09; say in "note" how you know it.',
  },

  'edtf-empty': {
    severity: 'error',
    meaning: 'A date is an empty text.',
    example: 'The date is empty.',
    help: 'Leave the date out where it is unknown.',
  },
  'edtf-too-long': {
    severity: 'error',
    meaning: 'A date is longer than any that is read.',
    example: 'The date is 5000 characters long.',
    help: 'At most 200 are read.',
  },
  'edtf-white-space': {
    severity: 'error',
    meaning: 'White space stands before or after a date.',
    example: 'There is white space around the date.',
    help: 'Remove it.',
  },
  'edtf-dash': {
    severity: 'error',
    meaning: 'A typographic dash or minus sign stands where EDTF has a hyphen.',
    example: '«2023–11–08» holds a dash or a minus sign where a hyphen belongs.',
    help: 'Write a plain hyphen: 2023-11-08.',
  },
  'edtf-slashes': {
    severity: 'error',
    meaning: 'A date with slashes is read as one day here and as another there.',
    example: '«11/08/2023» can be read as two different days.',
    help: 'Write year, month and day: 2023-11-08.',
  },
  'edtf-syntax': {
    severity: 'error',
    meaning: 'The text is not a date of EDTF (ISO 8601-2).',
    example: '«8 November» is not a date of EDTF.',
    help: 'Write for example 2023, 2023-09, 2023-11-08, 2021~ or 2023-11-08/2023-11-09.',
  },
  'edtf-lower-case': {
    severity: 'error',
    meaning: 'X, T and Z are capitals in EDTF.',
    example: '«186x» holds a lower-case letter.',
    help: 'Write X, T and Z as capitals.',
  },
  'edtf-season': {
    severity: 'error',
    meaning: 'A season or a quarter has other months in other places.',
    example: '«2023-21» names a season or a quarter, whose months differ from place to place.',
    help: 'Write its months: [2023-03..2023-05] for some time within, 2023-03/2023-05 for all of it.',
  },
  'edtf-impossible-month': {
    severity: 'error',
    meaning: 'There is no such month.',
    example: '«2023-13»: there is no month 13.',
    help: 'Months are 01 to 12.',
  },
  'edtf-impossible-day': {
    severity: 'error',
    meaning: 'That month of that year has no such day.',
    example: '«2023-02-29»: month 02 of that year has 28 days.',
    help: 'Write a day that the month has.',
  },
  'edtf-impossible-time': {
    severity: 'error',
    meaning: 'No clock shows that time, or no place has that distance from UTC.',
    example: '«2023-11-08T25:00Z» gives a time that no clock shows.',
    help: 'Times run from 00:00:00 to 23:59:59, offsets from -12:00 to +14:00.',
  },
  'edtf-time-without-zone': {
    severity: 'error',
    meaning: 'A time of day without its zone is no moment.',
    example: '«2023-11-08T09:30» gives a time of day without its zone.',
    help: 'Add Z for UTC, or the offset: +09:00.',
  },
  'edtf-qualifier-inside': {
    severity: 'error',
    meaning: 'Doubt about a part of a date is not in the profile of EDTF that is used here.',
    example: 'In «2023-09~-08» the doubt stands inside the date.',
    help: 'Write ~, ? or % once, after the whole date.',
  },
  'edtf-unspecified': {
    severity: 'error',
    meaning: 'X stands for a digit that cannot be left open, or something known follows it.',
    example: 'In «20X3» X stands for digits that cannot be left open.',
    help: 'Only the last digits of a year (195X, 19XX), or a whole month or day (2004-XX).',
  },
  'edtf-out-of-range': {
    severity: 'error',
    meaning: 'The year is beyond what the axis can show.',
    example: 'The year of «Y300000» is beyond the axis.',
    help: 'Years reach to ±270000.',
  },
  'edtf-reversed': {
    severity: 'error',
    meaning: 'The end of an interval or a choice lies before its start.',
    example: 'The end lies before the start.',
    help: 'Write the earlier date first.',
  },
  'edtf-says-nothing': {
    severity: 'error',
    meaning: 'An interval or a choice is open on both sides.',
    example: 'An interval without either end says nothing.',
    help: 'Leave the date out: the event is undated.',
  },
  'edtf-all-of-set': {
    severity: 'error',
    meaning: 'A set in { } means all of its dates, and an event has one.',
    example: 'Several dates are several events.',
    help: 'Write one event for each date, or a one-of set in [ ].',
  },

  'text-changed': {
    severity: 'error',
    meaning:
      'The bytes of the text are not those that were quoted. The article may have been changed since; each of its quotes must be looked at again.',
    example: 'The text of «article» is not the one that was quoted: its SHA-256 is 9f86d081….',
    help: 'Get the text that was quoted, or check every quote against the new one (`quoteline reanchor` proposes where they went) and then write its SHA-256 (`--fix=sha256`).',
    mended: { byName: 'sha256' },
  },
  'text-length': {
    severity: 'error',
    meaning: 'The text has another length than the file says.',
    example: 'The text of «article» is 3064 UTF-16 code units long, not 3060.',
    help: 'Write its length once the quotes have been checked (`--fix=sha256`).',
    mended: { byName: 'sha256' },
  },
  'text-unavailable': {
    severity: 'info',
    meaning:
      'The text may not be published and was not given, so its quotes could not be compared with it. Nothing is wrong; nothing is verified either.',
    example: 'The text of «reuters» is withheld and not at hand: 11 quotes are unchecked.',
    help: 'Give it: `--text <source id>=<path>`, or a folder of articles: `--articles <folder>`.',
  },
  'article-not-found': {
    severity: 'warning',
    meaning:
      'A folder of articles was given, and none in it is the text that a source quotes: none has its SHA-256.',
    example: 'No article in the folder has the SHA-256 of «reuters»: 11 quotes are unchecked.',
    help: 'Put the article into the folder, byte for byte as it was quoted; its file name does not matter.',
  },

  'quote-missing': {
    severity: 'error',
    meaning: 'Nothing in the text is even near to the quote.',
    example: '«weather» does not contain «it snowed».',
    help: 'Copy the sentence from the text, character for character: curly quotes and dashes count.',
  },
  'quote-digit-differs': {
    severity: 'error',
    meaning:
      'The text has nearly these words, and another number. However small the slip, what readers are told would be false.',
    example: '«article» has other digits: «rose 21 per cent», not «rose 12 per cent».',
    help: 'Read the text, and copy the sentence from it.',
  },
  'quote-negation-differs': {
    severity: 'error',
    meaning:
      'The text has nearly these words, and a «not», «never» or the like more or less: it may say the opposite.',
    example: '«article» says the opposite, or nearly: «did not agree», not «did agree».',
    help: 'Read the text, and copy the sentence from it.',
  },
  'quote-name-differs': {
    severity: 'error',
    meaning: 'The text has nearly these words, and another proper name.',
    example: '«article» names another: «South Korea», not «North Korea».',
    help: 'Read the text, and copy the sentence from it.',
  },
  'quote-near': {
    severity: 'error',
    meaning:
      'The text has nearly these words. A quote is verbatim or it is none, so that nobody has to judge how near is near enough.',
    example: '«article» has nearly this: «The game was stopped on Monday.»',
    help: 'Read the text, and copy the sentence from it.',
  },
  'quote-case': {
    severity: 'error',
    meaning: 'The text has these words with other capitals.',
    example: '«article» has this with other capitals: «In 2022 a group».',
    help: 'Copy the words from the text; a quote may start within a sentence.',
  },
  'quote-typographic': {
    severity: 'error',
    meaning:
      'The text has these words with other quotation marks, dashes, spaces or hidden characters, as editors and clipboards change them.',
    example: '«article» has this with other marks: «Blinken’s agenda».',
    help: 'Write the characters of the text (`--fix` does).',
    mended: 'safe',
  },
  'quote-ambiguous': {
    severity: 'error',
    meaning: 'The text has these words at several places, and nothing says which is meant.',
    example: 'The quote stands in «article» at 2 places (120, 640).',
    help: 'Quote more of the sentence, or write the prefix, the suffix and the start of the place that is meant (`quoteline describe` prints them).',
  },
  'quote-position': {
    severity: 'error',
    meaning: 'The quote is in its text, and does not start where the file says.',
    example: 'The quote starts at 78, not at 79.',
    help: 'Write where it starts (`--fix` does).',
    mended: 'safe',
  },
  'quote-context': {
    severity: 'error',
    meaning: 'The quote is in its text, and its prefix or suffix is not what stands there around it.',
    example: 'The prefix is not what stands directly before the quote.',
    help: 'Copy it from the text, at most 32 characters (`--fix` does).',
    mended: 'safe',
  },

  'expression-not-in-quote': {
    severity: 'error',
    meaning:
      'The words that are said to give the date are not in the quote, so readers could not see them there.',
    example: 'The quote does not contain «on Monday».',
    help: 'Copy the words that say when from the quote.',
  },
  'expression-repeated': {
    severity: 'error',
    meaning: 'The words that give the date stand in the quote more than once.',
    example: '«Monday» stands in the quote 2 times.',
    help: 'Widen the expression until it stands in the quote once.',
  },
  'unknown-rule': {
    severity: 'error',
    meaning: 'There is no dating rule of that name.',
    example: 'There is no dating rule «on-a-whim».',
    help: 'Write the name of a rule; tests/cases/dating.ts has an example of each.',
  },
  'expression-count': {
    severity: 'error',
    meaning: 'The rule reads another number of expressions than the dating gives.',
    example: 'The rule «day-month-in-year» reads 2 expression(s), and the dating gives 1.',
    help: 'Write as many expressions as the rule reads.',
  },
  'anchor-missing': {
    severity: 'error',
    meaning: 'The rule counts from something, and the dating does not say from what.',
    example: 'The rule «weekday-before-anchor» counts from something, and the dating does not say from what.',
    help: 'Add "anchor": "published", an event of this timeline, or a date with a reason.',
  },
  'anchor-undated': {
    severity: 'error',
    meaning: 'A dating counts from an event that has no date itself.',
    example: 'The event «landing», from which this is counted, has no date.',
    help: 'Date that event first, or count from something else.',
  },
  'anchor-cycle': {
    severity: 'error',
    meaning: 'Events are dated from each other in a circle, so none of them is dated from anything known.',
    example: '«a» is counted from «b», and that from «a».',
    help: 'Count one of them from the publication, or from a date with a reason.',
  },
  'rule-does-not-fit': {
    severity: 'error',
    meaning: 'The rule cannot read these words, or cannot count from this anchor.',
    example: 'The rule «weekday-before-anchor» yields no date from «in September».',
    help: 'Choose the rule that fits the words, or widen the expression to all the words that say when.',
  },
  'dating-yields-otherwise': {
    severity: 'error',
    meaning:
      'Applied to the words and the anchor, the rule yields another date than the one that is written.',
    example: 'The rule yields 2023-11-06, and the dating says 2023-11-07.',
    help: 'Write the date that the rule yields, or choose another rule or anchor.',
  },

  'date-without-evidence': {
    severity: 'error',
    meaning: 'The event has a date that none of its quotes gives.',
    example: 'No quote of this event says when, and its date is 2030.',
    help: 'Add the dating to a quote, or the reason to "dateReason", or leave the date out.',
  },
  'date-beyond-evidence': {
    severity: 'error',
    meaning: 'The date may mean moments that the evidence excludes.',
    example: 'The date 2023 is not contained in what the evidence allows: 2022.',
    help: 'Write the date that the evidence yields, or give the reason in "dateReason".',
  },
  'date-finer-than-evidence': {
    severity: 'error',
    meaning:
      'The date claims to know more than the evidence says: the false 1 January. It may lie within what the evidence allows, and still nothing says so.',
    example: 'The date 2023-09-01 is finer than its evidence, which says 2023-09.',
    help: 'Write the date as wide and as doubtful as the evidence has it, or give the reason in "dateReason".',
  },
  'date-left-out': {
    severity: 'warning',
    meaning: 'A quote says when, and the event has no date.',
    example: 'The evidence yields a date, and the event has none.',
    help: 'Write the date, or say in "dateReason" why it does not hold.',
  },
  'evidence-disagrees': {
    severity: 'info',
    meaning:
      'The pieces of evidence cannot all be true. No fault of the timeline: readers are shown both sides.',
    example: 'The evidence cannot all be true: 0079-08-24 against [0079-10-17..].',
    help: 'Readers are shown both; say in "dateReason" how you chose.',
  },
  'occurred-after-publication': {
    severity: 'error',
    meaning:
      'The event is said to have occurred, and even the last of the sources quoted for it was published days before it could have begun. No zone of the Earth explains that, and a source cannot report what is yet to come: so an error, not a warning.',
    example:
      'The event occurred on 2023-11-18, and its last source was published on 2023-11-09, before it could know.',
    help: 'Write the status "planned", or quote a source that was published afterwards, or mend the date.',
  },
  'occurred-day-after-publication': {
    severity: 'warning',
    meaning:
      'The event is said to have occurred on the day after the last of its sources was published. A place further east may explain it (Friday in Auckland is Thursday in New York), so it is no error; a plan is likelier.',
    example: 'The event occurred on 2023-11-10, the day after its last source was published.',
    help: 'Write the status "planned" unless it happened further east than the source was published.',
  },

  'unreviewed-drafts': {
    severity: 'warning',
    meaning:
      'Events that the program proposed are marked as drafts until an editor accepts them. Readers see the mark.',
    example: '3 events are drafts that nobody has accepted.',
    help: 'Read each beside its sentence, mend what is wrong, and take its "draft" out; or delete the event.',
  },

  'desk-not-found': {
    severity: 'error',
    meaning:
      'The edit is about something that is not in the timeline, or no longer: another edit took it away.',
    example: 'There is no event «putin-kim-summit» any more.',
    help: 'Look at the timeline as it is now, and edit what is there.',
  },
  'desk-not-a-draft': {
    severity: 'error',
    meaning: 'Only what the program proposed can be rejected, or be replaced by another drafting run.',
    example: '«Putin and Kim meet» was accepted already.',
    help: 'Delete the event if it is not wanted.',
  },
  'desk-no-passage': {
    severity: 'error',
    meaning:
      'A quote is taken from the text, and there is nothing to take: the passage is empty or not within it.',
    example: 'The passage holds nothing but white space.',
    help: 'Select the words of the article that are to be quoted.',
  },
  'desk-source-quoted': {
    severity: 'error',
    meaning: 'The source cannot be taken away while events quote it: no evidence, no event.',
    example: '«North Korea on Blinken’s agenda» is quoted by «Putin and Kim meet» and 3 more.',
    help: 'Take the evidence away first, delete the events, or remove the source with its evidence.',
  },
  'desk-merged-with-itself': {
    severity: 'error',
    meaning: 'Two events are made one by merging, and only one was named.',
    example: '«Putin and Kim meet» cannot be merged with itself.',
    help: 'Choose another event.',
  },
  'desk-split-takes-all': {
    severity: 'error',
    meaning: 'Each of the two events must keep evidence when one is split.',
    example: '«Putin and Kim meet» has 1 piece(s) of evidence: some go, and some stay.',
    help: 'Choose some of the evidence, and not all of it.',
  },
  'date-needs-reason': {
    severity: 'error',
    meaning: 'An editor may overrule what the evidence yields, with a reason that readers see.',
    example: 'The evidence of «Putin and Kim meet» does not yield «2023-09-13».',
    help: 'Say why this date holds, or choose one that the evidence yields.',
  },

  'archive-line': {
    severity: 'error',
    meaning: 'A line that was to become an event or a source of an archive is neither, and is left out.',
    example: 'Line 17 of events.ndjson is left out: it is not JSON.',
    help: 'Write an event or a source on it, as in a timeline file.',
  },
  'archive-unreachable': {
    severity: 'error',
    meaning: 'A part of an archive could not be fetched, after several tries where that could help.',
    example: 'archive.parquet cannot be fetched: the host answered 404.',
    help: 'Check the address and the connection, and try again.',
  },
  'archive-no-ranges': {
    severity: 'error',
    meaning:
      'The host does not send parts of files. An archive may be larger than the memory, so it is not fetched as a whole.',
    example: 'The host of archive.parquet sends whole files only.',
    help: 'Put the archive on a host that answers range requests: every object store and common web server does.',
  },
  'archive-changed': {
    severity: 'error',
    meaning: 'The archive was replaced while it was being read, so that its parts do not belong together.',
    example: 'archive.parquet is another file than when it was opened.',
    help: 'Open it again.',
  },
  'archive-damaged': {
    severity: 'error',
    meaning:
      'The bytes of an archive are not what Parquet says they should be: it is cut off, or no archive at all.',
    example: 'archive.parquet is damaged: it does not end as a Parquet file.',
    help: 'Make or upload the archive again.',
  },
  'archive-too-much': {
    severity: 'error',
    meaning: 'A part of an archive claims to hold more than is ever read at once, so nothing of it is read.',
    example: 'archive.parquet holds a row group of 5000000 rows; at most 1048576 are read.',
    help: 'Make the archive with smaller row groups; the README has the SQL.',
  },
  'archive-column': {
    severity: 'error',
    meaning: 'A table of an archive lacks a column, or has it with another type.',
    example: 'archive.parquet has no column «level».',
    help: 'Make the archive with the columns that the README lists.',
  },
  'archive-row': {
    severity: 'warning',
    meaning: 'A row of an archive breaks the rules that hold for timelines, and is not shown.',
    example: 'Row 17 is not shown: date: This value does not fit: «yesterday».',
    help: 'Mend the row where the archive is made.',
  },
  'archive-source-missing': {
    severity: 'error',
    meaning:
      'An event quotes a source that the table of sources does not hold, so its quote cannot be shown.',
    example: 'archive.sources.parquet has no source «reuters-1».',
    help: 'Add the source to the table of sources.',
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;

export type DiagnosticCode = keyof typeof DIAGNOSTICS;
