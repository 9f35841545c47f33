// Whom "he", "she", "it" and "they" mean, where only one can be meant; else nobody is guessed.
import { COUNTRY_WORDS } from './english/countries.ts';
import { isPossessive } from './names.ts';
import { render } from './rendering.ts';
import type { SentenceReading } from './sentence-reading.ts';

/** What the sentences before leave to be referred to. */
export interface Mentioned {
  /** The people named in the last sentence that named any; a pronoun means the only one. */
  people: readonly string[];
  /** The subject of the last sentence, where it is an organisation, a firm or a country. */
  body: string | undefined;
}

const MAX_SUBJECT = 6;

export function resolvePronoun(
  sentence: SentenceReading,
  pronoun: string,
  speaker: readonly number[] | undefined,
  before: Mentioned,
): string | undefined {
  if (speaker !== undefined && speaker.length > 0) {
    const isPerson =
      namesAmong(sentence, speaker).some(({ kind }) => kind === 'person') || isSomebody(sentence, speaker);
    if (pronoun === 'it' ? !isPerson && !isPlural(sentence, speaker) : isHuman(pronoun) && isPerson)
      return asSubject(sentence, speaker);
    if (pronoun === 'they' && isPlural(sentence, speaker)) return asSubject(sentence, speaker);
  }
  if (isHuman(pronoun)) {
    const own = sentence.names.filter(({ kind }) => kind === 'person').map(({ name }) => name);
    const candidates = own.length > 0 && speaker !== undefined ? own : before.people;
    return new Set(candidates).size === 1 ? candidates[0] : undefined;
  }
  return pronoun === 'it' ? before.body : undefined;
}

const BODIES = new Set(
  'company firm bank ministry government agency army military police court party union group council airline club team carmaker maker paper newspaper television network office department hospital university school association commission committee parliament state city'.split(
    ' ',
  ),
);

/** "the actor": one that is named by no name, and is no body of people. */
function isSomebody({ words, names }: SentenceReading, places: readonly number[]): boolean {
  const last = words[places.at(-1) ?? 0];
  if (last === undefined || names.some(({ start }) => places.includes(start))) return false;
  return (
    /^(?:the|a|an)$/.test(words[places[0] ?? 0]?.lower ?? '') &&
    !last.lower.endsWith('s') &&
    !BODIES.has(last.lower)
  );
}

function isHuman(pronoun: string): boolean {
  return pronoun === 'he' || pronoun === 'she';
}

function namesAmong({ names }: SentenceReading, places: readonly number[]) {
  return names.filter(({ start }) => places.includes(start));
}

function isPlural({ words }: SentenceReading, places: readonly number[]): boolean {
  const last = words[places.at(-1) ?? 0]?.lower ?? '';
  return (
    places.some((at) => words[at]?.lower === 'and') ||
    (/[^s]s$/.test(last) && !COUNTRY_WORDS.has(words[places.at(-1) ?? 0]?.text ?? ''))
  );
}

function asSubject(sentence: SentenceReading, places: readonly number[]): string | undefined {
  const person = namesAmong(sentence, places).find(({ kind }) => kind === 'person');
  if (person !== undefined) return person.name;
  const { words } = sentence;
  const first = words[places[0] ?? 0];
  if (places.length > MAX_SUBJECT || first === undefined || first.kind !== 'word') return undefined;
  if (/^(?:he|she|it|they|his|her|its|their|who|this|that)$/.test(first.lower)) return undefined;
  const text = render(words, places);
  return isPossessive(words[places.at(-1) ?? 0]) ? undefined : text;
}

/** What this sentence leaves to the next. */
export function mentionedAfter(
  sentence: SentenceReading,
  subject: readonly number[],
  before: Mentioned,
): Mentioned {
  const people = Array.from(
    new Set(sentence.names.filter(({ kind }) => kind === 'person').map(({ name }) => name)),
  );
  const subjectNames = namesAmong(sentence, subject);
  const [only] = subjectNames;
  const isBody = subjectNames.length === 1 && only !== undefined && only.kind !== 'person';
  const whole = isBody ? asSubject(sentence, subject) : undefined;
  return { people: people.length > 0 ? people : before.people, body: whole };
}
