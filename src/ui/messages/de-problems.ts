// Why something that a person asked of the desk was not done, in German: by code, since the messages are in English.
import type { PlainDateProblemCode } from '../../core/curate/plain-date.ts';
import type { SaveProblemCode } from '../../core/curate/save-contract.ts';
import type { ZipProblemCode } from '../../core/formats/timeline-zip.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { FileProblem } from '../desk/open-files.ts';
import type { ReadProblemCode } from '../desk/read-article.ts';
import type { SaveFileProblemCode } from '../desk/save-file.ts';

const DATE_EXAMPLES =
  'Schreiben Sie zum Beispiel „Mitte September 2023“, „um 1850“ oder 2023-11-08/2023-11-09.';

/** A code means the same wherever it comes from. */
const WORDS: Readonly<
  Record<
    | FileProblem['code']
    | PlainDateProblemCode
    | ReadProblemCode
    | SaveFileProblemCode
    | SaveProblemCode
    | ZipProblemCode,
    string
  >
> = {
  // Opening files.
  'unknown-kind': 'Dateien dieser Art werden nicht gelesen. Geben Sie .txt, .html, .md, .json oder .zip.',
  'too-large': 'Das ist zu groß. Geben Sie nur den Artikel, oder teilen Sie die Zeitleiste.',
  'too-many': 'So viele Dateien auf einmal werden nicht gelesen. Fügen Sie die übrigen danach hinzu.',
  unreadable: 'Das ist nicht lesbar. Sehen Sie nach, ob die Datei noch da und ganz ist.',
  'not-an-article': 'Das ist kein Artikel. Öffnen Sie es als Zeitleiste.',
  blank:
    'Darin steht kein Text. Sehen Sie nach, ob die Datei ganz gespeichert ist, oder fügen Sie den Text ein.',
  failed: 'Das ist nicht gelungen. Versuchen Sie es noch einmal.',
  // Zips.
  'no-zip': 'Das ist kein Zip, oder es ist beschädigt. Holen Sie es noch einmal.',
  'too-many-files': 'Das Zip hat zu viele Dateien. Packen Sie nur die Zeitleiste mit ihren Quellen ein.',
  bomb: 'Das Zip entpackt sich zu einem Vielfachen seiner Größe und wird nicht gelesen. Packen Sie es neu.',
  'unsafe-name': 'Ein Name im Zip führt aus seinem Ordner hinaus. Packen Sie es neu.',
  'repeated-name': 'Ein Name steht zweimal im Zip. Packen Sie es neu.',
  'no-timeline': 'Im Zip ist keine timeline.json. Packen Sie den Ordner einer Zeitleiste ein.',
  'several-timelines': 'Im Zip sind mehrere Zeitleisten. Geben Sie jede für sich.',
  'not-utf8': 'Eine Datei im Zip ist kein UTF-8. Speichern Sie sie als UTF-8.',
  // Saving to a file.
  'not-allowed':
    'Der Browser darf nicht in die Datei schreiben. Erlauben Sie es, oder nehmen Sie eine andere.',
  'no-room': 'Die Platte ist voll. Schaffen Sie Platz, und speichern Sie noch einmal.',
  gone: 'Die Datei ist nicht mehr da. Speichern Sie in eine andere.',
  // Saving into events/.
  'not-same-origin': 'Der Entwicklungsserver nimmt nur an, was von seiner eigenen Seite kommt.',
  'wrong-token': 'Der Entwicklungsserver wurde neu gestartet. Laden Sie die Seite neu.',
  'wrong-method': 'Der Entwicklungsserver versteht die Anfrage nicht. Laden Sie die Seite neu.',
  'no-such-address': 'Der Entwicklungsserver kennt diese Adresse nicht. Laden Sie die Seite neu.',
  'not-json': 'Der Entwicklungsserver versteht die Anfrage nicht. Laden Sie die Seite neu.',
  'wrong-request': 'Der Entwicklungsserver versteht die Anfrage nicht. Laden Sie die Seite neu.',
  'too-slow': 'Die Anfrage kam nicht zu Ende. Speichern Sie noch einmal.',
  'wrong-name':
    'So kann der Ordner nicht heißen: Kleinbuchstaben, Ziffern und Bindestriche, zum Beispiel my-story.',
  'outside-events': 'Links führen aus events/ hinaus. Setzen Sie Ordner und Dateien an ihre Stelle.',
  'no-such-timeline': 'Diese Zeitleiste gibt es in events/ nicht.',
  'source-would-change':
    'Auf der Platte steht unter diesem Namen schon ein anderer Text; er wird nicht überschrieben. Geben Sie der Quelle einen anderen Namen.',
  'source-not-named': 'Ein Text gehört zu keiner Quelle der Zeitleiste.',
  'not-verified': 'Die Prüfung findet Fehler; nichts wurde geschrieben. Beheben Sie, was die Liste nennt.',
  disk: 'Die Platte nimmt es nicht an. Was vorher da war, ist noch da.',
  'no-server':
    'Der Entwicklungsserver antwortet nicht. Starten Sie ihn mit npm start, oder speichern Sie in eine Datei.',
  // A date in plain words.
  empty: 'Da steht nichts. Schreiben Sie ein Datum, oder lassen Sie das Ereignis undatiert.',
  'too-long': 'Das ist zu lang für ein Datum.',
  'not-understood': `Das wird nicht als Datum verstanden. ${DATE_EXAMPLES}`,
  'needs-publication':
    'Das zählt vom Tag der Veröffentlichung, und der ist nicht bekannt. Sagen Sie, wann der Artikel erschien, oder schreiben Sie das ganze Datum.',
  'not-a-date': 'Das führt zu keiner Stelle im Kalender. Schreiben Sie, wann es war.',
  reversed: 'Das Ende liegt vor dem Anfang. Schreiben Sie das frühere Datum zuerst.',
  edtf: `Das ist kein Datum in EDTF. ${DATE_EXAMPLES}`,
};

/** In English where the code is unknown here. */
export function germanProblem({ code, message, help }: Problem): string {
  return new Map(Object.entries(WORDS)).get(code) ?? `${message} ${help}`;
}
