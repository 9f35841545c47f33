// The interface text in German.
import { digitsIn } from './in-digits.ts';
import type { Messages } from './en.ts';

const inDigits = digitsIn('de-DE');
const events = (count: number) => (count === 1 ? '1 Ereignis' : `${inDigits(count)} Ereignisse`);

export const de: Messages = {
  locale: 'de-DE',
  direction: 'ltr',
  productName: 'Quoteline',
  tagline: 'Jedes Ereignis zeigt den Satz, aus dem es stammt. Jedes Datum zeigt, wie es ermittelt wurde.',

  timelines: 'Zeitleisten',
  newTimeline: 'Neue Zeitleiste',
  noTimelines:
    'Es gibt noch keine Zeitleiste. Machen Sie eine neue, oder legen Sie eine in events/<name>/timeline.json an.',
  eventCount: events,
  sourceCount: (count) => (count === 1 ? '1 Quelle' : `${inDigits(count)} Quellen`),
  brokenTimeline: 'Diese Zeitleiste kann nicht gezeigt werden',
  problemCount: (count) => (count === 1 ? '1 Fehler' : `${count} Fehler`),
  problemsHelp: 'Verbessern Sie die Datei und laden Sie neu. Die anderen Zeitleisten sind nicht betroffen.',
  problemAt: (path) => (path === '' ? 'die ganze Datei' : path),
  problemPlace: (line, column) => `Zeile ${line}, Spalte ${column}`,
  writeInstead: 'Stattdessen schreiben:',
  whatToDo: 'Was zu tun ist:',
  allTimelines: 'Alle Zeitleisten',
  density: 'Wo die Ereignisse in der Zeit liegen',

  chart: 'Grafik',
  chartLabel: (title) => `Grafik: ${title}`,
  chartHelp:
    'Die Pfeiltasten links und rechts wählen das vorige und das nächste Ereignis, Plus und Minus ändern den Maßstab, Null zeigt alles, Bild auf und Bild ab verschieben. Enter führt zum Beleg, Escape zurück. Die Liste enthält dieselben Ereignisse.',
  chartLoading: 'Die Grafik wird gezeichnet …',
  restLoading: 'Die übrigen Ereignisse werden geladen …',
  pageCutShort:
    'Diese Seite ist nicht vollständig angekommen, und nicht alle ihre Ereignisse sind zu sehen. Laden Sie sie neu.',
  chartFailed:
    'Die Grafik konnte nicht geladen werden. Die Liste unten enthält dieselben Ereignisse; laden Sie die Seite neu, um es noch einmal zu versuchen.',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  fit: 'Alles zeigen',
  today: 'Heute',
  offscreenBefore: (count) => `${inDigits(count)} früher`,
  offscreenAfter: (count) => `${inDigits(count)} später`,
  publishedMark: (publisher, date) => `${publisher}, erschienen ${date}`,
  undrawn: (count) =>
    `${inDigits(count)} ${count === 1 ? 'weiteres hat' : 'weitere haben'} hier keinen Platz`,
  showUndrawn: 'Zeigen',
  stackTitle: (count) =>
    count === 1
      ? 'Ein Ereignis, für das die Grafik keinen Platz hat'
      : `${inDigits(count)} Ereignisse zur selben Zeit`,
  stackRest: (count) => `Und ${inDigits(count)} weitere, die in der Liste der Seite stehen.`,
  emptyStretch: 'In diesem Zeitraum liegt kein Ereignis.',
  undated: 'Undatiert',
  tray: 'Keine Quelle sagt, wann',
  trayMore: (count: number) => `${inDigits(count)} weitere`,
  rowsUp: 'Zurück zu den ersten Zeilen',
  rowsDown: 'Weitere Zeilen',
  chartEmpty: 'Kein Ereignis dieser Zeitleiste hat ein Datum. Sie stehen darunter.',
  wheelHint: 'Ziehen verschiebt. Mit Strg oder ⌘ und dem Mausrad ändern Sie den Maßstab.',
  legend: 'So liest man die Grafik',
  overview: 'Was die Grafik vom Ganzen zeigt',
  overviewHelp:
    'Die Pfeiltasten verschieben das Fenster, mit Umschalt sein Ende; Bild auf und Bild ab um ein Fenster, Pos1 und Ende an den Anfang und das Ende.',

  view: 'Ansicht',
  views: { list: 'Liste', chart: 'Grafik' },

  colours: 'Farben',
  schemes: { auto: 'Automatisch', light: 'Hell', dark: 'Dunkel' },

  help: 'Hilfe',
  editAtDesk: 'Am Schreibtisch bearbeiten',
  keys: [
    ['← →', 'voriges und nächstes Ereignis'],
    ['Pos1 Ende', 'erstes und letztes Ereignis (in der Grafik)'],
    ['Enter', 'zum Beleg des gewählten Ereignisses'],
    ['Esc', 'zurück, woher Sie kamen'],
    ['+ −', 'vergrößern und verkleinern'],
    ['0', 'alles zeigen'],
    ['t', 'zu heute'],
    ['Bild auf, Bild ab', 'früher, später (in der Grafik)'],
    ['← → Umschalt', 'das Fenster verschieben, oder sein Ende (im Streifen unter der Grafik)'],
    ['/', 'suchen'],
    ['?', 'diese Hilfe'],
  ],
  lanes: 'Bahnen',
  lanesBy: {
    none: 'keine Bahnen',
    status: 'nach Status',
    actor: 'nach Beteiligten',
    place: 'nach Ort',
    tag: 'nach Stichwort',
    source: 'nach Quelle',
  },
  noLane: 'andere',

  search: 'Suchen',
  searchPlaceholder: 'Titel, Zitat, Beteiligte, Ort …',
  filterCount: (count) => (count === 0 ? 'Filter' : `Filter (${count})`),
  facets: { status: 'Status', actor: 'Beteiligte', place: 'Ort', tag: 'Stichwort', source: 'Quelle' },
  onlyInWindow: 'Nur was die Grafik zeigt',
  clearFilters: 'Alle aufheben',
  shownOf: (shown, all) =>
    shown === all ? events(all) : `${inDigits(shown)} von ${inDigits(all)} Ereignissen`,
  nothingFound: 'Kein Ereignis passt. Versuchen Sie andere Wörter, oder heben Sie die Filter auf.',

  list: 'Die Ereignisse der Reihe nach',
  noEvents: 'Diese Zeitleiste hat noch keine Ereignisse. Schreiben Sie das erste in ihre Datei.',

  evidence: 'Beleg',
  close: 'Schließen',
  firstEvent: 'Das ist das erste Ereignis',
  lastEvent: 'Das ist das letzte Ereignis',
  previousEvent: (title) => `Zurück: ${title}`,
  nextEvent: (title) => `Weiter: ${title}`,
  position: (index, count) => `${inDigits(index)} von ${inDigits(count)}`,
  howWeKnow: 'Woher wir das Datum kennen',
  undatedSentence: 'Dieser Satz sagt nicht, wann.',
  editorsReason: 'Begründung der Redaktion',
  disagreement: 'Die Quellen sind über das Datum uneins',
  disagreementHelp: 'Es kann nicht alles stimmen.',
  saidBy: (date, source) => `${date}, schreibt „${source}“`,
  inItsPlace: 'An seiner Stelle im Artikel',
  quotedOnly: 'Gezeigt werden nur die zitierten Sätze; der ganze Text gehört dem Verlag.',
  fullText: 'Der ganze Text',
  leftOut: 'ausgelassener Text',
  textLoading: 'Der Artikel wird geladen …',
  textFailed: (reason) =>
    `Der ganze Text des Artikels konnte nicht geladen werden (${reason}). Gezeigt werden die zitierten Sätze; laden Sie die Seite neu, um es noch einmal zu versuchen.`,
  quoteLost:
    'Der Artikel hat sich geändert: Er enthält dieses Zitat nicht mehr. Es wird gezeigt, aber nicht markiert.',
  nearestPassage: 'Was der Artikel jetzt am ehesten enthält:',
  removedWords: (text) => `nur im Zitat: ${text}`,
  addedWords: (text) => `nur im Artikel: ${text}`,
  verified: (date) =>
    `Geprüft: Der Artikel enthält dieses Zitat Buchstabe für Buchstabe (geprüft am ${date}).`,
  verifiedAgainst: (sha256) => `SHA-256 des Artikeltextes: ${sha256}`,
  notVerified: 'Hier nicht geprüft.',
  unavailable: {
    withheld:
      'Hier nicht geprüft: Der Text des Artikels gehört seinem Verlag und lag nicht vor, als diese Seite entstand.',
    'not-found':
      'Hier nicht geprüft: Kein Text mit dem Fingerabdruck des Artikels lag vor, als diese Seite entstand.',
  },
  imprint: (authors, publisher, date, zone) =>
    `${authors === '' ? '' : `Von ${authors}. `}${publisher}, erschienen ${date} (${zone}).`,
  sourceNote: 'Anmerkung',
  openOriginal: 'Das Original an diesem Satz öffnen',
  copyCitation: 'Zitat kopieren',
  copyLink: 'Link kopieren',
  copyOutcome: {
    copied: 'Kopiert',
    refused: 'Der Browser lehnt ab; markieren Sie den Text und kopieren Sie ihn selbst.',
  },
  names: (names) => names.join(', '),
  attributedTo: (names) => `laut ${names}`,
  deniedBy: (names) => `bestritten von ${names}`,
  deniedStatus: (names) => `Bestritten von ${names}`,
  actors: 'Wer',
  place: 'Wo',
  tags: 'Stichwörter',
  chooseAnEvent:
    'Wählen Sie ein Ereignis, um den Satz zu lesen, aus dem es stammt, und wie sein Datum ermittelt wurde.',
  beginWithFirst: 'Mit dem ersten Ereignis beginnen',
  sources: 'Quellen',
  moreSources: (count) => `${inDigits(count)} weitere ${count === 1 ? 'Quelle' : 'Quellen'}`,
  selected: (title, date, index, count) => `${title}, ${date}, ${inDigits(index)} von ${inDigits(count)}`,
  selectionCleared: 'Kein Ereignis gewählt',
  linkToNothing: (id) =>
    `In dieser Zeitleiste gibt es kein Ereignis „${id}“; vielleicht wurde es umbenannt. Wählen Sie eines aus der Liste.`,

  status: { occurred: 'Geschehen', planned: 'Geplant', alleged: 'Behauptet', denied: 'Bestritten' },

  draft: 'Entwurf',
  draftHelp: (share) =>
    `Vom Programm vorgeschlagen und noch von niemandem gelesen; ${share} von 100 solchen Vorschlägen treffen zu.`,

  legendEntries: {
    within: 'irgendwann darin',
    extent: 'dauert so lange',
    uncertain: 'unsicher',
    approximate: 'ungefähr',
    open: 'offener Anfang oder offenes Ende',
    unknown: 'Anfang oder Ende unbekannt',
  },

  weekdayDate: (weekday, date) => `${weekday}, ${date}`,
  decade: (year) => `die ${year}er Jahre`,
  century: (year) => `die Jahre ab ${year} (Jahrhundert)`,
  millennium: (year) => `das Jahrtausend ab ${year}`,
  unspecifiedMonth: (year) => `ein nicht überlieferter Monat ${year}`,
  unspecifiedDay: (month) => `ein nicht überlieferter Tag im ${month}`,
  about_: (date) => `um ${date}`,
  uncertain_: (date) => `${date} (unsicher)`,
  fromTo: (start, end) => `${start} bis ${end}`,
  openEnd: (start) => `ab ${start}, ohne genanntes Ende`,
  openBeginning: (end) => `bis ${end}, ohne genannten Anfang`,
  unknownEnd: (start) => `ab ${start}, Ende unbekannt`,
  unknownBeginning: (end) => `bis ${end}, Anfang unbekannt`,
  either: (first, last) => `${first} oder ${last}`,
  someTime: (first, last) => `irgendwann von ${first} bis ${last}`,
  someTimeInBy: (year, day) => `irgendwann ${year}, bis zum ${day}`,
  onOrBefore: (date) => `spätestens ${date}`,
  onOrAfter: (date) => `frühestens ${date}`,
  undatedInWords: 'undatiert',

  expression: (words) => `»${words}«`,
  and: (first, last) => `${first} und ${last}`,
  statedDate: (expression, date, count) =>
    `${expression} ${count === 1 ? 'steht' : 'stehen'} im Text: ${date}.`,
  countedDate: (expression, anchor, date) => `${expression}, gezählt von ${anchor}, ist ${date}.`,
  countedSpan: (expression, anchor, date) => `${expression}, gezählt von ${anchor}, heißt: ${date}.`,
  tiedDate: (expression, anchor, date) => `${expression} gehört zu ${anchor}: ${date}.`,
  ongoing: (expression, anchor, date) => `${expression} beschreibt, was bei ${anchor} im Gang war: ${date}.`,
  anchorPublished: (date) => `der Veröffentlichung am ${date}`,
  anchorEvent: (title, date) => `„${title}“ (${date})`,
  anchorDate: (date, reason) => `${date} (${reason})`,
};
