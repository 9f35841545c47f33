// What verification, the desk and archives find, in German: by code, since the messages are in English. A message says the values too,
// and stands behind in small letters.
import type { DiagnosticCode } from '../../core/model/diagnostic-catalogue.ts';
import type { DiagnosticInWords, Said } from './diagnostic-in-words.ts';

/** What is wrong, and what to do. */
type InGerman = readonly [says: string, help: string];

const SHOWN_IN_README = 'Die README zeigt unter „The file format“, was hier stehen kann.';
const READ_AND_COPY = 'Lesen Sie den Text, und übernehmen Sie den Satz daraus.';
const EDTF_EXAMPLES =
  'Schreiben Sie zum Beispiel 2023, 2023-09, 2023-11-08, 2021~ oder 2023-11-08/2023-11-09.';
const BUILD_AGAIN = 'Bauen oder laden Sie das Archiv neu.';

const WORDS: Readonly<Record<DiagnosticCode, InGerman>> = {
  'file-unreadable': [
    'Die Datei ist nicht lesbar.',
    'Fügen Sie den Text hinzu, oder schreiben Sie "text": "withheld".',
  ],
  'not-utf8': [
    'Die Datei ist kein UTF-8.',
    'Speichern Sie sie als UTF-8; oft steht im Editor Latin-1 oder Windows-1252.',
  ],
  'file-too-large': ['Die Datei ist zu groß.', 'Teilen Sie die Zeitleiste auf mehrere Dateien auf.'],
  'file-empty': ['Die Datei ist leer.', 'Beginnen Sie mit dem Beispiel in der README.'],
  'not-json': [
    'Das ist kein JSON.',
    'Berichtigen Sie die Datei an dieser Stelle; ein Editor, der JSON kennt, zeigt sie.',
  ],
  'duplicate-key': ['Ein Schlüssel steht zweimal hier.', 'Behalten Sie einen der beiden.'],
  'nested-too-deeply': [
    'Die Datei ist tiefer verschachtelt als jede Zeitleiste.',
    'Suchen Sie nach Klammern, die nie geschlossen wurden.',
  ],
  'too-many-problems': [
    'Mehr Fehler als diese werden nicht aufgezählt.',
    'Beheben Sie zuerst diese; viele haben oft eine Ursache.',
  ],
  'missing-key': [
    'Ein Schlüssel fehlt.',
    'Fügen Sie ihn hinzu: Die README zählt sie unter „The file format“ auf.',
  ],
  'unknown-key': [
    'Diesen Schlüssel gibt es hier nicht.',
    'Entfernen Sie ihn, oder sehen Sie nach einem Schreibfehler.',
  ],
  'wrong-type': ['Hier steht ein Wert anderer Art.', SHOWN_IN_README],
  'wrong-value': ['Dieser Wert passt nicht.', SHOWN_IN_README],
  'unsafe-url': ['Diese Adresse wird nicht verlinkt.', 'Nur Adressen mit http: und https: werden verlinkt.'],
  'event-without-evidence': [
    'Dieses Ereignis zitiert nichts.',
    'Ohne Beleg kein Ereignis: Zitieren Sie wenigstens einen Satz.',
  ],
  'duplicate-id': [
    'Diese Kennung hat schon ein anderes Ereignis oder eine andere Quelle.',
    'Geben Sie jedem seine eigene: Links führen dorthin.',
  ],
  'unknown-source': [
    'Eine Quelle mit dieser Kennung gibt es nicht.',
    'Schreiben Sie die Kennung einer Quelle dieser Zeitleiste.',
  ],
  'unknown-event': [
    'Ein Ereignis mit dieser Kennung gibt es nicht.',
    'Schreiben Sie die Kennung eines Ereignisses dieser Zeitleiste.',
  ],
  'published-not-a-day': [
    'Eine Quelle erscheint an einem Tag, und das ist keiner.',
    'Schreiben Sie den Tag, zum Beispiel 2023-11-09, und in "note", woher Sie ihn wissen.',
  ],
  'edtf-empty': ['Das Datum ist leer.', 'Lassen Sie es weg, wo es unbekannt ist.'],
  'edtf-too-long': ['Das Datum ist zu lang.', 'Höchstens 200 Zeichen werden gelesen.'],
  'edtf-white-space': ['Um das Datum stehen Leerzeichen.', 'Entfernen Sie sie.'],
  'edtf-dash': [
    'Im Datum steht ein Gedankenstrich oder ein Minus, wo ein Bindestrich stehen muss.',
    'Schreiben Sie einen Bindestrich: 2023-11-08.',
  ],
  'edtf-slashes': [
    'Das lässt sich als zwei verschiedene Tage lesen.',
    'Schreiben Sie Jahr, Monat und Tag: 2023-11-08.',
  ],
  'edtf-syntax': ['Das ist kein Datum in EDTF.', EDTF_EXAMPLES],
  'edtf-lower-case': ['Im Datum steht ein kleiner Buchstabe.', 'Schreiben Sie X, T und Z groß.'],
  'edtf-season': [
    'Das nennt eine Jahreszeit oder ein Quartal, deren Monate nicht überall dieselben sind.',
    'Schreiben Sie die Monate: [2023-03..2023-05] für irgendwann darin, 2023-03/2023-05 für die ganze Zeit.',
  ],
  'edtf-impossible-month': ['Diesen Monat gibt es nicht.', 'Monate sind 01 bis 12.'],
  'edtf-impossible-day': ['Diesen Tag hat der Monat nicht.', 'Schreiben Sie einen Tag, den der Monat hat.'],
  'edtf-impossible-time': [
    'Diese Uhrzeit zeigt keine Uhr.',
    'Uhrzeiten gehen von 00:00:00 bis 23:59:59, Abstände zu UTC von -12:00 bis +14:00.',
  ],
  'edtf-time-without-zone': [
    'Der Uhrzeit fehlt ihre Zone.',
    'Setzen Sie Z für UTC dahinter, oder den Abstand: +09:00.',
  ],
  'edtf-qualifier-inside': [
    'Der Zweifel steht mitten im Datum.',
    'Schreiben Sie ~, ? oder % einmal, hinter das ganze Datum.',
  ],
  'edtf-unspecified': [
    'X steht für Ziffern, die nicht offen bleiben können.',
    'Nur die letzten Ziffern eines Jahres (195X, 19XX), oder ein ganzer Monat oder Tag (2004-XX).',
  ],
  'edtf-out-of-range': ['Das Jahr liegt jenseits der Achse.', 'Jahre reichen bis ±270000.'],
  'edtf-reversed': ['Das Ende liegt vor dem Anfang.', 'Schreiben Sie das frühere Datum zuerst.'],
  'edtf-says-nothing': [
    'Eine Spanne ohne Anfang und Ende sagt nichts.',
    'Lassen Sie das Datum weg: Das Ereignis ist undatiert.',
  ],
  'edtf-all-of-set': [
    'Mehrere Daten sind mehrere Ereignisse.',
    'Schreiben Sie für jedes Datum ein Ereignis, oder eines von mehreren in [ ].',
  ],
  'text-changed': [
    'Der Text der Quelle ist nicht der, der zitiert wurde.',
    'Holen Sie den zitierten Text, oder prüfen Sie jedes Zitat am neuen.',
  ],
  'text-length': [
    'Der Text der Quelle hat eine andere Länge.',
    'Schreiben Sie seine Länge, wenn die Zitate geprüft sind.',
  ],
  'text-unavailable': [
    'Der Text der Quelle ist nicht zur Hand: Ihre Zitate sind ungeprüft.',
    'Geben Sie den Text.',
  ],
  'article-not-found': [
    'Im Ordner ist kein Artikel mit diesem SHA-256: Die Zitate sind ungeprüft.',
    'Legen Sie den Artikel in den Ordner, Byte für Byte wie er zitiert wurde.',
  ],
  'quote-missing': [
    'Das Zitat steht nicht in der Quelle.',
    'Übernehmen Sie den Satz Zeichen für Zeichen: Auch Anführungszeichen und Striche zählen.',
  ],
  'quote-digit-differs': ['In der Quelle stehen andere Ziffern.', READ_AND_COPY],
  'quote-negation-differs': ['Die Quelle sagt das Gegenteil, oder beinahe.', READ_AND_COPY],
  'quote-name-differs': ['Die Quelle nennt einen anderen Namen.', READ_AND_COPY],
  'quote-near': ['Die Quelle hat beinahe diese Worte.', READ_AND_COPY],
  'quote-case': [
    'In der Quelle ist anders groß und klein geschrieben.',
    'Übernehmen Sie die Worte; ein Zitat darf mitten im Satz beginnen.',
  ],
  'quote-typographic': ['In der Quelle stehen andere Satzzeichen.', 'Schreiben Sie die Zeichen des Textes.'],
  'quote-ambiguous': [
    'Das Zitat steht mehrmals in der Quelle.',
    'Zitieren Sie mehr vom Satz, oder wählen Sie die Stelle im Artikel.',
  ],
  'quote-position': ['Das Zitat beginnt an anderer Stelle.', 'Schreiben Sie, wo es beginnt.'],
  'quote-context': [
    'Vor oder hinter dem Zitat steht etwas anderes.',
    'Übernehmen Sie es aus dem Text, höchstens 32 Zeichen.',
  ],
  'expression-not-in-quote': [
    'Das Zitat enthält den Zeitausdruck nicht.',
    'Übernehmen Sie aus dem Zitat die Worte, die sagen, wann.',
  ],
  'expression-repeated': [
    'Der Zeitausdruck steht mehrmals im Zitat.',
    'Nehmen Sie mehr Worte dazu, bis er einmal darin steht.',
  ],
  'unknown-rule': [
    'Diese Regel gibt es nicht.',
    'Schreiben Sie den Namen einer Regel; tests/cases/dating.ts hat Beispiele für jede.',
  ],
  'expression-count': [
    'Die Regel liest eine andere Zahl von Zeitausdrücken.',
    'Schreiben Sie so viele, wie die Regel liest.',
  ],
  'anchor-missing': [
    'Die Regel zählt von etwas aus, und es steht nicht da, wovon.',
    'Zählen Sie von der Veröffentlichung, von einem Ereignis oder von einem Datum mit Begründung.',
  ],
  'anchor-undated': [
    'Das Ereignis, von dem gezählt wird, hat kein Datum.',
    'Datieren Sie zuerst dieses, oder zählen Sie von etwas anderem.',
  ],
  'anchor-cycle': [
    'Die Ereignisse zählen voneinander im Kreis.',
    'Zählen Sie eines von der Veröffentlichung, oder von einem Datum mit Begründung.',
  ],
  'rule-does-not-fit': [
    'Die Regel ergibt aus diesen Worten kein Datum.',
    'Wählen Sie eine Regel, die passt, oder nehmen Sie alle Worte dazu, die sagen, wann.',
  ],
  'dating-yields-otherwise': [
    'Die Regel ergibt ein anderes Datum.',
    'Schreiben Sie das Datum, das sie ergibt, oder wählen Sie eine andere Regel.',
  ],
  'date-without-evidence': [
    'Kein Zitat dieses Ereignisses sagt, wann, und es hat ein Datum.',
    'Datieren Sie aus einem Zitat, begründen Sie das Datum, oder lassen Sie es weg.',
  ],
  'date-beyond-evidence': [
    'Das Datum liegt nicht in dem, was die Belege zulassen.',
    'Schreiben Sie das Datum, das die Belege ergeben, oder begründen Sie dieses.',
  ],
  'date-finer-than-evidence': [
    'Das Datum ist genauer als seine Belege.',
    'Schreiben Sie es so weit und so unsicher wie die Belege, oder begründen Sie es.',
  ],
  'date-left-out': [
    'Die Belege ergeben ein Datum, und das Ereignis hat keines.',
    'Schreiben Sie es, oder begründen Sie, warum es nicht gilt.',
  ],
  'evidence-disagrees': [
    'Die Belege können nicht alle wahr sein.',
    'Gezeigt werden alle; begründen Sie, wie Sie gewählt haben.',
  ],
  'occurred-after-publication': [
    'Das Ereignis geschah, nachdem die letzte Quelle erschienen war.',
    'Wählen Sie „geplant“, zitieren Sie eine spätere Quelle, oder berichtigen Sie das Datum.',
  ],
  'occurred-day-after-publication': [
    'Das Ereignis geschah am Tag nach dem Erscheinen der letzten Quelle.',
    'Wählen Sie „geplant“, außer es geschah weiter östlich, als die Quelle erschien.',
  ],
  'unreviewed-drafts': [
    'Entwürfe hat noch niemand angenommen.',
    'Lesen Sie jeden neben seinem Satz, und nehmen Sie ihn an oder verwerfen Sie ihn.',
  ],
  'desk-not-found': ['Das gibt es nicht mehr.', 'Sehen Sie die Zeitleiste an, wie sie jetzt ist.'],
  'desk-not-a-draft': ['Das ist schon angenommen.', 'Löschen Sie das Ereignis, wenn Sie es nicht wollen.'],
  'desk-no-passage': [
    'Die Stelle enthält nur Leerzeichen.',
    'Wählen Sie die Worte des Artikels, die zitiert werden sollen.',
  ],
  'desk-source-quoted': [
    'Der Artikel wird noch zitiert.',
    'Nehmen Sie erst die Belege weg, löschen Sie die Ereignisse, oder entfernen Sie ihn mit seinen Belegen.',
  ],
  'desk-merged-with-itself': [
    'Ein Ereignis kann nicht mit sich selbst verbunden werden.',
    'Wählen Sie ein anderes.',
  ],
  'desk-split-takes-all': [
    'Beim Teilen bleiben Belege hier, und andere gehen.',
    'Wählen Sie einige der Belege, und nicht alle.',
  ],
  'date-needs-reason': [
    'Die Belege ergeben dieses Datum nicht.',
    'Begründen Sie, warum es gilt, oder wählen Sie eines, das die Belege ergeben.',
  ],
  'archive-line': [
    'Eine Zeile ist ausgelassen.',
    'Schreiben Sie darauf ein Ereignis oder eine Quelle wie in einer Zeitleiste.',
  ],
  'archive-unreachable': [
    'Das Archiv kommt nicht an.',
    'Prüfen Sie Adresse und Verbindung, und versuchen Sie es noch einmal.',
  ],
  'archive-no-ranges': [
    'Der Server schickt nur ganze Dateien.',
    'Legen Sie das Archiv auf einen Server, der Teile schickt.',
  ],
  'archive-changed': ['Das Archiv ist nicht mehr dasselbe wie beim Öffnen.', 'Öffnen Sie es noch einmal.'],
  'archive-damaged': ['Das Archiv ist beschädigt.', BUILD_AGAIN],
  'archive-too-much': [
    'Ein Teil des Archivs ist zu groß.',
    'Bauen Sie es mit kleineren Gruppen von Zeilen; die README hat das SQL.',
  ],
  'archive-column': [
    'Dem Archiv fehlt eine Spalte.',
    'Bauen Sie es mit den Spalten, die die README aufzählt.',
  ],
  'archive-row': ['Eine Zeile wird nicht gezeigt.', 'Berichtigen Sie sie dort, wo das Archiv gemacht wird.'],
  'archive-source-missing': ['Dem Archiv fehlt eine Quelle.', 'Fügen Sie sie der Tabelle der Quellen hinzu.'],
};

export function germanDiagnostic({ code, message }: Said): DiagnosticInWords {
  const [says, help] = WORDS[code];
  return { says, help, original: message };
}
