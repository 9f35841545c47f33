// The interface text of an archive's page in English. Apart from the reader's, so that no reader of a timeline loads it.
import { inItsOwnWords } from './diagnostic-in-words.ts';
import type { Messages } from './en.ts';
import { digitsIn } from './in-digits.ts';

const inDigits = digitsIn('en-GB');

export const enArchive = {
  title: 'An archive',
  startHelp:
    'An archive holds up to millions of events in one Parquet file. This page fetches of it what it shows, so it can stay where it is. It also opens events as lines of JSON, and timelines, which it reads through.',
  startAddress: 'On this host',
  startAddressHelp:
    'The address of an archive beside this page, such as archives/news.parquet, or of lines of JSON, such as archives/news.ndjson. What is on another host cannot be opened from here: put it beside this page, or choose its files below.',
  startOpen: 'Open',
  startFiles: 'On this machine',
  startFilesHelp:
    'Choose news.parquet together with news.sources.parquet and news.density.parquet, or news.ndjson, or a timeline.json, or drop them here. They are read here, and sent nowhere.',
  startMake: 'To make one:',
  startLink: 'To link to one:',
  foreign: (address: string) => `${address} is on another host`,
  foreignHelp:
    'The policy of this page lets it fetch from its own host only. Put the archive and its two companions beside this page, or download them and choose them as files.',
  opening: (name: string) => `Opening ${name} …`,
  diagnosticInWords: inItsOwnWords,
  failed: 'This archive cannot be shown',
  retry: 'Try again',
  another: 'Another archive',
  size: (count: string) => `${count} events`,
  reading: (count: string, share: string) => `${count} events so far; ${share} of the file read`,
  empty: 'This archive holds no events. Put some in with quoteline archive build.',
  slow: 'Fetching events …',
  problems: 'Not everything could be fetched',
  leftOut: 'Some rows are left out',
  noCounts: 'How many events there are could not be fetched; only those that were fetched are counted.',
  listed: (shown: string, all: string) =>
    `${shown} of about ${all} events in this window are listed; zoom in for the rest.`,
  listedAll: (all: string) => `All ${all} events of this window are listed.`,
  found: (count: string) => (count === '1' ? '1 event found' : `${count} events found`),
  searching: (share: string, count: string) => `Searched ${share} of the archive, ${count} events found …`,
  searchedPart: (share: string, count: string) =>
    `${count} events found; only ${share} of the archive was searched.`,
  stop: 'Stop',
  laning: (share: string) => `Parting the events into lanes: ${share} …`,
  stopLaning: 'Stop parting',
  searchIn: 'Search the whole archive by',
  searchExactly: 'written exactly as in the archive',
  searchStart: 'Search',
  searchEnd: 'End the search',
  words: 'Words in the titles, actors and places of what was fetched for this window',
  wordsOfAll: 'Words in the titles, quotes, actors and places of all events',
  wordsOfAllPlaceholder: 'In all events: title, quote, actor, place …',
  wordsPlaceholder: 'In this window: title, actor, place …',
  finding: (id: string, share: string) => `Looking for the event ${id}: ${share} of the archive searched …`,
  showUndated: 'Show events without a date',
  evidenceLoading: 'Fetching the evidence …',
  unverified:
    'An archive carries no article texts, so this page cannot hold these quotes against them: nothing here is marked as verified.',
  checkedOn: (source: string, date: string) =>
    `Whoever made the archive says that the quotes from “${source}” were held against its text on ${date}.`,
  /** Words of the reader's catalogue that say something else of an archive. */
  instead: {
    offscreenBefore: (count: number) => `about ${inDigits(count)} earlier`,
    offscreenAfter: (count: number) => `about ${inDigits(count)} later`,
    undrawn: (count: number) => `About ${inDigits(count)} more begin here; zoom in to see them.`,
    stackRest: (count: number) => `And ${count} more.`,
    chartEmpty: 'No event of this archive has a date.',
    noEvents: 'No event is here.',
    nothingFound: 'No event is listed. Move or zoom the chart, or change the search.',
    chartHelp:
      'Left and right arrow keys choose the previous and the next event of the list, plus and minus zoom, zero shows everything, Page Up and Page Down move. Enter opens the evidence, Escape closes it. The list holds the events that were fetched for the window.',
  } satisfies Partial<Messages>,
};

export type ArchiveMessages = typeof enArchive;
