// How many events of an archive lie where: by its density, and exactly where the events themselves are at hand.
import type { DensityBucket } from '../../core/archive/event-collection.ts';
import type { Diagnostic } from '../../core/model/diagnostic.ts';
import type { IndexedEvent } from '../../core/model/timeline-index.ts';
import type { TimeWindow } from '../../core/scale/time-window.ts';
import type { ArchiveClient } from './archive-client.ts';
import { bucketsOf, countIn } from './counted.ts';
import type { StandingLanes } from './standing-lanes.ts';
import { StartsOfEvents } from './starts-of-events.ts';

/** The events at hand. */
export interface EventsAtHand {
  /** What a search found, or what was fetched. */
  readonly ranked: readonly IndexedEvent[];
  /** Whether a search found them: then there are no others. */
  readonly areFound: boolean;
  readonly laned: StandingLanes | undefined;
  /** True where every event of the stretch is among them. */
  hasAllOf(stretch: TimeWindow): boolean;
}

export class ArchiveCounts {
  readonly #client: ArchiveClient;
  readonly #atHand: EventsAtHand;
  readonly #onProblem: (what: string, diagnostics: readonly Diagnostic[]) => void;
  #near = $state.raw<readonly DensityBucket[]>();
  #nearOfLanes = $state.raw<readonly (readonly DensityBucket[])[]>([]);
  #starts = new StartsOfEvents([], undefined);
  #all = $state.raw<readonly DensityBucket[]>();

  constructor(
    client: ArchiveClient,
    atHand: EventsAtHand,
    onProblem: (what: string, diagnostics: readonly Diagnostic[]) => void,
  ) {
    this.#client = client;
    this.#atHand = atHand;
    this.#onProblem = onProblem;
  }

  /** Whether anything is known of the surroundings of the window. */
  get hasNear(): boolean {
    return this.#near !== undefined;
  }

  /** Where all events begin; `undefined` until that is known. */
  get all(): readonly DensityBucket[] | undefined {
    return this.#all;
  }

  takeNear(buckets: readonly DensityBucket[], ofLanes: readonly (readonly DensityBucket[])[]): void {
    this.#near = buckets;
    this.#nearOfLanes = ofLanes;
  }

  async countAll(whole: TimeWindow | undefined): Promise<void> {
    if (whole === undefined) return;
    const answer = await this.#client.ask({ kind: 'density', window: whole });
    if (answer === undefined) return;
    this.#onProblem('density', answer.diagnostics);
    if (answer.ok) this.#all = answer.value;
  }

  /** About how many events lie near the window in a stretch: of all, or of those of one lane. */
  near(stretch: TimeWindow, lane?: number): number {
    const near = this.#nearOf(lane);
    const { areFound } = this.#atHand;
    if (areFound || this.#atHand.hasAllOf(stretch) || near === undefined)
      return this.#countHere(stretch, lane);
    return countIn(near, stretch);
  }

  /** The same anywhere. */
  anywhere(stretch: TimeWindow): number {
    return this.#atHand.areFound ? this.#countHere(stretch) : countIn(this.#all ?? [], stretch);
  }

  densityNear(window: TimeWindow, lane?: number): readonly DensityBucket[] {
    return this.#found(window, lane) ?? this.#nearOf(lane) ?? [];
  }

  densityOf(whole: TimeWindow): readonly DensityBucket[] {
    return this.#found(whole) ?? this.#all ?? [];
  }

  /** A stretch from the edge of the window that reaches to the nearest events beyond it; `undefined` where there are none. */
  nearestBeyond({ startMs, endMs }: TimeWindow, direction: -1 | 1): TimeWindow | undefined {
    const beyond = (this.#all ?? []).filter(
      (each) =>
        each.count > 0 && (direction === 1 ? each.startMs + each.widthMs > endMs : each.startMs < startMs),
    );
    const bucket = direction === 1 ? beyond[0] : beyond.at(-1);
    if (bucket === undefined) return undefined;
    return direction === 1
      ? { startMs: endMs, endMs: Math.max(bucket.startMs + bucket.widthMs, endMs + 1) }
      : { startMs: Math.min(bucket.startMs, startMs - 1), endMs: startMs };
  }

  #nearOf(lane: number | undefined): readonly DensityBucket[] | undefined {
    return lane === undefined || this.#atHand.laned === undefined ? this.#near : this.#nearOfLanes[lane];
  }

  #startsIn(lane: number | undefined): readonly number[] {
    const { ranked, laned } = this.#atHand;
    // The chart asks at every frame.
    if (!this.#starts.areOf(ranked, laned)) this.#starts = new StartsOfEvents(ranked, laned);
    return this.#starts.in(lane);
  }

  #countHere({ startMs, endMs }: TimeWindow, lane?: number): number {
    return this.#startsIn(lane).filter((at) => at >= startMs && at < endMs).length;
  }

  #found(window: TimeWindow, lane?: number): readonly DensityBucket[] | undefined {
    return this.#atHand.areFound ? bucketsOf(this.#startsIn(lane), window) : undefined;
  }
}
