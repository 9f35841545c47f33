// Answers the questions of a page about one archive: each by its number, until it is answered or stopped.
import { Archive, archiveOnHost } from '../core/archive/archive.ts';
import { archiveInFiles } from '../core/archive/archive-files.ts';
import type { Network } from '../core/archive/http-file.ts';
import { searchArchive } from '../core/archive/search-archive.ts';
import { diagnose } from '../core/model/diagnose.ts';
import type { Checked } from '../core/model/diagnostic.ts';
import type { ArchiveAnswers, ArchiveQuestion, FromArchive, ToArchive } from './archive-messages.ts';

/** Decoded rows take so much at most; the bytes that they came from are bounded by the reader. */
const CACHE_BYTES = 24 * 2 ** 20;

type Answer = Checked<ArchiveAnswers[keyof ArchiveAnswers]>;

export class ArchiveSession {
  readonly #network: Network;
  readonly #send: (message: FromArchive) => void;
  readonly #running = new Map<number, AbortController>();
  #archive: Archive | undefined;

  constructor(network: Network, send: (message: FromArchive) => void) {
    this.#network = network;
    this.#send = send;
  }

  async hear(message: ToArchive): Promise<void> {
    const { number } = message;
    if (message.kind === 'stop') {
      this.#running.get(number)?.abort();
      return;
    }
    const stopping = new AbortController();
    const { signal } = stopping;
    this.#running.set(number, stopping);
    try {
      if (message.question.kind === 'search') {
        for await (const answer of searchArchive(this.#opened(), message.question.query, signal)) {
          this.#send({ number, answer, isLast: false });
        }
        this.#send({ number, isLast: true });
      } else {
        this.#send({ number, answer: await this.#answer(message.question, signal), isLast: true });
      }
    } catch (error) {
      if (!signal.aborted) throw error;
      this.#send({ number, isLast: true });
    } finally {
      this.#running.delete(number);
    }
  }

  async #answer(
    question: Exclude<ArchiveQuestion, { kind: 'search' }>,
    signal: AbortSignal,
  ): Promise<Answer> {
    switch (question.kind) {
      case 'open': {
        const { place } = question;
        const files =
          place.kind === 'host' ? archiveOnHost(place.address, this.#network) : archiveInFiles(place.files);
        const opened = await Archive.open(files, { cacheBytes: CACHE_BYTES, signal });
        if (!opened.ok) return opened;
        this.#archive = opened.value;
        const { eventCount, span } = opened.value;
        const value = span === undefined ? { eventCount } : { eventCount, span };
        return { ok: true, value, diagnostics: opened.diagnostics };
      }
      case 'events':
        return this.#opened().eventsIn(question.window, { level: question.level, signal });
      case 'density':
        return this.#opened().density(question.window, signal);
      case 'undated':
        return this.#opened().undated(question.atLeast, signal);
      case 'evidence':
        return this.#opened().openEvent(question.event, signal);
      case 'row':
        return this.#eventAt(question.row, question.id, signal);
    }
  }

  async #eventAt(row: number, id: string, signal: AbortSignal): Promise<Answer> {
    const archive = this.#opened();
    const group = archive.table.footer.groups.find(({ rowStart, rowEnd }) => row >= rowStart && row < rowEnd);
    const blocks = group && (await archive.table.blocksOf(group, signal));
    if (blocks?.ok === false) return blocks;
    const block = blocks?.value.find(({ rowStart, rowEnd }) => row >= rowStart && row < rowEnd);
    const found = block && (await archive.eventsOfBlocks([block], (event) => event.row === row, signal));
    if (found?.ok === false) return found;
    const event = found?.value[0];
    if (event?.id === id) return { ok: true, value: event, diagnostics: [] };
    const message = `No event ${JSON.stringify(id)} stands in row ${row}.`;
    return { ok: false, diagnostics: [diagnose('archive-row', `[${row}]`, message)] };
  }

  #opened(): Archive {
    if (this.#archive === undefined) throw new Error('an archive is opened first');
    return this.#archive;
  }
}
