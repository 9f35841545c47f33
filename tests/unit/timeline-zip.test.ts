// A timeline as a zip: what goes in comes out, the same bytes each time, and a hostile zip is refused.
import { strToU8, unzipSync, zipSync } from 'fflate';
import * as fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readTimelineZip, toTimelineZip } from '../../src/core/formats/timeline-zip.ts';
import { BRIDGE_TEXT, bridgeTimeline } from '../cases/bridge-timeline.ts';

const INPUT = {
  slug: 'bridge',
  document: bridgeTimeline('One'),
  sources: [
    { id: 'bridge', text: 'sources/bridge.txt' },
    { id: 'secret', text: 'withheld' },
    { id: 'gone', text: 'sources/gone.txt' },
    { id: 'unseen', text: 'withheld' },
  ],
  texts: new Map([
    ['bridge', BRIDGE_TEXT],
    ['secret', '\uFEFFNot for everyone.\r\n'],
  ]),
} as const;

/** Of the two files of INPUT that may be published. */
const SHA256 = '059a3668520b1b88d718e4080545b0b0a062218f3c6ab41d0829161a80775824';

const zipped = (files: Record<string, string | Uint8Array>) =>
  Uint8Array.from(
    zipSync(
      Object.fromEntries(
        Object.entries(files).map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text]),
      ),
    ),
  );
const codeOf = (bytes: Uint8Array<ArrayBuffer>) => {
  const result = readTimelineZip(bytes);
  return result.ok ? 'ok' : result.problem.code;
};

describe('out', () => {
  test('withheld texts are left out, and the result says so', () => {
    const { bytes, files, withheld, missing } = toTimelineZip(INPUT);
    expect(files).toEqual(['events/bridge/sources/bridge.txt', 'events/bridge/timeline.json']);
    expect({ withheld, missing }).toEqual({ withheld: ['secret'], missing: ['gone'] });
    expect(Object.keys(unzipSync(bytes))).toEqual(files);
  });

  test('where a person asks for them they stand apart', () => {
    const { files, withheld } = toTimelineZip({ ...INPUT, withWithheld: true });
    expect(files).toEqual([
      'articles/secret.txt',
      'events/bridge/sources/bridge.txt',
      'events/bridge/timeline.json',
    ]);
    expect(withheld).toEqual([]);
  });

  test('the bytes are the same in every zone, whatever the order of the texts', () => {
    const { bytes } = toTimelineZip({ ...INPUT, sources: INPUT.sources.toReversed() });
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(SHA256);
  });
});

test('what goes in comes out, to the byte', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3000 }), (text) => {
      const { bytes } = toTimelineZip({
        ...INPUT,
        document: text,
        texts: new Map([['bridge', `\uFEFF${text}`]]),
      });
      expect(readTimelineZip(bytes)).toEqual({
        ok: true,
        value: {
          slug: 'bridge',
          document: text,
          texts: new Map([['sources/bridge.txt', `\uFEFF${text}`]]),
          withheld: new Map(),
          ignored: [],
        },
      });
    }),
  );
});

describe('in', () => {
  test('withheld texts come back by the ids of their sources', () => {
    const result = readTimelineZip(toTimelineZip({ ...INPUT, withWithheld: true }).bytes);
    expect(result.ok && result.value.withheld).toEqual(new Map([['secret', '\uFEFFNot for everyone.\r\n']]));
  });

  test.each(['', 'bridge/', 'events/bridge/', 'a/b/bridge/'])('the timeline may stand in «%s»', (folder) => {
    const files = {
      [`${folder}timeline.json`]: '{}',
      [`${folder}sources/a.txt`]: 'A',
      '__MACOSX/x': '',
      'b.png': '',
    };
    const result = readTimelineZip(zipped(files));
    expect(result).toMatchObject({
      ok: true,
      value: { document: '{}', texts: new Map([['sources/a.txt', 'A']]), ignored: ['b.png'] },
    });
    expect(result.ok && result.value.slug).toBe(folder === '' ? undefined : 'bridge');
  });

  test.each([
    '../timeline.json',
    'events/../../timeline.json',
    '/etc/passwd',
    'C:/x.txt',
    'a\\..\\b.txt',
    './x.txt',
    'a/./b',
    'a\u0000.txt',
    'x\n.txt',
  ])('a zip with the name %j is refused as a whole', (name) => {
    expect(codeOf(zipped({ 'events/bridge/timeline.json': '{}', [name]: 'x' }))).toBe('unsafe-name');
  });

  test.each<[string, Uint8Array<ArrayBuffer>]>([
    ['no-zip', new Uint8Array()],
    ['no-zip', Uint8Array.from(strToU8('{"version":1}'))],
    ['no-zip', Uint8Array.from(strToU8('PK but no more'))],
    ['no-timeline', zipped({ 'a.txt': 'x' })],
    ['several-timelines', zipped({ 'a/timeline.json': '{}', 'b/timeline.json': '{}' })],
    ['not-utf8', zipped({ 'timeline.json': Uint8Array.of(0xff, 0xfe) })],
    [
      'too-many-files',
      zipped(Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`${at}.txt`, '']))),
    ],
    ['bomb', zipped({ 'timeline.json': new Uint8Array(50_000_000) })],
    [
      'bomb',
      zipped(
        Object.fromEntries(
          Array.from({ length: 90 }, (_, at) => [`sources/${at}.txt`, noise(1_200_000, at)]),
        ),
      ),
    ],
    ['too-large', new Uint8Array(30_000_001)],
  ])('%s', (code, bytes) => {
    expect(codeOf(bytes)).toBe(code);
  });

  test('a file that says that it is small, and is not, is refused all the same', () => {
    const bytes = zipped({ 'timeline.json': new Uint8Array(50_000_000) });
    const view = new DataView(bytes.buffer);
    // The size of what comes out, in the header of the file and in the directory.
    for (let at = 0; at < bytes.length - 4; at += 1)
      if (view.getUint32(at, true) === 50_000_000) view.setUint32(at, 2, true);
    expect(codeOf(bytes)).toBe('bomb');
  });

  test('a name that stands there twice is refused', () => {
    const [one, two] = [zipped({ 'timeline.json': '{}' }), zipped({ 'timeline.json': '[]' })];
    const bytes = new Uint8Array(one.length + two.length);
    bytes.set(one.subarray(0, entryLength(one)));
    bytes.set(two, entryLength(one));
    expect(codeOf(bytes.slice(0, entryLength(one) + two.length))).toBe('repeated-name');
  });

  test('cut short or changed anywhere, it is refused or read, and never throws', () => {
    const { bytes } = toTimelineZip({ ...INPUT, withWithheld: true });
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), fc.boolean(), (at, value, isCut) => {
        const changed = isCut ? bytes.slice(0, at) : bytes.slice();
        if (!isCut) changed[at] = value;
        const result = readTimelineZip(changed);
        if (!result.ok) expect(result.problem.help).toMatch(/\S/);
      }),
      { numRuns: 1000 },
    );
  });
});

/** Where the directory begins: behind the one file. */
function entryLength(bytes: Uint8Array): number {
  for (let at = bytes.length - 4; at >= 0; at -= 1) {
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 0x01 && bytes[at + 3] === 0x02)
      return at;
  }
  throw new Error('no directory');
}

/** Bytes that pack to about a tenth. */
function noise(length: number, seed: number): Uint8Array {
  const line = strToU8(createHash('sha256').update(String(seed)).digest('hex').repeat(2));
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 1)
    bytes[at] = (line[at % 97] ?? 0) + (at % 1013 === 0 ? (at >> 10) % 7 : 0);
  return bytes;
}
