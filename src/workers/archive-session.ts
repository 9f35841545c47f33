// Answers the questions of a page about one archive: each by its number, until it is answered or stopped.
import { Archive, archiveOnHost } from '../core/archive/archive.ts';
import { archiveInFiles } from '../core/archive/archive-files.ts';
import type { EventCollection } from '../core/archive/event-collection.ts';
import type { Network } from '../core/archive/http-file.ts';
import type { Checked, Diagnostic } from '../core/model/diagnostic.ts';
import type {
  ArchiveAnswers,
  ArchivePlace,
  ArchiveQuestion,
  FromArchive,
  ToArchive,
} from './archive-messages.ts';
import { isOfLines, openLines } from './open-lines.ts';

/** Decoded rows take so much at most; the bytes that they came from are bounded by the reader. */
const CACHE_BYTES = 24 * 2 ** 20;

const REST_MS = 250;
const LOOK_MS = 25;

const QUICK: ReadonlySet<ArchiveQuestion['kind']> = new Set([
  'events',
  'density',
  'lane-density',
  'undated',
  'evidence',
]);

type Answer = Checked<ArchiveAnswers[keyof ArchiveAnswers]>;

export class ArchiveSession {
  readonly #network: Network;
  readonly #send: (message: FromArchive) => void;
  readonly #running = new Map<number, AbortController>();
  /** Questions whose answers do not wait for more to be read. */
  readonly #quick = new Set<number>();
  #events: EventCollection | undefined;

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
    if (QUICK.has(message.question.kind)) this.#quick.add(number);
    const send = (answer: Answer) => {
      this.#send({ number, answer, isLast: false });
    };
    try {
      const { question } = message;
      if (question.kind === 'open') await this.#open(question.place, signal, send);
      else if (question.kind === 'search') {
        for await (const answer of this.#opened().search(question.query, signal)) send(answer);
      } else if (question.kind === 'lanes') {
        for await (const answer of this.#opened().laneBy?.(question.by, signal) ?? []) send(answer);
      } else send(await this.#answer(question, signal));
      this.#send({ number, isLast: true });
    } catch (error) {
      if (!signal.aborted) throw error;
      this.#send({ number, isLast: true });
    } finally {
      this.#running.delete(number);
      this.#quick.delete(number);
    }
  }

  async #open(place: ArchivePlace, signal: AbortSignal, send: (answer: Answer) => void): Promise<void> {
    if (!isOfLines(place)) {
      const files =
        place.kind === 'host' ? archiveOnHost(place.address, this.#network) : archiveInFiles(place.files);
      const opened = await Archive.open(files, { cacheBytes: CACHE_BYTES, signal });
      send(opened.ok ? this.#factsOf(opened.value, 1, opened.diagnostics) : opened);
      return;
    }
    const turn = async () => {
      // What is shown comes before what is read on.
      do await this.#network.wait(0, signal);
      while (this.#quick.size > 0);
    };
    let isFirst = true;
    for await (const step of openLines(place, this.#network, turn, signal)) {
      send(step.ok ? this.#factsOf(step.value.events, step.value.share, step.diagnostics) : step);
      // The page has the processor to itself until it stands.
      if (isFirst) await this.#rested(signal);
      isFirst = false;
    }
  }

  /** Resolves once nothing was asked for a while. */
  async #rested(signal: AbortSignal): Promise<void> {
    for (let restedMs = 0; restedMs < REST_MS; restedMs += LOOK_MS) {
      await this.#network.wait(LOOK_MS, signal);
      if (this.#quick.size > 0) restedMs = 0;
    }
  }

  #factsOf(
    events: EventCollection,
    share: number,
    diagnostics: readonly Diagnostic[],
  ): Checked<ArchiveAnswers['open']> {
    this.#events = events;
    const { eventCount, span, hasFullText } = events;
    const facts = { eventCount, hasFullText, hasLanes: events.laneBy !== undefined, share };
    return { ok: true, value: span === undefined ? facts : { ...facts, span }, diagnostics };
  }

  async #answer(
    question: Exclude<ArchiveQuestion, { kind: 'open' | 'search' | 'lanes' }>,
    signal: AbortSignal,
  ): Promise<Answer> {
    const events = this.#opened();
    switch (question.kind) {
      case 'events':
        return events.eventsIn(question.window, {
          level: question.level,
          ...(question.lanes === undefined ? {} : { lanes: question.lanes }),
          signal,
        });
      case 'density':
        return events.density(question.window, signal);
      case 'lane-density': {
        const value = events.laneDensity?.(question.window, question.lanes) ?? [];
        return { ok: true, value, diagnostics: [] };
      }
      case 'undated':
        return events.undated(question.atLeast, signal);
      case 'evidence':
        return events.openEvent(question.event, signal);
      case 'row':
        return events.eventAt(question.row, question.id, signal);
    }
  }

  #opened(): EventCollection {
    if (this.#events === undefined) throw new Error('an archive is opened first');
    return this.#events;
  }
}
