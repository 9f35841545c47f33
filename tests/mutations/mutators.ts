// Ways to change a sound timeline, each of which by construction breaks a rule, or by construction keeps them all.
import type { Quote } from '../../src/core/model/timeline.ts';
import { splitSentences } from '../../src/core/text/sentences.ts';
import type { Random } from './random.ts';
import type { Draft, DraftPart, Mutant, Subject } from './subject.ts';
import { sha256Of } from './subject.ts';

export interface Mutator {
  readonly name: string;
  /** `breaks`: an error or a warning must be reported, one of `codes` where they are given. `keeps`: none may be. */
  readonly promise: 'breaks' | 'keeps';
  readonly codes?: RegExp;
  /** `undefined` where the subject, or the place that chance chose, cannot be changed in this way. */
  readonly mutate: (subject: Subject, random: Random) => Mutant | undefined;
}

const HOSTILE = [
  '</script><script>alert(1)</script>',
  '\u202e\u2066evil',
  '\u0000\u0007\u001b[2J',
  '${x}{{y}}%s%n',
  '__proto__',
  'e\u0301'.repeat(50),
  '𝕳𝖆𝖗𝖉 🏴󠁧󠁢󠁳󠁣󠁴󠁿',
  "'; DROP TABLE events; --",
];

/** Changes a copy of the document; `false` says that nothing could be changed. */
function inDocument(change: (draft: Draft, random: Random, subject: Subject) => boolean | undefined) {
  return (subject: Subject, random: Random): Mutant | undefined => {
    const draft = draftOf(subject);
    return change(draft, random, subject) === false
      ? undefined
      : { file: JSON.stringify(draft, null, 2), texts: subject.texts };
  };
}

function draftOf({ timeline }: Subject): Draft {
  return JSON.parse(JSON.stringify(timeline)) as Draft;
}

type DraftEvidence = DraftPart & { source: string; quote: Quote; dating?: DraftPart };

function evidenceOf(event: DraftPart): DraftEvidence[] {
  return event['evidence'] as DraftEvidence[];
}

/** A piece of evidence whose text is at hand, with that text. */
function pickEvidence(draft: Draft, random: Random, { texts }: Subject) {
  const evidence = random.pick(evidenceOf(random.pick(draft.events)));
  const text = texts.get(evidence.source);
  return text === undefined ? undefined : { evidence, text };
}

/** Changes the words of a quote into some that the text does not hold. */
function inQuote(change: (exact: string, random: Random) => string | undefined) {
  return inDocument((draft, random, subject) => {
    const picked = pickEvidence(draft, random, subject);
    if (picked === undefined) return false;
    const exact = change(picked.evidence.quote.exact, random);
    if (exact === undefined || exact === '' || picked.text.includes(exact)) return false;
    picked.evidence.quote = { ...picked.evidence.quote, exact };
    return true;
  });
}

function inDating(change: (dating: DraftPart, random: Random, event: DraftPart) => boolean | undefined) {
  return inDocument((draft, random) => {
    const event = random.pick(draft.events);
    const dated = evidenceOf(event).filter(({ dating }) => dating !== undefined);
    if (dated.length === 0) return false;
    return change(random.pick(dated).dating!, random, event);
  });
}

/** Changes an event whose date hangs on its evidence alone. */
function inDate(change: (date: string, random: Random) => string | undefined) {
  return inDocument((draft, random) => {
    const event = random.pick(draft.events);
    const isFree = event['dateReason'] !== undefined || typeof event['date'] !== 'string';
    if (isFree || evidenceOf(event).every(({ dating }) => dating === undefined)) return false;
    const date = change(String(event['date']), random);
    if (date === undefined || date === event['date']) return false;
    event['date'] = date;
    return true;
  });
}

/** Changes a text. `sealed`: its SHA-256 and length are written anew, so that only the quotes can tell. */
function inText(sealed: boolean, change: (text: string, random: Random) => string | undefined) {
  return (subject: Subject, random: Random): Mutant | undefined => {
    const draft = draftOf(subject);
    const source = random.pick(draft.sources);
    const id = String(source['id']);
    const before = subject.texts.get(id);
    const text = before === undefined ? undefined : change(before, random);
    if (text === undefined || text === before || text === '') return undefined;
    if (sealed) {
      source['sha256'] = sha256Of(text);
      source['length'] = text.length;
      const quotes = draft.events.flatMap(evidenceOf).filter((each) => each.source === id);
      // By construction broken: some quote is no longer where it says it is.
      if (quotes.every(({ quote }) => text.startsWith(quote.exact, quote.start))) return undefined;
    }
    return { file: JSON.stringify(draft, null, 2), texts: new Map([...subject.texts, [id, text]]) };
  };
}

