// Where the `edtf` package (4.11), our oracle, is known to be wrong: what it says, and what we say.

/** Text, the first and last day by the oracle (or "refused"), and our reading or the code of our refusal. */
export const ORACLE_FAULTS: readonly (readonly [text: string, oracle: string, ours: string])[] = [
  // It lets impossible days run over into the next month.
  ['2023-02-29', '2023-03-01 to 2023-03-01', 'edtf-impossible-day'],
  // It draws spring as January to March; the profile of Quoteline refuses seasons.
  ['2023-21', '2023-01-01 to 2023-03-31', 'edtf-season'],
  // It gives no number for an unknown end, which arithmetic turns into 1970.
  ['/1943-09', 'null to 1943-09-30', '/1943-09'],
  ['2012/', '2012-01-01 to null', '2012/'],
  // Before the year 0 it takes the months of an unspecified month in the wrong order.
  ['-0001-XX', '-000001-12-01 to -000001-01-31', '-0001-XX'],
  // It takes the end of February from 1900 in the year 0, which is a leap year.
  ['0000-02-28', '0000-02-28 to 0000-02-29', '0000-02-28'],
  ['0000-02-29', '0000-03-01 to 0000-03-01', '0000-02-29'],
];
