import { expect, test } from 'vitest';

test('the unit tests run in the time zone that their project names', () => {
  expect(process.env['TZ']).toBe(
    Intl.DateTimeFormat().resolvedOptions().timeZone.replace('Asia/Calcutta', 'Asia/Kolkata'),
  );
  expect(new Date(0).getTimezoneOffset()).not.toBe(0);
});
