// A date as an editor types it, in plain words or EDTF, with the other readings that the words allow.
import type { PlainDateProblemCode } from '../../core/curate/plain-date.ts';
import { readPlainDate } from '../../core/curate/plain-date.ts';
import type { PlainDateOptions, PlainDateReading } from '../../core/curate/plain-date-reading.ts';
import type { Problem } from '../../core/model/problem.ts';

export type TypedDate =
  | {
      readonly ok: true;
      /** What was typed, canonical; EDTF that was typed stays as it was. */
      readonly edtf: string;
      readonly reading: PlainDateReading;
      readonly others: readonly PlainDateReading[];
    }
  | { readonly ok: false; readonly problem: Problem<PlainDateProblemCode> };

/** Never throws; what is not understood is no date, and nothing of it is passed over. */
export function readTypedDate(typed: string, options: PlainDateOptions): TypedDate {
  const read = readPlainDate(typed, options);
  if (!read.ok) return read;
  const [reading, ...others] = read.readings;
  const edtf = reading.notes.includes('edtf') ? typed.trim() : reading.edtf;
  return { ok: true, edtf, reading, others };
}
