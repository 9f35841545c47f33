// Which way a sentence looks from an expression: the nearest verb before it, else the first after it.
import type { TextSpan } from '../../text/sentences.ts';
import type { Tense } from '../reading/sense.ts';
import type { Tokens } from '../reading/tokens.ts';
import { WORD } from '../reading/tokens.ts';

/** Further away a verb says nothing about the expression. */
const REACH = 24;

/** "red" and "bed" are no verbs. */
const SHORTEST_VERB = 5;

/** The tense around the tokens `[first, end)` within their sentence, or `undefined` where no verb is near. */
export function tenseAround(
  tokens: Tokens,
  first: number,
  end: number,
  sentence: TextSpan,
  pastEndings: readonly string[],
): Tense | undefined {
  const before = tokens.role(first - 1);
  if (before === 'until') return 'future';
  if (before === 'since') return 'past';
  // "promised on Monday", but "promised elections by December"
  const isDeadline = before === 'by' || before === 'before';
  for (let at = first - 1; at >= Math.max(0, first - REACH); at -= 1) {
    if (tokens.start(at) < sentence.start) break;
    const tense = tenseOf(tokens, at, pastEndings, isDeadline);
    if (tense !== undefined) return tense;
  }
  for (let at = end; at < Math.min(tokens.count, end + REACH); at += 1) {
    if (tokens.start(at) >= sentence.end) break;
    const tense = tenseOf(tokens, at, pastEndings, isDeadline);
    if (tense !== undefined) return tense;
  }
  return undefined;
}

function tenseOf(
  tokens: Tokens,
  at: number,
  pastEndings: readonly string[],
  isDeadline: boolean,
): Tense | undefined {
  if (tokens.kind(at) !== WORD) return undefined;
  const sense = tokens.sense(at);
  // "is to address the nation", "are to meet"
  if (sense?.role === 'to' && tokens.sense(at - 1)?.tense === 'present') return 'future';
  if (sense?.tense === 'future') return 'future';
  if (sense?.role === 'promised') return isDeadline ? 'future' : 'past';
  if (sense?.tense === 'past') return isInfinitive(tokens, at) ? tenseOfInfinitive(tokens, at) : 'past';
  if (sense !== undefined || tokens.length(at) < SHORTEST_VERB) return undefined;
  const end = tokens.end(at);
  if (!pastEndings.some((ending) => tokens.text.startsWith(ending, end - ending.length))) return undefined;
  if (isConditional(tokens, at)) return 'future';
  return isInfinitive(tokens, at) ? tenseOfInfinitive(tokens, at) : 'past';
}

/** The participle of "will be held", "to be launched", "could be sentenced". */
function isInfinitive(tokens: Tokens, at: number): boolean {
  return tokens.role(at - 1) === 'be';
}

/** How far before "be" its auxiliary stands: "had never to be". */
const AUXILIARY_REACH = 3;

/** What is to be done is ahead, unless it was: "had to be shut", "was to be held". */
function tenseOfInfinitive(tokens: Tokens, at: number): Tense {
  const be = at - 1;
  for (let before = be - 1; before >= be - AUXILIARY_REACH; before -= 1) {
    if (tokens.sense(before)?.tense === 'past') return 'past';
  }
  return 'future';
}

/** "when he is sentenced", "once the votes are counted": the present tense of what is still to come. */
function isConditional(tokens: Tokens, at: number): boolean {
  if (tokens.sense(at - 1)?.tense !== 'present') return false;
  for (let before = at - 2; before >= at - 2 - AUXILIARY_REACH; before -= 1) {
    if (tokens.role(before) === 'when') return true;
  }
  return false;
}
