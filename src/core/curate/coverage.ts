// Which of the sentences that say when have been handled: quoted by an accepted event, or set aside.
import type { Passage } from './command.ts';

/** `handled`: an accepted event quotes it, or it is set aside; `proposed`: only drafts quote it; `open`: nothing does. */
export interface SentenceState extends Passage {
  readonly state: 'handled' | 'proposed' | 'open';
}

export interface DeskCoverage {
  /** In the order of the sources, and of their texts. */
  readonly sentences: readonly SentenceState[];
  readonly handled: number;
  readonly proposed: number;
  readonly open: number;
}
