// The development server's save: what is written, what is refused, and who is not heard.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openForDesk } from '../../src/cli/site/save/open-timeline.ts';
import { saveTimeline } from '../../src/cli/site/save/save-timeline.ts';
import type { SaveAnswer } from '../../src/core/curate/save-contract.ts';
import { BRIDGE_TEXT, bridgeTimeline, sha256 } from '../cases/bridge-timeline.ts';

let events = '';
let outside = '';
beforeEach(() => {
  events = realpathSync(mkdtempSync(join(tmpdir(), 'quoteline-save-')));
  outside = realpathSync(mkdtempSync(join(tmpdir(), 'quoteline-outside-')));
});
afterEach(() => {
  rmSync(events, { recursive: true, force: true });
  rmSync(outside, { recursive: true, force: true });
});

const inEvents = (path: string) => readFileSync(join(events, path), 'utf8');
const first = (title = 'One') => ({
  slug: 'bridge',
  files: { 'timeline.json': bridgeTimeline(title), 'sources/bridge.txt': BRIDGE_TEXT },
  opened: {},
});
const problemOf = (answer: SaveAnswer) => (answer.status === 'refused' ? answer.problem : undefined);
const nothingHidden = () => {
  const names = readdirSync(events, { recursive: true, encoding: 'utf8' });
  expect(names.filter((name) => /(?:^|\/)\./.test(name))).toEqual([]);
};

