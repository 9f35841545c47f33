// Short ways in which people write dates into a field, spelled out as the tagger of articles reads them.

/** Each is a whole date; what none of them fits stays as it is. */
const SHORTHAND: readonly (readonly [RegExp, (...groups: readonly string[]) => string | undefined])[] = [
  // "04/2023", "2023-4".
  [/^(\d{1,2})[/.](\d{4})$/, (month, year) => isoMonth(year, month)],
  [/^(\d{4})[-/.](\d)$/, (year, month) => isoMonth(year, month)],
  // "20230403".
  [/^(\d{4})(\d{2})(\d{2})$/, (year, month, day) => `${year}-${month}-${day}`],
  // "2023-04-03T17:30" without a zone.
  [/^(\d{4}-\d{2}-\d{2})T(\d{1,2}:\d{2})$/, (day, time) => `${day} ${time}`],
  // "2020 Q1", "Q1/2020", "1H 2020".
  [/^(\d{4})[ -]?([QH][1-4])$/i, (year, part) => `${part.toUpperCase()} ${year}`],
  [/^([QH][1-4])[/-](\d{4})$/i, (part, year) => `${part.toUpperCase()} ${year}`],
  [/^([12])H ?(\d{4})$/i, (half, year) => `H${half} ${year}`],
  // A winter is in two years, and named by the first.
  [/^(winter)(?: of)? (\d{4}) ?[-–/] ?(\d{2}|\d{4})$/i, (winter, year, next) => winterOf(winter, year, next)],
];

/**
 * The date as it is spelled out, or the same words.
 *
 * Example: `spelledOut('04/2023')` is "2023-04"; `spelledOut('winter 2019/20')` is "winter 2019".
 */
export function spelledOut(text: string): string {
  for (const [pattern, write] of SHORTHAND) {
    const [matched, ...groups] = pattern.exec(text) ?? [];
    const written = matched === undefined ? undefined : write(...groups);
    if (written !== undefined) return written;
  }
  return text;
}

function isoMonth(year: string, month: string): string | undefined {
  return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month.padStart(2, '0')}` : undefined;
}

function winterOf(winter: string, year: string, next: string): string | undefined {
  const follows = String(Number(year) + 1);
  return follows === next || follows.slice(2) === next ? `${winter} ${year}` : undefined;
}
