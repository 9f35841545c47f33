// Formatters of dates, slow to build and fast to reuse: one for each locale and choice of parts, always in UTC.

const formatters = new Map<string, Intl.DateTimeFormat>();

/** `options` without a zone or a calendar: those are UTC and Gregorian. */
export function utcFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC', calendar: 'gregory' });
    formatters.set(key, formatter);
  }
  return formatter;
}
