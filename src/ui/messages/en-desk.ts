// The interface text of the desk in English. Apart from the reader's, so that no reader loads it.
import type { CommandKind } from '../../core/curate/command.ts';
import type { PlainDateNote } from '../../core/curate/plain-date-reading.ts';
import type { Problem } from '../../core/model/problem.ts';
import { inItsOwnWords } from './diagnostic-in-words.ts';

export const enDesk = {
  deskTitle: 'The desk',
  steps: {
    'edit-timeline': 'Change the timeline',
    'add-source': 'Add article',
    'remove-source': 'Remove article',
    'edit-source': 'Change article',
    'give-text': 'Give text',
    'accept-text': 'Take this text',
    accept: 'Accept',
    reject: 'Reject',
    'edit-event': 'Edit',
    'set-date': 'Change date',
    'make-undated': 'Make undated',
    'choose-dating': 'Choose dating',
    'add-evidence': 'Add evidence',
    'remove-evidence': 'Remove evidence',
    requote: 'Quote anew',
    'new-event': 'New event',
    merge: 'Merge',
    'decline-same': 'Not the same',
    split: 'Split',
    delete: 'Delete',
    'set-aside': 'Set aside',
    'bring-back': 'Bring back',
    'replace-drafts': 'Draft',
  } satisfies Record<CommandKind, string>,
  stepAbout: (step: string, title: string) => `${step}: ${title}`,
  stepCount: (step: string, count: number) => `${step}: ${count} events`,

  diagnosticInWords: inItsOwnWords,

  // Start.
  startTitle: 'New timeline',
  startIntro:
    'Paste an article, or several one after the other. Quoteline finds the sentences that say when, and you decide.',
  pasteLabel: 'Text of the article',
  pastePlaceholder: 'Paste the article here …',
  goOn: 'Go on',
  dropHere: 'or drop files here (.txt, .html, .md, or a timeline.json)',
  chooseFiles: 'Choose files …',
  stored: 'On this computer',
  storedFacts: (events: string, when: string) => `${events}, last edited ${when}`,
  remove: 'Remove',
  removeStored: (title: string) => `Remove “${title}” from this browser`,
  removeStoredAsk: 'Remove for good?',
  inEvents: 'In events/',
  nothingPasted: 'There is no text yet: paste the article, or choose a file.',
  untitled: 'Untitled timeline',
  oneTimeline: 'A timeline is on the desk already. Open the other one from the start.',
  reading: 'Reading …',

  // The one question.
  questionTitle: 'Which day does “today” mean in this text?',
  questionHelp: '“Yesterday”, “on Monday” and “last month” are counted from it.',
  publishedLabel: 'Day of publication',
  publishedFound: (words: string) => `Found: ${words}.`,
  publishedNotFound: 'The text does not say. It is the day on which it was published.',
  publishedWrong: 'Write a day, such as 2023-11-09.',
  draftIt: 'Find the events',
  back: 'Back',
  moreAboutArticle: 'More about the article',
  titleLabel: 'Title',
  publisherLabel: 'Publisher',
  unknownPublisher: 'Unknown publisher',
  authorsLabel: 'Authors, one on each line',
  urlLabel: 'Address (URL)',
  zoneLabel: 'Time zone of publication',
  languageLabel: 'Language',
  mayPublish: 'The text may be published with the timeline',
  mayPublishHelp: 'Otherwise only the quoted sentences leave this computer.',
  articleNumber: (at: number, count: number) => `Article ${at} of ${count}`,

  // Drafting.
  drafting: (title: string) => `Reading “${title}” …`,
  draftingWords: (words: string) => `${words} words. The page stays free meanwhile.`,
  cancel: 'Cancel',
  draftFailed: (message: string) =>
    `The article could not be drafted (${message}). It is on the desk without drafts.`,

  // The desk.
  article: 'Article',
  timelineView: 'Timeline',
  eventView: 'Event',
  articleRegion: (title: string) => `Article: ${title}`,
  articleHelp:
    'Arrow up and down choose a sentence, with Shift more of them; n makes a new event of what is selected, i adds it to the chosen event, o sets it aside.',
  articleNoText: 'The text of this article is not at hand. Give it, and its quotes are held against it.',
  noSources: 'There is no article yet. Add one to begin.',
  giveText: 'Give the text …',
  addArticle: 'Add an article',
  findEvents: 'Find the events',
  chooseArticle: 'Article',

  // What is known of an article.
  about: 'About',
  editSource: 'About the article',
  saveSource: 'Apply',
  changesDates: (count: number) =>
    count === 1
      ? 'Of this day, one date is read otherwise:'
      : `Of this day, ${count} dates are read otherwise:`,
  acceptedStays: 'You accepted it: its date stays, and is listed as a problem with its fix.',
  andMore: (count: number) => `and ${count} more`,
  removeSource: 'Remove the article …',
  goesWithSource: 'With the article go:',
  goneEvents: (count: number) =>
    count === 0
      ? 'no event'
      : count === 1
        ? 'one event, which quotes nothing else'
        : `${count} events, which quote nothing else`,
  goneEvidence: (pieces: number, title: string) =>
    pieces === 1
      ? `one piece of the evidence of “${title}”`
      : `${pieces} pieces of the evidence of “${title}”`,
  goneSetAside: (count: number) =>
    count === 1 ? 'one sentence that was set aside' : `${count} sentences that were set aside`,
  canBeUndone: 'Undo brings all of it back.',
  removeSourceNow: 'Remove all of this',
  undo: 'Undo',
  redo: 'Redo',
  undoStep: (step: string) => `Undo: ${step}`,
  redoStep: (step: string) => `Redo: ${step}`,
  nothingToUndo: 'Nothing to undo',
  nothingToRedo: 'Nothing to redo',
  saving: 'Keeping …',
  kept: 'Kept in this browser',
  keptNot: 'Not kept',
  tools: 'Tools',
  progress: 'Dated sentences',
  handled: (handled: number, all: number) => `${handled} of ${all} dated sentences handled`,
  jumpNext: 'Next open sentence',
  allHandled: 'All handled',
  confidence: 'Show',
  confidenceHelp:
    'Of a hundred drafts like it so many are right: measured for the date, estimated, rather too low, for what happened',
  confidenceSteps: 'Of a hundred like it are right',
  showAll: (count: number) => `all (${count})`,
  showDrafts: (count: number) => `drafts (${count})`,
  showStep: (from: number, to: number, count: number) =>
    from === 0
      ? `fewer than ${to} (${count})`
      : to === 100
        ? `${from} and more (${count})`
        : `${from} to ${to - 1} (${count})`,

  // Review.
  actions: 'What to do with this event',
  accept: 'Accept',
  edit: 'Edit',
  reject: 'Reject',
  delete: 'Delete',
  merge: 'Merge with …',
  split: 'Split',
  undated: 'Undated',
  steppingLabel: 'Previous and next',
  next: 'Next',
  previous: 'Previous',
  done: 'Done',
  chooseToBegin: 'Choose an event, or begin with the first draft.',
  beginReview: 'Begin with the first draft',
  reviewEmpty: 'Select a passage of the article to make the first event of it.',
  announce: (step: string) => `${step}: done`,
  keysHelp: 'Keys of the desk',
  keys: [
    ['a', 'accept, and on to the next draft'],
    ['e', 'edit'],
    ['x', 'reject or delete'],
    ['m', 'merge with …'],
    ['s', 'split'],
    ['u', 'undated'],
    ['j or →, k or ←', 'next, previous'],
    ['g', 'next open sentence'],
    ['Ctrl Z', 'undo'],
    ['Ctrl Shift Z', 'redo'],
    ['Ctrl S', 'save'],
    ['Esc', 'back'],
    ['?', 'this help'],
    ['↑ ↓', 'in the article: choose a sentence (with Shift: more of them)'],
    ['n, i, o', 'with a passage selected: new event, add to the event, set aside'],
  ] as readonly (readonly [keys: string, words: string])[],

  // Passages.
  passage: 'The selected passage',
  passageSays: (expression: string, date: string, others: number) =>
    `«${expression}» means ${date}${others === 0 ? '' : others === 1 ? ' (or one other reading)' : ` (or ${others} other readings)`}.`,
  passageSaysNothing: 'It says nothing of when: an event made of it is undated.',
  newEvent: 'New event',
  addTo: (title: string) => `Add to “${title}”`,
  setAside: 'Set aside',

  // Editing.
  editing: 'Edit the event',
  headline: 'Headline',
  statusLabel: 'What the source says of it',
  attributedTo: 'According to',
  deniedBy: 'Denied by',
  actors: 'Who',
  placeLabel: 'Where',
  tags: 'Tags',
  onePerLine: 'one on each line',
  keptTyping: 'Kept, not applied yet',
  dateLabel: 'When',
  dateHelp:
    'In plain words, or EDTF: “mid-September 2023”, “around 1850”, 2023-09-13. ↑ and ↓ move it, with Shift its end, with Alt its start.',
  dateMeans: (words: string) => `Means ${words}.`,
  dateDrawn: 'Drawn so:',
  dateMeansNothing: 'This is no date yet.',
  dateOthers: 'Or do you mean:',
  dateNotes: {
    edtf: 'Written as EDTF.',
    'season-months': 'A season is its months, in the north.',
    'whole-period': 'The whole of it, as no evidence is finer.',
    'part-of-period': 'The third of it: finer than an article says.',
    'day-first': 'The day is read first.',
    'month-first': 'The month is read first.',
    'from-publication': 'Counted from the day of publication.',
    'other-reading': 'The same words, in another year or week.',
    'time-without-zone': 'A time of day without its zone is no moment: the day is kept.',
    years: 'Read as two years.',
  } satisfies Record<PlainDateNote, string>,
  dateEmpty: 'No date: the event stands in the tray.',
  reasonLabel: 'The evidence does not say so. Why does this date hold? Readers see the reason.',
  reasonWhyUndated: 'The evidence yields a date. Why does it not hold? Readers see the reason.',
  setWithReason: 'Set with this reason',
  reasonMissing: 'Write the reason first.',
  evidenceTitle: 'Evidence',
  removeEvidence: 'Remove this evidence',
  datingChoices: 'What these words mean',
  datingNothing: 'They say nothing of when it happened',
  saysNothing: 'These words say nothing of when.',

  // Merging and splitting.
  mergeTitle: 'Are these the same happening?',
  mergeHelp: 'Every piece of evidence is kept, and the headline and date of the event that stays.',
  mergeInto: 'Stays',
  mergeFrom: 'Is merged into it',
  mergeNow: 'Merge',
  mergeProposed: 'Proposed',
  mergeOthers: 'Other events',
  mergeSearch: 'Search events',
  mergeNone: 'There is no other event.',
  notTheSame: 'Not the same',
  mayBeSame: (count: number) =>
    count === 1 ? 'May be the same as another event' : `May be the same as ${count} other events`,
  compare: 'Compare',
  splitTitle: 'Make two events of it',
  splitHelp: 'Choose the evidence that goes to the new event.',
  splitHeadline: 'Headline of the new event',
  splitNow: 'Split',
  splitNeedsTwo: 'Only one piece of evidence: add another before it can be split.',

  // Problems.
  problems: 'Problems',
  problemCount: (count: number) =>
    count === 0 ? 'No problems' : count === 1 ? '1 problem' : `${count} problems`,
  fix: 'Fix',
  fixAll: (count: number) => (count === 1 ? 'Fix the one that is safe' : `Fix the ${count} that are safe`),
  lookAt: 'Look at it',
  noProblems: 'Verification finds nothing wrong.',
  checking: 'Checking …',
  refused: 'Not done:',

  // Keeping.
  save: 'Save',
  saveFile: 'Save to a file …',
  saveEvents: 'Save into events/',
  slugLabel: 'Name of the folder in events/',
  exportZip: 'Export a zip with the sources',
  savedFile: (name: string) => `Saved: ${name}`,
  savedEvents: (slug: string) => `Saved and verified: events/${slug}/`,
  seePage: 'See the page',
  unsaved: 'Edits since the last save',
  allSaved: 'Saved to a file',
  neverSaved: 'Not saved to a file yet',
  conflictTitle: 'The file on the disk has changed meanwhile',
  conflictHelp: 'Nothing was written. Both versions stand below.',
  yours: 'Yours',
  onDisk: 'On the disk',
  removedOnDisk: 'It was removed.',
  keepYours: 'Write mine over it',
  takeDisk: 'Open what is on the disk',
  titleOfTimeline: 'Title of the timeline',
  descriptionOfTimeline: 'Description',

  // Storage and tabs.
  follower: 'Another tab writes this timeline. This one follows it, and cannot edit.',
  takeOver: 'Take over here',
  storageProblem: {
    'storage-full': 'The browser has no room left. What you do is not kept: save it to a file.',
    'storage-refused':
      'The browser does not let this page store anything. What you do is lost when it is closed: save it to a file.',
    'storage-cleared':
      'What was stored was cleared while this page was open. What you see is still here: save it to a file.',
    overtaken: 'Another tab has taken over. Edits of this page that were not kept can be exported.',
    'newer-page':
      'A newer version of this page is open in another tab. Reload to go on; what is stored is safe.',
    'newer-document': 'This timeline was written by a newer version. It can be read and exported here.',
    unreadable: 'What is stored of this timeline cannot be read. It can be exported as it is.',
    'not-found': 'This timeline is not stored in this browser any more.',
  },
  retry: 'Try again',
  reload: 'Reload',
  exportStored: 'Export',
  restored:
    'The browser had lost its storage. This timeline was brought back from its second copy, with every edit that was said to be kept.',
  recovered: (count: number) =>
    count === 1
      ? 'One stored edit could not be read and was kept aside; everything before it is here.'
      : `${count} stored edits could not be read and were kept aside; everything before them is here.`,
  readOnly: 'Read only',
  exportRaw: 'Export all that is stored',

  // What was given and is not on the desk yet.
  begun: 'Begun, and not on the desk yet',
  begunFacts: (words: string, when: string) => `${words} words, last changed ${when}`,
  timelineAlone: 'A timeline opens by itself: give it without other files.',
  problemInWords: ({ message, help }: Problem) => `${message} ${help}`,
  sameLines: (count: number) => (count === 1 ? 'one line the same' : `${count} lines the same`),
  saveTo: (name: string) => `Save to ${name}`,
  saveAs: 'Save as another file …',
};

/** What a catalogue of another language has to say. */
export type DeskMessages = typeof enDesk;
