// The offset of a zone at a time of its own clocks; none where the clocks show that time never, or twice.
import { expect, test } from 'vitest';
import { zoneOffsetMinutes } from '../../src/core/dating/writing/zone-offset.ts';

test.each([
  ['Asia/Seoul', '2023-11-06T09:00Z', 540],
  ['Asia/Kolkata', '2023-11-06T09:00Z', 330],
  ['UTC', '2023-11-06T09:00Z', 0],
  ['America/New_York', '2023-03-12T01:59Z', -300],
  ['America/New_York', '2023-03-12T03:00Z', -240],
  ['Europe/London', '1955-07-01T12:00Z', 60],
  ['Pacific/Kiritimati', '2023-11-06T00:00Z', 840],
])('%s at %s', (zone, clock, minutes) => {
  expect(zoneOffsetMinutes(zone, Date.parse(clock))).toBe(minutes);
});

test.each([
  ['America/New_York', '2023-03-12T02:30Z', 'the clocks skip it'],
  ['America/New_York', '2023-11-05T01:30Z', 'it comes twice'],
  ['Asia/Seoul', '1890-01-01T12:00Z', 'local mean time has seconds'],
  ['Asia/Atlantis', '2023-11-06T09:00Z', 'no such zone'],
])('none for %s at %s: %s', (zone, clock) => {
  expect(zoneOffsetMinutes(zone, Date.parse(clock))).toBeUndefined();
});
