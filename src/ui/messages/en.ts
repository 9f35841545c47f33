// The interface text in English: every word that the page says of its own. One more language is one more such file.
import type { Status } from '../../core/model/status.ts';
import { digitsIn } from './in-digits.ts';

const inDigits = digitsIn('en-GB');

export const en = {
  /** The locale in which Intl writes dates and numbers for this catalogue. */
  locale: 'en-GB',
  /** Which way the interface runs; quotes and titles run their own way. */
  direction: 'ltr' as 'ltr' | 'rtl',
  productName: 'Quoteline',
  tagline: 'Every event shows the sentence it came from. Every date shows how it was worked out.',

  // The page that lists the timelines.
  timelines: 'Timelines',
  newTimeline: 'New timeline',
  noTimelines: 'There is no timeline yet. Make a new one, or put one into events/<name>/timeline.json.',
  eventCount: (count: number) => (count === 1 ? '1 event' : `${inDigits(count)} events`),
  sourceCount: (count: number) => (count === 1 ? '1 source' : `${inDigits(count)} sources`),
  brokenTimeline: 'This timeline cannot be shown',
  problemCount: (count: number) => (count === 1 ? '1 problem' : `${count} problems`),
  problemsHelp: 'Mend the file and reload. The other timelines are not affected.',
  problemAt: (path: string) => (path === '' ? 'the whole file' : path),
  problemPlace: (line: number, column: number) => `line ${line}, column ${column}`,
  writeInstead: 'Write instead:',
  whatToDo: 'What to do:',
  allTimelines: 'All timelines',
  density: 'Where the events lie in time',

  // The chart.
  chart: 'Chart',
  chartLabel: (title: string) => `Chart of ${title}`,
  chartHelp:
    'Left and right arrow keys choose the previous and the next event, plus and minus zoom, zero shows everything, Page Up and Page Down move. Enter opens the evidence, Escape closes it. The list holds the same events.',
  chartLoading: 'Drawing the chart …',
  restLoading: 'Loading the other events …',
  pageCutShort: 'This page did not arrive in full, and not all of its events are shown. Load it again.',
  chartFailed:
    'The chart could not be loaded. The list below holds the same events; reload the page to try again.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Show all',
  today: 'Today',
  offscreenBefore: (count: number) => `${inDigits(count)} earlier`,
  offscreenAfter: (count: number) => `${inDigits(count)} later`,
  publishedMark: (publisher: string, date: string) => `${publisher}, published ${date}`,
  undrawn: (count: number) => `${inDigits(count)} more ${count === 1 ? 'has' : 'have'} no room here`,
  showUndrawn: 'Show them',
  stackTitle: (count: number) =>
    count === 1 ? 'One event that has no room in the chart' : `${inDigits(count)} events at the same time`,
  stackRest: (count: number) => `And ${inDigits(count)} more, which the list of the page holds.`,
  emptyStretch: 'No event lies in this stretch of time.',
  undated: 'Undated',
  tray: 'No source says when',
  trayMore: (count: number) => `${inDigits(count)} more`,
  rowsUp: 'Back to the first rows',
  rowsDown: 'More rows below',
  chartEmpty: 'No event of this timeline has a date. They stand in the tray below.',
  wheelHint: 'Drag to move. Hold Ctrl or ⌘ and turn the wheel to zoom.',
  legend: 'How to read the chart',
  overview: 'What the chart shows of the whole',
  overviewHelp:
    'Arrow keys move the window, with Shift its end; Page Up and Page Down move it by a window, Home and End to the beginning and the end.',

  /** What a narrow screen shows. */
  view: 'View',
  views: { list: 'List', chart: 'Chart' },

  colours: 'Colours',
  schemes: { auto: 'Automatic', light: 'Light', dark: 'Dark' },

  help: 'Help',
  /** Where the development server serves the page. */
  editAtDesk: 'Edit at the desk',
  keys: [
    ['← →', 'previous and next event'],
    ['Home End', 'first and last event (in the chart)'],
    ['Enter', 'to the evidence of the chosen event'],
    ['Esc', 'back to where you were'],
    ['+ −', 'zoom in and out'],
    ['0', 'show all'],
    ['t', 'go to today'],
    ['Page Up, Page Down', 'earlier, later (in the chart)'],
    ['← → Shift', 'move the window, or its end (in the strip below the chart)'],
    ['/', 'search'],
    ['?', 'this help'],
  ] as readonly (readonly [keys: string, words: string])[],
  lanes: 'Lanes',
  lanesBy: {
    none: 'no lanes',
    status: 'by status',
    actor: 'by actor',
    place: 'by place',
    tag: 'by tag',
    source: 'by source',
  },
  noLane: 'other',

  // Search and filters.
  search: 'Search',
  searchPlaceholder: 'Title, quote, actor, place …',
  filterCount: (count: number) => (count === 0 ? 'Filters' : `Filters (${count})`),
  facets: { status: 'Status', actor: 'Actor', place: 'Place', tag: 'Tag', source: 'Source' },
  onlyInWindow: 'Only what the chart shows',
  clearFilters: 'Clear all',
  shownOf: (shown: number, all: number) =>
    `${shown === all ? '' : `${inDigits(shown)} of `}${all === 1 ? '1 event' : `${inDigits(all)} events`}`,
  nothingFound: 'No event fits. Use other words, or clear the filters.',

  // The list.
  list: 'Events in order',
  noEvents: 'This timeline has no events yet. Add the first one to its file.',

  // The evidence panel.
  evidence: 'Evidence',
  close: 'Close',
  firstEvent: 'This is the first event',
  lastEvent: 'This is the last event',
  previousEvent: (title: string) => `Previous: ${title}`,
  nextEvent: (title: string) => `Next: ${title}`,
  position: (index: number, count: number) => `${inDigits(index)} of ${inDigits(count)}`,
  howWeKnow: 'How we know the date',
  undatedSentence: 'This sentence does not say when.',
  editorsReason: 'The editor’s reason',
  disagreement: 'The sources disagree on the date',
  disagreementHelp: 'These cannot all be true.',
  saidBy: (date: string, source: string) => `${date}, says “${source}”`,
  inItsPlace: 'In its place in the article',
  quotedOnly: 'Only the quoted sentences are shown; the full text belongs to its publisher.',
  fullText: 'The full text',
  leftOut: 'text left out',
  textLoading: 'Loading the article …',
  textFailed: (reason: string) =>
    `The article’s full text could not be loaded (${reason}). Shown are its quoted sentences; reload the page to try again.`,
  quoteLost: 'The article has changed: it does not contain this quote any more. It is shown, and not marked.',
  nearestPassage: 'The nearest that the article has now:',
  removedWords: (text: string) => `only in the quote: ${text}`,
  addedWords: (text: string) => `only in the article: ${text}`,
  verified: (date: string) =>
    `Verified: the article contains this quote, letter for letter (checked ${date}).`,
  verifiedAgainst: (sha256: string) => `SHA-256 of the article’s text: ${sha256}`,
  notVerified: 'Not verified here.',
  unavailable: {
    withheld:
      'Not verified here: the article’s text belongs to its publisher, and was not at hand when this page was made.',
    'not-found':
      'Not verified here: no text with the article’s fingerprint was at hand when this page was made.',
  },
  imprint: (authors: string, publisher: string, date: string, zone: string) =>
    `${authors === '' ? '' : `By ${authors}. `}${publisher}, published ${date} (${zone}).`,
  sourceNote: 'Note',
  openOriginal: 'Open the original at this sentence',
  copyCitation: 'Copy citation',
  copyLink: 'Copy link',
  copyOutcome: { copied: 'Copied', refused: 'The browser refused; select the text and copy it by hand.' },
  names: (names: readonly string[]) => names.join(', '),
  attributedTo: (names: string) => `according to ${names}`,
  deniedBy: (names: string) => `denied by ${names}`,
  deniedStatus: (names: string) => `Denied by ${names}`,
  actors: 'Who',
  place: 'Where',
  tags: 'Tags',
  chooseAnEvent: 'Choose an event to read the sentence it comes from and how its date was worked out.',
  beginWithFirst: 'Begin with the first event',
  sources: 'Sources',
  moreSources: (count: number) => `${inDigits(count)} more ${count === 1 ? 'source' : 'sources'}`,
  selected: (title: string, date: string, index: number, count: number) =>
    `${title}, ${date}, ${inDigits(index)} of ${inDigits(count)}`,
  selectionCleared: 'No event chosen',
  linkToNothing: (id: string) =>
    `There is no event “${id}” in this timeline; it may have been renamed. Choose one from the list.`,

  status: {
    occurred: 'Occurred',
    planned: 'Planned',
    alleged: 'Alleged',
    denied: 'Denied',
  } satisfies Record<Status, string>,

  draft: 'Draft',
  /** `share` is a number of hundredths. */
  draftHelp: (share: number) =>
    `Proposed by the program and not yet read by an editor; ${share} of 100 proposals like this one are right.`,

  legendEntries: {
    within: 'some time within',
    extent: 'lasts all this time',
    uncertain: 'uncertain',
    approximate: 'approximate',
    open: 'open beginning or end',
    unknown: 'beginning or end unknown',
  },

  // Dates in words.
  weekdayDate: (weekday: string, date: string) => `${weekday} ${date}`,
  decade: (year: string) => `the ${year}s`,
  century: (year: string) => `the ${year}s`,
  millennium: (year: string) => `the millennium from ${year}`,
  unspecifiedMonth: (year: string) => `an unrecorded month of ${year}`,
  unspecifiedDay: (month: string) => `an unrecorded day of ${month}`,
  about_: (date: string) => `about ${date}`,
  uncertain_: (date: string) => `${date} (uncertain)`,
  fromTo: (start: string, end: string) => `${start} to ${end}`,
  openEnd: (start: string) => `from ${start}, with no end stated`,
  openBeginning: (end: string) => `until ${end}, with no beginning stated`,
  unknownEnd: (start: string) => `from ${start}, end unknown`,
  unknownBeginning: (end: string) => `until ${end}, beginning unknown`,
  either: (first: string, last: string) => `${first} or ${last}`,
  someTime: (first: string, last: string) => `some time from ${first} to ${last}`,
  someTimeInBy: (year: string, day: string) => `some time in ${year}, by ${day}`,
  onOrBefore: (date: string) => `on or before ${date}`,
  onOrAfter: (date: string) => `on or after ${date}`,
  undatedInWords: 'undated',

  // How a date was worked out.
  expression: (words: string) => `«${words}»`,
  and: (first: string, last: string) => `${first} and ${last}`,
  statedDate: (expression: string, date: string, count: number) =>
    `${expression} ${count === 1 ? 'stands' : 'stand'} in the text: ${date}.`,
  countedDate: (expression: string, anchor: string, date: string) =>
    `${expression}, counted from ${anchor}, is ${date}.`,
  countedSpan: (expression: string, anchor: string, date: string) =>
    `${expression}, counted from ${anchor}, means ${date}.`,
  tiedDate: (expression: string, anchor: string, date: string) =>
    `${expression} is tied to ${anchor}: ${date}.`,
  ongoing: (expression: string, anchor: string, date: string) =>
    `${expression} describes something under way at ${anchor}: ${date}.`,
  anchorPublished: (date: string) => `publication on ${date}`,
  anchorEvent: (title: string, date: string) => `“${title}” (${date})`,
  anchorDate: (date: string, reason: string) => `${date} (${reason})`,
};

/** What a catalogue of another language has to say. */
export type Messages = typeof en;