function sentencesOf(text: string): string[] {
  const spans = splitSentences(text);
  return spans.map(({ start }, at) => text.slice(at === 0 ? 0 : start, spans[at + 1]?.start ?? text.length));
}

function swapped(text: string, random: Random): string | undefined {
  const at = random.below(text.length - 1);
  const [first = '', second = ''] = [text.charAt(at), text.charAt(at + 1)];
  return first === second ? undefined : text.slice(0, at) + second + first + text.slice(at + 2);
}

function withOtherDigit(text: string, random: Random): string | undefined {
  const places = Array.from(text.matchAll(/\d/g), (match) => match.index);
  if (places.length === 0) return undefined;
  const at = random.pick(places);
  const digit = (Number(text.charAt(at)) + 1 + random.below(9)) % 10;
  return text.slice(0, at) + String(digit) + text.slice(at + 1);
}

/** Every object and list of the document, and the values in them. */
function nodesOf(root: unknown): { readonly holder: DraftPart; readonly key: string }[] {
  const nodes: { holder: DraftPart; key: string }[] = [];
  const waiting: unknown[] = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    for (const key of Object.keys(next)) {
      nodes.push({ holder: next as DraftPart, key });
      waiting.push((next as DraftPart)[key]);
    }
  }
  return nodes;
}

const OPTIONAL = new Set([
  ...[
    '$schema',
    'description',
    'date',
    'dateReason',
    'attributedTo',
    'deniedBy',
    'place',
    'dating',
    'anchor',
  ],
  ...['url', 'note'],
]);

function objectsOf(draft: Draft): DraftPart[] {
  const values = nodesOf(draft).map(({ holder, key }) => holder[key]);
  return [
    draft,
    ...values.filter((each) => typeof each === 'object' && each !== null && !Array.isArray(each)),
  ] as DraftPart[];
}

/** JSON with a key of one object written as another: how a file gets a key that no JavaScript object can have twice. */
function withKey(draft: Draft, object: DraftPart, key: string, value: unknown): string {
  const placeholder = 'a key that stands nowhere else';
  object[placeholder] = value;
  return JSON.stringify(draft, null, 1).replace(JSON.stringify(placeholder), () => JSON.stringify(key));
}

const QUOTE = /^quote-/;

