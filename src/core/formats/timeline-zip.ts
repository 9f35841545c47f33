// A timeline with its texts as one zip, in and out. The one door to fflate; it is loaded when it is used.
import { strToU8, Unzip, UnzipInflate, zipSync } from 'fflate';
import { quoted } from '../model/diagnostic.ts';
import { DOCUMENT_FILE, ID, SOURCE_PATH } from '../model/file-names.ts';
import type { Problem } from '../model/problem.ts';
import type { Source } from '../model/timeline.ts';

export interface ZipInput {
  readonly slug: string;
  /** The text of `timeline.json`, as it is to be on the disk. */
  readonly document: string;
  readonly sources: readonly Pick<Source, 'id' | 'text'>[];
  /** The texts at hand, by the ids of their sources. */
  readonly texts: ReadonlyMap<string, string>;
  /** Texts that may not be published go along only where a person asks for them, and then apart from the others. */
  readonly withWithheld?: boolean;
}

export interface ZipOutput {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The paths in the zip, in order. */
  readonly files: readonly string[];
  /** The ids of sources whose texts are at hand and were left out, since they are withheld. */
  readonly withheld: readonly string[];
  /** The ids of sources whose texts may be published and are not at hand. */
  readonly missing: readonly string[];
}

/**
 * `events/<slug>/timeline.json`, its texts beside it, and under `articles/<id>.txt` those that are withheld, where they
 * were asked for. The same input gives the same bytes: the clock and the zone have no part in it.
 */
export function toTimelineZip({ slug, document, sources, texts, withWithheld }: ZipInput): ZipOutput {
  const files = new Map([[`events/${slug}/${DOCUMENT_FILE}`, document]]);
  const withheld: string[] = [];
  const missing: string[] = [];
  for (const { id, text: path } of sources) {
    const text = texts.get(id);
    if (text === undefined) {
      if (path !== 'withheld') missing.push(id);
    } else if (path !== 'withheld') files.set(`events/${slug}/${path}`, text);
    else if (withWithheld === true) files.set(`articles/${id}.txt`, text);
    else withheld.push(id);
  }
  const sorted = Array.from(files).sort(([a], [b]) => Number(a > b) - Number(a < b));
  const packed = zipSync(Object.fromEntries(sorted.map(([path, text]) => [path, strToU8(text)])), {
    level: 6,
    // A zip holds local time without its zone: the parts of this moment are the same everywhere.
    mtime: new Date(1980, 0, 1),
  });
  return { bytes: packed, files: sorted.map(([path]) => path), withheld, missing };
}

export interface ZippedTimeline {
  /** The name of the folder that it stood in, where that is a slug. */
  readonly slug?: string;
  readonly document: string;
  /** By the paths that sources name: `sources/<id>.txt`. */
  readonly texts: ReadonlyMap<string, string>;
  /** Texts that are withheld, by the ids of their sources. */
  readonly withheld: ReadonlyMap<string, string>;
  /** Files that have no part in a timeline; they were not unpacked. */
  readonly ignored: readonly string[];
}

export type ZipProblemCode =
  | 'no-zip'
  | 'too-large'
  | 'too-many-files'
  | 'bomb'
  | 'unsafe-name'
  | 'repeated-name'
  | 'no-timeline'
  | 'several-timelines'
  | 'not-utf8';

export type ZipResult =
  | { readonly ok: true; readonly value: ZippedTimeline }
  | { readonly ok: false; readonly problem: Problem<ZipProblemCode> };

/** In bytes as they are packed, and as they are unpacked, all files together. */
const MAX_PACKED = 30_000_000;
const MAX_UNPACKED = 100_000_000;
const MAX_FILES = 2000;
/** Text packs to a fifth or so. A file that is much smaller than this share of what comes out of it is no text. */
const MAX_RATIO = 200;
/** Small files are judged by nothing: spaces pack well. */
const RATIO_FROM = 1_000_000;
/** Deflate makes 1032 bytes of one: so much at most comes out between two looks at the limits. */
const STEP = 4096;

/**
 * Unpacks a zip that a person opened. Nothing in it is trusted: what is counted is what comes out, not what it says
 * of itself, and one name that leads anywhere else refuses it all. Never throws.
 */
export function readTimelineZip(bytes: Uint8Array<ArrayBuffer>): ZipResult {
  if (bytes.length > MAX_PACKED) {
    return failed('too-large', `The zip has ${bytes.length} bytes; at most ${MAX_PACKED} are read.`);
  }
  // A local file, or the end of a zip with nothing in it.
  const [p, k, first, second] = bytes;
  const isZip = p === 0x50 && k === 0x4b && ((first === 3 && second === 4) || (first === 5 && second === 6));
  if (!isZip) return failed('no-zip', 'The file is no zip.');
  const unpacked = unpack(bytes);
  return 'code' in unpacked ? { ok: false, problem: unpacked } : toTimeline(unpacked);
}

interface Unpacked {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly ignored: readonly string[];
}

