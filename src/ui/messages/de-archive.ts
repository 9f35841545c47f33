// The interface text of an archive's page in German.
import { germanDiagnostic } from './de-diagnostics.ts';
import type { ArchiveMessages } from './en-archive.ts';
import { digitsIn } from './in-digits.ts';

const inDigits = digitsIn('de-DE');

export const deArchive: ArchiveMessages = {
  title: 'Ein Archiv',
  startHelp:
    'Ein Archiv enthält bis zu Millionen Ereignisse in einer Parquet-Datei. Diese Seite holt davon nur, was sie zeigt; das Archiv bleibt, wo es ist. Sie öffnet auch Ereignisse als Zeilen von JSON und Zeitleisten; die liest sie ganz.',
  startAddress: 'Auf diesem Server',
  startAddressHelp:
    'Die Adresse eines Archivs neben dieser Seite, etwa archives/news.parquet, oder die von Zeilen von JSON, etwa archives/news.ndjson. Was auf einem anderen Server liegt, lässt sich von hier nicht öffnen: Legen Sie es neben diese Seite, oder wählen Sie unten die Dateien.',
  startOpen: 'Öffnen',
  startFiles: 'Auf diesem Gerät',
  startFilesHelp:
    'Wählen Sie news.parquet zusammen mit news.sources.parquet und news.density.parquet, oder news.ndjson, oder eine timeline.json, oder ziehen Sie sie hierher. Sie werden hier gelesen und nirgendwohin gesendet.',
  startMake: 'So entsteht eines:',
  startLink: 'So verweist man auf eines:',
  foreign: (address) => `${address} liegt auf einem anderen Server`,
  foreignHelp:
    'Diese Seite darf nur vom eigenen Server laden. Legen Sie das Archiv und seine beiden Begleiter neben diese Seite, oder laden Sie sie herunter und wählen Sie sie als Dateien.',
  opening: (name) => `${name} wird geöffnet …`,
  diagnosticInWords: germanDiagnostic,
  failed: 'Dieses Archiv kann nicht gezeigt werden',
  retry: 'Noch einmal versuchen',
  another: 'Anderes Archiv',
  size: (count) => `${count} Ereignisse`,
  reading: (count, share) => `bisher ${count} Ereignisse; ${share} der Datei gelesen`,
  empty: 'Dieses Archiv enthält keine Ereignisse. Mit quoteline archive build kommen welche hinein.',
  slow: 'Ereignisse werden geholt …',
  problems: 'Nicht alles konnte geholt werden',
  leftOut: 'Einige Zeilen fehlen',
  noCounts: 'Wie viele Ereignisse es gibt, konnte nicht geholt werden; gezählt sind nur die geholten.',
  listed: (shown, all) =>
    `${shown} von etwa ${all} Ereignissen dieses Ausschnitts stehen in der Liste; die übrigen zeigt ein engerer Ausschnitt.`,
  listedAll: (all) => `Alle ${all} Ereignisse dieses Ausschnitts stehen in der Liste.`,
  found: (count) => (count === '1' ? '1 Ereignis gefunden' : `${count} Ereignisse gefunden`),
  searching: (share, count) => `${share} des Archivs durchsucht, ${count} Ereignisse gefunden …`,
  searchedPart: (share, count) => `${count} Ereignisse gefunden; nur ${share} des Archivs wurden durchsucht.`,
  stop: 'Anhalten',
  laning: (share) => `Ereignisse werden auf Bahnen verteilt: ${share} …`,
  stopLaning: 'Verteilen anhalten',
  searchIn: 'Das ganze Archiv durchsuchen nach',
  searchExactly: 'genau so geschrieben wie im Archiv',
  searchStart: 'Suchen',
  searchEnd: 'Suche beenden',
  words: 'Wörter in Titeln, Personen und Orten dessen, was für diesen Ausschnitt geholt ist',
  wordsOfAll: 'Wörter in Titeln, Zitaten, Personen und Orten aller Ereignisse',
  wordsOfAllPlaceholder: 'In allen Ereignissen: Titel, Zitat, Person, Ort …',
  wordsPlaceholder: 'In diesem Ausschnitt: Titel, Person, Ort …',
  finding: (id, share) => `Das Ereignis ${id} wird gesucht: ${share} des Archivs durchsucht …`,
  showUndated: 'Ereignisse ohne Datum zeigen',
  evidenceLoading: 'Die Belege werden geholt …',
  unverified:
    'Ein Archiv enthält keine Artikeltexte. Diese Seite kann die Zitate nicht mit ihnen vergleichen; nichts ist hier als geprüft gekennzeichnet.',
  checkedOn: (source, date) =>
    `Wer das Archiv gemacht hat, sagt, dass die Zitate aus „${source}“ am ${date} mit dessen Text verglichen wurden.`,
  instead: {
    offscreenBefore: (count) => `etwa ${inDigits(count)} früher`,
    offscreenAfter: (count) => `etwa ${inDigits(count)} später`,
    undrawn: (count) => `Etwa ${inDigits(count)} weitere beginnen hier; ein engerer Ausschnitt zeigt sie.`,
    stackRest: (count) => `Und ${count} weitere.`,
    chartEmpty: 'Kein Ereignis dieses Archivs hat ein Datum.',
    noEvents: 'Hier ist kein Ereignis.',
    nothingFound: 'Kein Ereignis in der Liste. Verschieben Sie den Ausschnitt, oder ändern Sie die Suche.',
    chartHelp:
      'Die Pfeiltasten links und rechts wählen das vorige und das nächste Ereignis der Liste, Plus und Minus ändern den Ausschnitt, Null zeigt alles, Bild auf und Bild ab verschieben. Eingabe öffnet die Belege, Escape schließt sie. Die Liste enthält die Ereignisse, die für den Ausschnitt geholt sind.',
  },
};
