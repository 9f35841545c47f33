// Where rows stand in the chart: each lane has tracks of fixed heights, one below the other, so that nothing jumps.

/** A lane, and the height of each of its tracks from the top, CSS pixels. */
export interface ChartLane {
  readonly label: string;
  readonly trackHeightsPx: readonly number[];
  /** How much is left below the tracks for the strip; 0 where every event has room at any zoom. */
  readonly footPx: number;
}

/** Between two tracks. */
export const TRACK_GAP_PX = 7;
/** The strip below the last track that shows where the events lie that have no room. */
export const STRIP_PX = 12;
/** The bar of an event with what parts it from its title. */
export const BAR_PX = 13;

export function laneHeightPx({ trackHeightsPx, footPx }: ChartLane): number {
  return trackHeightsPx.reduce((sum, each) => sum + each + TRACK_GAP_PX, TRACK_GAP_PX + footPx);
}

/** True where the same rows stand where they stood. */
export function areSameLanes(some: readonly ChartLane[], others: readonly ChartLane[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ label, footPx, trackHeightsPx }, at) => {
      const other = others[at];
      return (
        label === other?.label &&
        footPx === other.footPx &&
        trackHeightsPx.length === other.trackHeightsPx.length &&
        trackHeightsPx.every((each, track) => each === other.trackHeightsPx[track])
      );
    })
  );
}

/** Where a track begins, from the top of its lane. */
export function trackTopPx(trackHeightsPx: readonly number[], track: number): number {
  return trackHeightsPx.slice(0, track).reduce((sum, each) => sum + each + TRACK_GAP_PX, TRACK_GAP_PX);
}

/** The class of what stands on a track. */
export function trackClass(lane: number, track: number): string {
  return `track-${lane}-${track}`;
}

let charts = 0;

/**
 * The rules that put the items of one chart on their tracks, in a stylesheet of its own: vis-timeline takes no position
 * from its items but a class, and the page's policy allows no inline style.
 */
export class TrackRules {
  readonly #sheet = new CSSStyleSheet();
  readonly #container: HTMLElement;
  readonly #scope: string;

  constructor(container: HTMLElement) {
    charts += 1;
    this.#container = container;
    this.#scope = `tracks-${charts}`;
    container.classList.add(this.#scope);
    const root = this.#root();
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
  }

  lay(lanes: readonly ChartLane[]): void {
    const rules = lanes.flatMap(({ trackHeightsPx }, lane) => [
      ...trackHeightsPx.map(
        (heightPx, track) => `.${this.#scope} .${trackClass(lane, track)} {
          translate: 0 ${trackTopPx(trackHeightsPx, track)}px;
          height: ${heightPx}px;
        }`,
      ),
    ]);
    this.#sheet.replaceSync(rules.join('\n'));
  }

  remove(): void {
    const root = this.#root();
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== this.#sheet);
    this.#container.classList.remove(this.#scope);
  }

  #root(): Document | ShadowRoot {
    const root = this.#container.getRootNode();
    return root instanceof ShadowRoot ? root : document;
  }
}
