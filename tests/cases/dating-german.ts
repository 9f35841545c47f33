// German news sentences with their expressions of time marked, as in dating-sentences.ts. All texts are ours.
import type { MarkedTexts } from './dating-sentences.ts';

export const GERMAN_TEXTS: readonly MarkedTexts[] = [
  {
    about: 'Kalenderdaten',
    published: '2023-11-09',
    texts: [
      'Die Brücke wurde am [24. August 1979=1979-08-24] eröffnet.',
      'Er starb am [3. Mai=2023-05-03] in Trier.',
      'Am [Sonntag, dem 4. März 2018=2018-03-04], sank die Fähre.',
      'Im [September=2023-09] regnete es, im [Mai 1991=1991-05] auch.',
      'Der Vertrag vom [31.12.1999=1999-12-31] gilt noch.',
      'Der Brief kam am [03.04.2023=2023-04-03] an.',
      'Von [1914=1914] bis [1918=1918] war Krieg.',
      'Rom fiel [390 v. Chr.=BC0390] an die Gallier.',
      'In den [1990er Jahren=199] wuchs die Stadt, im [19. Jahrhundert=18] nicht.',
      'Das Werk schloss [Ende Oktober=2023-10], [Anfang 2009=2009] war es voll.',
    ],
  },
  {
    about: 'Tage und Wochentage',
    published: '2023-11-09',
    texts: [
      'Der Minister sagte am [Montag=2023-11-06], die Gespräche seien gescheitert.',
      'Das Gericht wird am [Montag=2023-11-13] entscheiden.',
      'Die Bank senkte [gestern=2023-11-08] die Zinsen und tagt [morgen=2023-11-10] wieder.',
      'Er reiste [vorgestern=2023-11-07] an und redet [heute Abend=2023-11-09TEV].',
      'Am [Dienstagabend=2023-11-07TEV] brannte die Scheune.',
      'Am [vergangenen Freitag=2023-11-03] trafen sie sich, [kommenden Mittwoch=2023-11-15] wieder.',
      'Der Start ist um [18 Uhr=2023-11-09T18:00], das Ende um [20.15 Uhr=2023-11-09T20:15].',
    ],
  },
  {
    about: 'Wochen, Jahre und Abstände',
    published: '2023-11-09',
    texts: [
      '[Letzte Woche=2023-W44] fiel der Kurs, [diese Woche=2023-W45] steigt er.',
      'Im [vergangenen Jahr=2022] kamen weniger Gäste als im [Sommer 2007=2007-SU].',
      'Das Gesetz gilt ab [nächstem Jahr=2024] und bis [Ende des Jahres=2023] als Entwurf.',
      'Der Wal strandete [vor drei Tagen=2023-11-06].',
      'Sie heirateten [vor sechs Jahren=2017].',
      'Er gewann [2004=2004]; [zwei Jahre später=2006] verlor er.',
      'Die Reise dauerte [drei Monate=P3M], die Pause [mehrere Wochen=PXW].',
      'Das Haus ist [jetzt=PRESENT_REF] ein Museum und [bald=FUTURE_REF] leer.',
    ],
  },
];

/** German words that look like expressions of time and are none. */
export const GERMAN_NOT_TIME: readonly string[] = [
  'Sie zählten 2001 Menschen und 1998 Schafe.',
  'Guten Morgen, sagte er.',
  'Flug 2001 kostet 2000 Euro.',
  'Das Ende der Geschichte kennt niemand.',
  'Die Mitte der Stadt liegt vor dem Tor.',
];