export const MUTATORS: readonly Mutator[] = [
  { name: 'characters of a quote swapped', promise: 'breaks', codes: QUOTE, mutate: inQuote(swapped) },
  { name: 'a digit of a quote changed', promise: 'breaks', codes: QUOTE, mutate: inQuote(withOtherDigit) },
  {
    name: 'a word of a quote dropped',
    promise: 'breaks',
    codes: QUOTE,
    mutate: inQuote((exact, random) => {
      const words = exact.split(' ');
      words.splice(random.below(words.length), 1);
      return words.join(' ');
    }),
  },
  {
    name: 'a word of a quote doubled',
    promise: 'breaks',
    codes: QUOTE,
    mutate: inQuote((exact, random) => {
      const words = exact.split(' ');
      const at = random.below(words.length);
      words.splice(at, 0, words[at] ?? '');
      return words.join(' ');
    }),
  },
  {
    name: 'a quote in straight marks, or in other spaces',
    promise: 'breaks',
    codes: QUOTE,
    mutate: inQuote((exact, random) =>
      random.below(2) === 0
        ? exact.replace(/[’‘]/g, "'").replace(/[“”]/g, '"')
        : exact.replace(' ', random.pick(['  ', '\u00a0', '\u2009', '\u200b '])),
    ),
  },
  {
    name: 'a quote in other capitals',
    promise: 'breaks',
    codes: QUOTE,
    mutate: inQuote((exact, random) => (random.below(2) === 0 ? exact.toUpperCase() : exact.toLowerCase())),
  },
  {
    name: 'half a surrogate pair in a quote',
    promise: 'breaks',
    codes: QUOTE,
    mutate: inQuote((exact, random) => {
      const at = random.below(exact.length);
      return `${exact.slice(0, at)}${random.pick(['\ud83c', '\udf27'])}${exact.slice(at)}`;
    }),
  },
  {
    name: 'a hostile text for a quote',
    promise: 'breaks',
    codes: QUOTE,
    mutate: inQuote((_, random) => random.pick(HOSTILE)),
  },
  {
    name: 'a quote moved',
    promise: 'breaks',
    codes: QUOTE,
    mutate: inDocument((draft, random, subject) => {
      const picked = pickEvidence(draft, random, subject);
      if (picked === undefined) return false;
      const { quote } = picked.evidence;
      picked.evidence.quote = { ...quote, start: quote.start + 1 + random.below(1000) };
      return true;
    }),
  },
  {
    name: 'the context of a quote changed',
    promise: 'breaks',
    codes: QUOTE,
    mutate: inDocument((draft, random, subject) => {
      const picked = pickEvidence(draft, random, subject);
      const side = random.pick(['prefix', 'suffix'] as const);
      const context = picked?.evidence.quote[side] ?? '';
      const changed = context === '' ? undefined : swapped(`${context} `, random)?.slice(0, 32);
      if (picked === undefined || changed === undefined) return false;
      const { quote } = picked.evidence;
      const around =
        side === 'prefix'
          ? picked.text.slice(0, quote.start)
          : picked.text.slice(quote.start + quote.exact.length);
      if (side === 'prefix' ? around.endsWith(changed) : around.startsWith(changed)) return false;
      picked.evidence.quote = { ...quote, [side]: changed };
      return true;
    }),
  },
  {
    name: 'characters of a text swapped',
    promise: 'breaks',
    codes: /^text-changed$/,
    mutate: inText(false, swapped),
  },
  {
    name: 'characters of a text swapped, and sealed',
    promise: 'breaks',
    codes: QUOTE,
    mutate: inText(true, swapped),
  },
  {
    name: 'a digit of a text changed, and sealed',
    promise: 'breaks',
    codes: QUOTE,
    mutate: inText(true, withOtherDigit),
  },
  ...[false, true].flatMap((sealed): Mutator[] => {
    const codes = sealed ? QUOTE : /^text-/;
    const end = sealed ? ', and sealed' : '';
    return [
      {
        name: `a sentence of a text dropped${end}`,
        promise: 'breaks',
        codes,
        mutate: inText(sealed, (text, random) => {
          const sentences = sentencesOf(text);
          sentences.splice(random.below(sentences.length), 1);
          return sentences.join('');
        }),
      },
      {
        name: `a sentence of a text doubled${end}`,
        promise: 'breaks',
        codes,
        mutate: inText(sealed, (text, random) => {
          const sentences = sentencesOf(text);
          const at = random.below(sentences.length);
          sentences.splice(at, 0, sentences[at] ?? '');
          return sentences.join('');
        }),
      },
      {
        name: `two sentences of a text exchanged${end}`,
        promise: 'breaks',
        codes,
        mutate: inText(sealed, (text, random) => {
          const sentences = sentencesOf(text);
          const at = random.below(sentences.length - 1);
          const [first = '', second = ''] = sentences.splice(at, 2);
          sentences.splice(at, 0, second, first);
          return sentences.join('');
        }),
      },
    ];
  }),
  {
    name: 'a key removed',
    promise: 'breaks',
    codes: /^missing-key$/,
    mutate: inDocument((draft, random) => {
      const { holder, key } = random.pick(
        nodesOf(draft).filter(
          (node) => !Array.isArray(node.holder) && !OPTIONAL.has(node.key) && !isAnchor(node.holder),
        ),
      );
      Reflect.deleteProperty(holder, key);
      return true;
    }),
  },
  {
    name: 'an event without evidence',
    promise: 'breaks',
    codes: /^event-without-evidence$/,
    mutate: inDocument((draft, random) => {
      random.pick(draft.events)['evidence'] = [];
      return true;
    }),
  },
  {
    name: 'a value of another kind',
    promise: 'breaks',
    mutate: inDocument((draft, random) => {
      const { holder, key } = random.pick(nodesOf(draft));
      const value = holder[key];
      const others: unknown[] = [null, true, { a: 1 }, -1.5, [[]]];
      if (typeof value !== 'string') others.push('x');
      holder[key] = random.pick(others);
      return true;
    }),
  },
  {
    name: 'a key that is not known',
    promise: 'breaks',
    codes: /^unknown-key$|^wrong-type$/,
    mutate: (subject, random) => {
      const draft = draftOf(subject);
      const key = random.pick([...HOSTILE, 'constructor', 'toString', 'hasOwnProperty', 'titel', '']);
      const object = random.pick(objectsOf(draft));
      return { file: withKey(draft, object, key, random.pick([1, {}, 'x'])), texts: subject.texts };
    },
  },
  {
    name: 'a key twice',
    promise: 'breaks',
    codes: /^duplicate-key$/,
    mutate: (subject, random) => {
      const draft = draftOf(subject);
      const object = random.pick(objectsOf(draft));
      const key = random.pick(Object.keys(object));
      return { file: withKey(draft, object, key, object[key]), texts: subject.texts };
    },
  },
  {
    name: 'an id twice',
    promise: 'breaks',
    codes: /^duplicate-id$/,
    mutate: inDocument((draft, random) => {
      const [first, second] = [random.pick(draft.events), random.pick(draft.events)];
      if (first === second) return false;
      first['id'] = second['id'];
      return true;
    }),
  },
  {
    name: 'a source that is not there',
    promise: 'breaks',
    codes: /^unknown-source$/,
    mutate: inDocument((draft, random) => {
      random.pick(evidenceOf(random.pick(draft.events))).source = 'nowhere';
      return true;
    }),
  },
  {
    name: 'an anchor that is not there',
    promise: 'breaks',
    codes: /^unknown-event$/,
    mutate: inDating((dating) => {
      dating['anchor'] = { event: 'nowhere' };
      return true;
    }),
  },
  {
    name: 'an event counted from itself',
    promise: 'breaks',
    codes: /^anchor-cycle$/,
    mutate: inDating((dating, _, event) => {
      dating['anchor'] = { event: event['id'] };
      return true;
    }),
  },
  {
    name: 'a dangerous address',
    promise: 'breaks',
    codes: /^unsafe-url$/,
    mutate: inDocument((draft, random) => {
      random.pick(draft.sources)['url'] = random.pick([
        'javascript:alert(1)',
        'JaVaScRiPt:alert(1)',
        'data:text/html,x',
        'https://a:b@example.org/',
        'file:///etc/passwd',
        '//example.org',
        'https://',
      ]);
      return true;
    }),
  },
  {
    name: 'a date that is none',
    promise: 'breaks',
    codes: /^edtf-/,
    mutate: inDocument((draft, random) => {
      random.pick(draft.events)['date'] = random.pick([
        ...[
          '2023-02-29',
          '2023-13',
          '8 November 2023',
          '11/08/2023',
          '2023–11–08',
          '2023-11-08T09:30',
          '2023-21',
        ],
        ...['../..', '2023-09~-08', '{2021,2022}', '2024/2023', '186x', ' 2023', 'Y999999', '9'.repeat(200)],
      ]);
      return true;
    }),
  },
  {
    name: 'the date of an event shifted',
    promise: 'breaks',
    codes: /^date-/,
    mutate: inDate((date) => date.replace(/\d{4}|\d{3}X|\d\dXX/, (year) => `1${year.slice(1)}`)),
  },
  {
    name: 'the first of the month from a month, January from a year',
    promise: 'breaks',
    codes: /^date-finer-than-evidence$/,
    mutate: inDate((date) => (/^\d{4}(?:-\d\d)?$/.test(date) ? `${date}-01` : undefined)),
  },
  {
    name: 'the doubt of a date dropped',
    promise: 'breaks',
    codes: /^date-/,
    mutate: inDate((date) => (/^[^,/.]+[~?%]$/.test(date) ? date.slice(0, -1) : undefined)),
  },
  {
    name: 'the result of a dating shifted',
    promise: 'breaks',
    codes: /^dating-yields-otherwise$|^edtf-/,
    mutate: inDating((dating) => {
      const edtf = String(dating['edtf']);
      dating['edtf'] = edtf.replace(/\d(?=\d{0,2}(?:[-/~?%X\].,T]|$))/, (digit) =>
        String((Number(digit) + 1) % 10),
      );
      return dating['edtf'] !== edtf;
    }),
  },
  {
    name: 'an expression that is not in the quote',
    promise: 'breaks',
    codes: /^expression-not-in-quote$/,
    mutate: inDating((dating, random) => {
      dating['expression'] = random.pick(['on the eighth day of the week', ...HOSTILE]);
      return true;
    }),
  },
  {
    name: 'a rule that does not exist',
    promise: 'breaks',
    codes: /^unknown-rule$/,
    mutate: inDating((dating, random) => {
      dating['rule'] = random.pick(['on-a-whim', 'constructor', 'tostring', 'weekday']);
      return true;
    }),
  },
  {
    name: 'a text that is no JSON',
    promise: 'breaks',
    codes: /^not-json$|^file-empty$/,
    mutate: (subject, random) => {
      const file = JSON.stringify(draftOf(subject), null, 2);
      const at = random.below(file.length);
      const broken = random.pick([
        file.slice(0, at),
        file.slice(0, at) + file.slice(at + 1),
        `${file.slice(0, at)}${random.pick(['\n', '"', '}', ',', '//', '\\', '\u0000'])}${file.slice(at)}`,
      ]);
      return isJson(broken) ? undefined : { file: broken, texts: subject.texts };
    },
  },
  {
    name: 'deep nesting',
    promise: 'breaks',
    codes: /^nested-too-deeply$/,
    mutate: (subject, random) => {
      const depth = 100 + random.below(100_000);
      const deep = random.below(2) === 0 ? '['.repeat(depth) + ']'.repeat(depth) : '{"a":'.repeat(depth);
      const file = JSON.stringify(draftOf(subject)).replace('"version":1', () => `"version":${deep}`);
      return { file, texts: subject.texts };
    },
  },
  {
    name: 'bytes that are no UTF-8',
    promise: 'breaks',
    codes: /^not-utf8$/,
    mutate: (subject, random) => {
      const bytes = Buffer.from(JSON.stringify(draftOf(subject), null, 2));
      const at = random.below(bytes.length);
      const bad = random.pick([[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80], [0xfe]]);
      return {
        file: Buffer.concat([bytes.subarray(0, at), Buffer.from(bad), bytes.subarray(at)]),
        texts: subject.texts,
      };
    },
  },
  {
    name: 'a byte order mark',
    promise: 'keeps',
    mutate: (subject) => ({ file: `\ufeff${JSON.stringify(draftOf(subject))}`, texts: subject.texts }),
  },
  {
    name: 'another layout of the file',
    promise: 'keeps',
    mutate: (subject, random) => {
      const file = JSON.stringify(draftOf(subject), null, random.pick([0, 1, 2, 8, '\t', '\n ']));
      const ends = random.pick(['\n', '\r\n', '\r']);
      return { file: `\n${file}\n`.replaceAll('\n', ends), texts: subject.texts };
    },
  },
  {
    name: 'escapes for characters',
    promise: 'keeps',
    mutate: (subject) => ({
      file: JSON.stringify(draftOf(subject)).replace(
        /[\u0080-\uffff]/g,
        (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
      ),
      texts: subject.texts,
    }),
  },
  {
    name: 'keys, events and sources in another order',
    promise: 'keeps',
    mutate: (subject, random) => {
      const draft = draftOf(subject);
      draft.events.sort(() => random.below(3) - 1);
      draft.sources.reverse();
      return { file: JSON.stringify(reversedKeys(draft)), texts: subject.texts };
    },
  },
  {
    name: 'hostile words where words are free',
    promise: 'keeps',
    mutate: inDocument((draft, random) => {
      draft['description'] = random.pick(HOSTILE);
      random.pick(draft.events)['title'] = random.pick(HOSTILE);
      random.pick(draft.events)['place'] = random.pick(HOSTILE);
      random.pick(draft.sources)['note'] = random.pick(HOSTILE);
      return true;
    }),
  },
];

