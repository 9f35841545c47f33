// The names of months and weekdays in a language, for what is typed in lower case or half.

const names = new Map<string, readonly string[]>();

/** January to December and Monday to Sunday, as the language writes them in full. */
export function calendarNames(language: string): readonly string[] {
  const before = names.get(language);
  if (before !== undefined) return before;
  const month = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC', calendar: 'gregory' });
  const weekday = new Intl.DateTimeFormat(language, {
    weekday: 'long',
    timeZone: 'UTC',
    calendar: 'gregory',
  });
  const made = [
    ...Array.from({ length: 12 }, (_, at) => month.format(Date.UTC(2024, at, 1))),
    // 1 January 2024 was a Monday.
    ...Array.from({ length: 7 }, (_, at) => weekday.format(Date.UTC(2024, 0, at + 1))),
  ];
  names.set(language, made);
  return made;
}

/** "may" and "nov" as they are written in an article, and the eras; as long as before. */
export function withCapitals(text: string, language: string): string {
  const known = calendarNames(language);
  return text
    .replace(/\p{L}{3,}/gu, (word) => {
      const lower = word.toLowerCase();
      const isName = known.some((name) => name.toLowerCase().startsWith(lower));
      return isName && word === lower ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;
    })
    .replace(/(?<=\d ?)(?:bce?|ce|ad)\b/g, (era) => era.toUpperCase());
}
