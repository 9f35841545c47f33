// What the date field shows under what is typed: each reading as EDTF, in words, and why it is read so.
import type { PlainDateNote, PlainDateOptions } from '../../core/curate/plain-date-reading.ts';
import { suggestPlainDates } from '../../core/curate/plain-date-suggestions.ts';
import type { Edtf } from '../../core/model/edtf/edtf.ts';
import { dateInWords } from '../messages/date-in-words.ts';
import type { Messages } from '../messages/en.ts';

export interface DateSuggestion {
  readonly edtf: string;
  readonly date: Edtf;
  /** What is typed, or that with its last word completed: to put into the field. */
  readonly words: string;
  /** The date written out; single days with their weekday. */
  readonly meaning: string;
  readonly notes: readonly PlainDateNote[];
}

/** For the words typed so far, the likeliest first; `[]` where nothing is understood (then `readPlainDate` says why). */
export function suggestDates(
  words: string,
  options: PlainDateOptions,
  m: Messages,
): readonly DateSuggestion[] {
  return suggestPlainDates(words, options).map(({ edtf, date, words: own, notes }) => ({
    edtf,
    date,
    words: own,
    meaning: dateInWords(date, m, 'weekday'),
    notes,
  }));
}