/** Files of nearly the greatest length that is read, and one beyond it: slow to make, so few are. */
export const HUGE_MUTATORS: readonly Mutator[] = [
  huge('a huge title', /^wrong-value$/, (length) => `{"title":"${'x'.repeat(length)}"}`),
  huge('many empty events', /^missing-key$/, (length) => `{"events":[${'{},'.repeat(length / 3)}{}]}`),
  huge('a key over and over', /^duplicate-key$/, (length) => `{${'"k":0,'.repeat(length / 6)}"k":0}`),
  huge('words that are no JSON', /^not-json$/, (length) => 'oops '.repeat(length / 5)),
  huge('only white space', /^file-empty$/, (length) => '\n'.repeat(length)),
  huge('only brackets', /^nested-too-deeply$/, (length) => '['.repeat(length)),
  huge('too much of everything', /^file-too-large$/, (length) => ' '.repeat(length + 2_000_000)),
];

function huge(name: string, codes: RegExp, make: (length: number) => string): Mutator {
  return { name, promise: 'breaks', codes, mutate: ({ texts }) => ({ file: make(49_000_000), texts }) };
}

function isAnchor(holder: DraftPart): boolean {
  return 'event' in holder || ('date' in holder && 'reason' in holder);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function reversedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversedKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, reversedKeys(each)]),
  );
}