const UNSAFE = /^[\\/]|\\|^[A-Za-z]:|(?:^|\/)\.{1,2}(?:\/|$)|[\p{Cc}]/u;
/** What systems put beside the files of a person. */
const OF_SYSTEMS = /^__MACOSX\/|(?:^|\/)\.DS_Store$|(?:^|\/)Thumbs\.db$/;
const WANTED = /(?:^|\/)(?:timeline\.json|sources\/[^/]+\.txt)$|^articles\/[^/]+\.txt$/;

function unpack(bytes: Uint8Array<ArrayBuffer>): Unpacked | Problem<ZipProblemCode> {
  const files = new Map<string, Uint8Array>();
  const names = new Set<string>();
  const ignored: string[] = [];
  let problem: Problem<ZipProblemCode> | undefined;
  let [total, open, read] = [0, 0, 0];
  const unzip = new Unzip((file) => {
    const { name } = file;
    if (names.size >= MAX_FILES)
      problem ??= problemOf('too-many-files', `It holds more than ${MAX_FILES} files.`);
    if (UNSAFE.test(name)) problem ??= problemOf('unsafe-name', `${quoted(name)} leads out of its folder.`);
    if (names.has(name)) problem ??= problemOf('repeated-name', `${quoted(name)} stands in it twice.`);
    names.add(name);
    if (problem !== undefined || name.endsWith('/') || OF_SYSTEMS.test(name)) return;
    if (!WANTED.test(name)) {
      ignored.push(name);
      return;
    }
    const chunks: Uint8Array[] = [];
    const from = read;
    let size = 0;
    open += 1;
    file.ondata = (error, chunk, isFinal) => {
      if (error !== null) {
        problem ??= problemOf('no-zip', `${quoted(name)} cannot be unpacked.`);
        return;
      }
      size += chunk.length;
      total += chunk.length;
      const isBomb = size > RATIO_FROM && size > MAX_RATIO * (read - from + STEP);
      if (isBomb || total > MAX_UNPACKED) {
        problem ??= problemOf('bomb', `${quoted(name)} holds far more than a text of its size.`);
        return;
      }
      chunks.push(chunk);
      if (!isFinal) return;
      open -= 1;
      files.set(name, joined(chunks, size));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (; read < bytes.length && problem === undefined;) {
      const next = Math.min(bytes.length, read + STEP);
      const chunk = bytes.subarray(read, next);
      read = next;
      unzip.push(chunk, read === bytes.length);
    }
  } catch {
    problem ??= problemOf('no-zip', 'It is no zip that can be unpacked, or is not there as a whole.');
  }
  if (problem === undefined && open > 0) problem = problemOf('no-zip', 'The zip is not there as a whole.');
  return problem ?? { files, ignored };
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

function toTimeline({ files, ignored }: Unpacked): ZipResult {
  const documents = Array.from(files.keys()).filter((name) => name.split('/').at(-1) === DOCUMENT_FILE);
  const [only, ...more] = documents;
  if (only === undefined) return failed('no-timeline', `No ${DOCUMENT_FILE} is in the zip.`);
  if (more.length > 0) {
    const listed = documents.slice(0, 8).map(quoted).join(', ');
    return failed('several-timelines', `The zip holds several timelines: ${listed}.`);
  }
  const folder = only.slice(0, -DOCUMENT_FILE.length);
  const texts = new Map<string, string>();
  const withheld = new Map<string, string>();
  const others = [...ignored];
  let document = '';
  for (const [name, bytes] of files) {
    const text = decoded(bytes);
    if (text === undefined) return failed('not-utf8', `${quoted(name)} is not text in UTF-8.`);
    const path = name.startsWith(folder) ? name.slice(folder.length) : '';
    const [, id = ''] = /^articles\/(.+)\.txt$/.exec(name) ?? [];
    if (name === only) document = text;
    else if (SOURCE_PATH.test(path)) texts.set(path, text);
    else if (ID.test(id)) withheld.set(id, text);
    else others.push(name);
  }
  const slug = folder.split('/').at(-2) ?? '';
  return {
    ok: true,
    value: { ...(ID.test(slug) ? { slug } : {}), document, texts, withheld, ignored: others },
  };
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const HELP: Readonly<Record<ZipProblemCode, string>> = {
  'no-zip': 'Look whether it was downloaded as a whole, and is the zip that the desk or another made.',
  'too-large': 'Unpack it, and open timeline.json and the texts as files.',
  'too-many-files': 'Unpack it, and open timeline.json and the texts as files.',
  bomb: 'It is not what the desk makes: do not trust it.',
  'unsafe-name': 'It is not what the desk makes: do not trust it.',
  'repeated-name': 'Pack it again with each file once.',
  'no-timeline': 'Open a zip with a timeline.json, or the articles one by one.',
  'several-timelines': 'Open one timeline at a time.',
  'not-utf8': 'Save the file as UTF-8, and pack it again.',
};

function problemOf(code: ZipProblemCode, message: string): Problem<ZipProblemCode> {
  return { code, message, help: HELP[code] };
}

function failed(code: ZipProblemCode, message: string): ZipResult {
  return { ok: false, problem: problemOf(code, message) };
}