describe('saving', () => {
  test('a new timeline is written with its text, and says what to send next', async () => {
    const answer = await saveTimeline(events, first());
    expect(answer).toMatchObject({ status: 'saved', unused: [] });
    expect(inEvents('bridge/timeline.json')).toBe(bridgeTimeline('One'));
    expect(inEvents('bridge/sources/bridge.txt')).toBe(BRIDGE_TEXT);
    expect(answer.status === 'saved' && answer.opened).toEqual({
      'timeline.json': sha256(bridgeTimeline('One')),
      'sources/bridge.txt': sha256(BRIDGE_TEXT),
    });
    nothingHidden();
  });

  test('the document alone is saved again, and the text that it names is found on the disk', async () => {
    const saved = await saveTimeline(events, first());
    const opened = saved.status === 'saved' ? saved.opened : {};
    const again = { slug: 'bridge', files: { 'timeline.json': bridgeTimeline('Two') }, opened };
    expect(await saveTimeline(events, again)).toMatchObject({ status: 'saved' });
    expect(inEvents('bridge/timeline.json')).toBe(bridgeTimeline('Two'));
  });

  test('a document that changed on the disk is a conflict with both versions, and is not touched', async () => {
    const saved = await saveTimeline(events, first());
    const theirs = bridgeTimeline('Theirs');
    writeFileSync(join(events, 'bridge/timeline.json'), theirs);
    const opened = saved.status === 'saved' ? saved.opened : {};
    const yours = bridgeTimeline('Yours');
    const request = { slug: 'bridge', files: { 'timeline.json': yours }, opened };
    expect(await saveTimeline(events, request)).toEqual({
      status: 'conflict',
      files: [{ path: 'timeline.json', yours, onDisk: { text: theirs, sha256: sha256(theirs) } }],
    });
    expect(inEvents('bridge/timeline.json')).toBe(theirs);
    const decided = { ...request, opened: { 'timeline.json': sha256(theirs) } };
    expect(await saveTimeline(events, decided)).toMatchObject({ status: 'saved' });
    nothingHidden();
  });

  test('a document that was removed, or that was not known to be there, is a conflict', async () => {
    const opened = { 'timeline.json': sha256('gone') };
    const removed = await saveTimeline(events, { ...first(), opened });
    expect(removed).toEqual({
      status: 'conflict',
      files: [{ path: 'timeline.json', yours: bridgeTimeline('One') }],
    });
    await saveTimeline(events, first());
    expect(await saveTimeline(events, first('Two'))).toMatchObject({ status: 'conflict' });
  });

  test('a text on the disk is never changed: a free name is suggested', async () => {
    await saveTimeline(events, first());
    const changed = BRIDGE_TEXT.replace('1952', '1953');
    const request = {
      slug: 'bridge',
      files: { 'timeline.json': bridgeTimeline('Two', { of: changed }), 'sources/bridge.txt': changed },
      opened: { 'timeline.json': sha256(bridgeTimeline('One')), 'sources/bridge.txt': sha256(BRIDGE_TEXT) },
    };
    const problem = problemOf(await saveTimeline(events, request));
    expect(problem).toMatchObject({
      code: 'source-would-change',
      suggestion: 'sources/bridge-2.txt',
    });
    expect(inEvents('bridge/sources/bridge.txt')).toBe(BRIDGE_TEXT);
    const renamed = bridgeTimeline('Two', { text: 'sources/bridge-2.txt', of: changed });
    const files = { 'timeline.json': renamed, 'sources/bridge-2.txt': changed };
    expect(await saveTimeline(events, { ...request, files })).toMatchObject({
      status: 'saved',
      unused: ['sources/bridge.txt'],
    });
  });

  test('a document that does not verify is refused with every diagnostic, and nothing is written', async () => {
    const files = {
      ...first().files,
      'timeline.json': bridgeTimeline('One').replaceAll('was opened', 'opened'),
    };
    const problem = problemOf(await saveTimeline(events, { ...first(), files }));
    expect(problem?.code).toBe('not-verified');
    expect(problem?.diagnostics?.map(({ code }) => code)).toContain('quote-near');
    expect(existsSync(join(events, 'bridge'))).toBe(false);
  });

  test('a draft may be saved', async () => {
    const document = bridgeTimeline('One').replace(
      '"evidence": [',
      '"draft": { "confidence": 0.9 }, "evidence": [',
    );
    const files = { ...first().files, 'timeline.json': document };
    expect(await saveTimeline(events, { ...first(), files })).toMatchObject({ status: 'saved' });
  });

  test.each([
    ['..', {}],
    ['../outside', {}],
    ['a/b', {}],
    ['', {}],
    ['Bridge', {}],
    ['a%2fb', {}],
    ['bridge', { '../x.txt': 'x' }],
    ['bridge', { 'sources/../../x.txt': 'x' }],
    ['bridge', { 'sources/a/b.txt': 'x' }],
    ['bridge', { 'sources/.hidden.txt': 'x' }],
    ['bridge', { 'sources\\a.txt': 'x' }],
    ['bridge', { '/etc/passwd': 'x' }],
    ['bridge', { 'sources/a.txt\0.txt': 'x' }],
    ['bridge', { 'sources/Bridge.txt': BRIDGE_TEXT }],
  ])('the names %j and %j are refused', async (slug, more) => {
    const answer = await saveTimeline(events, { slug, files: { ...first().files, ...more }, opened: {} });
    expect(problemOf(answer)?.code).toBe('wrong-name');
    expect(readdirSync(events)).toEqual([]);
  });

  test.each([
    ['its folder', () => symlinkSync(outside, join(events, 'bridge'))],
    [
      'the folder of its texts',
      () => {
        mkdirSync(join(events, 'bridge'));
        symlinkSync(outside, join(events, 'bridge/sources'));
      },
    ],
    [
      'its document',
      () => {
        writeFileSync(join(outside, 'timeline.json'), 'theirs');
        mkdirSync(join(events, 'bridge'));
        symlinkSync(join(outside, 'timeline.json'), join(events, 'bridge/timeline.json'));
      },
    ],
    [
      'its document, to nothing',
      () => {
        mkdirSync(join(events, 'bridge'));
        symlinkSync(join(outside, 'nothing.json'), join(events, 'bridge/timeline.json'));
      },
    ],
  ])('a link out of events/ is not followed: %s', async (_, arrange) => {
    arrange();
    const before = readdirSync(outside);
    expect(problemOf(await saveTimeline(events, first()))?.code).toBe('outside-events');
    expect(readdirSync(outside)).toEqual(before);
    const opened = await openForDesk(events, 'bridge');
    expect(JSON.stringify(opened)).not.toContain('theirs');
  });

  test('a link that stays inside is followed', async () => {
    mkdirSync(join(events, 'real'));
    symlinkSync(join(events, 'real'), join(events, 'bridge'));
    expect(await saveTimeline(events, first())).toMatchObject({ status: 'saved' });
    expect(inEvents('real/timeline.json')).toBe(bridgeTimeline('One'));
  });

  test('a text that no source names, and half a character, are refused', async () => {
    const stray = { ...first().files, 'sources/stray.txt': 'x' };
    expect(problemOf(await saveTimeline(events, { ...first(), files: stray }))?.code).toBe(
      'source-not-named',
    );
    const half = { ...first().files, 'sources/bridge.txt': `${BRIDGE_TEXT}\uD800` };
    expect(problemOf(await saveTimeline(events, { ...first(), files: half }))?.code).toBe('wrong-request');
  });

  test('what the system refuses is a value that names no path of this machine', async () => {
    writeFileSync(join(events, 'bridge'), 'a file where a folder should be');
    const problem = problemOf(await saveTimeline(events, first()));
    expect(problem?.code).toBe('disk');
    expect(problem?.message).not.toContain(events);
  });

  test('what a killed save left behind goes with a later one, an hour after', async () => {
    await saveTimeline(events, first());
    const left = (name: string) => join(events, 'bridge', name);
    const [old, recent] = [randomUUID(), randomUUID()].map((id) => left(`.timeline.json.${id}.tmp`));
    for (const file of [old ?? '', recent ?? '', left('.keep')]) writeFileSync(file, 'x');
    const twoHoursAgo = Date.now() / 1000 - 7200;
    for (const file of [old ?? '', left('.keep')]) utimesSync(file, twoHoursAgo, twoHoursAgo);
    const opened = { 'timeline.json': sha256(bridgeTimeline('One')) };
    const again = { slug: 'bridge', files: { 'timeline.json': bridgeTimeline('Two') }, opened };
    expect(await saveTimeline(events, again)).toMatchObject({ status: 'saved' });
    expect([old, recent, left('.keep')].map((file) => existsSync(file ?? ''))).toEqual([false, true, true]);
  });

  test('killed at any moment, the folder holds the old timeline or a new one, and it verifies', async () => {
    const script = [
      `import { saveTimeline } from ${JSON.stringify(join(process.cwd(), 'src/cli/site/save/save-timeline.ts'))};`,
      'const { events, requests } = JSON.parse(process.env.SAVES);',
      "let opened = {}; process.stdout.write('ready');",
      'for (let at = 0; ; at += 1) {',
      '  const answer = await saveTimeline(events, { slug: "bridge", files: requests[at % 2], opened });',
      '  if (answer.status !== "saved") throw new Error(JSON.stringify(answer));',
      '  opened = answer.opened;',
      '}',
    ].join('\n');
    const requests = [first('One').files, first('Two').files];
    for (let round = 0; round < 6; round += 1) {
      rmSync(join(events, 'bridge'), { recursive: true, force: true });
      const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
        env: { ...process.env, SAVES: JSON.stringify({ events, requests }) },
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      await new Promise((resolve) => child.stdout.once('data', resolve));
      await new Promise((resolve) => setTimeout(resolve, 5 + round * 17));
      const ended = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)));
      child.kill('SIGKILL');
      expect(await ended).toBe('SIGKILL');
      const opened = await openForDesk(events, 'bridge');
      if (opened.status === 'refused') {
        expect(opened.problem.code).toBe('no-such-timeline');
        continue;
      }
      expect(requests.map((files) => files['timeline.json'])).toContain(opened.document.text);
      expect(opened.sources).toEqual([
        { path: 'sources/bridge.txt', text: BRIDGE_TEXT, sha256: sha256(BRIDGE_TEXT) },
      ]);
    }
  }, 60_000);
});
