// What vis-timeline does less of here. At each redraw it measures frame, lanes and new items, laying the page out each time;
// lanes, tracks and labels have sizes of ours, so once it has measured itself its items are only put where the window has
// them. And it draws at once for each call that changes items: here they are drawn with the frame.

interface Item {
  readonly repositionY: () => void;
  _getDomComponentsSizes: () => object;
}

interface Group {
  readonly orderedItems: object;
  visibleItems: readonly Item[];
  /** Shows and hides items, and moves all that are shown. */
  readonly _updateItemsInRange: (ordered: object, visible: readonly Item[], range: object) => readonly Item[];
}

/** The parts of a timeline that its types do not show. */
interface Parts {
  readonly range: object;
  readonly body: { readonly emitter: { readonly emit: (name: 'changed') => void } };
  readonly itemSet?: {
    readonly redraw: () => boolean;
    readonly groups: Readonly<Record<string, Group>>;
    readonly items: Readonly<Record<string, Item>>;
  };
  readonly on: (name: 'changed', listener: () => void) => void;
  _origRedraw: () => void;
  /** With the next frame. */
  _redraw: () => void;
}

/** Of what is aligned to the left and stands on a track, no size is asked for. */
const noSizes = () => ({ content: { width: 0 }, box: { height: 0 } });
/** Nothing was drawn, so nothing has another size. */
const nothing = () => false;

export interface SteadyRedraw {
  /** Carries out a change of items; they are drawn with the next frame. */
  readonly change: (change: () => void) => void;
  /** The frame or the lanes have other sizes: all is measured with the next frame. */
  readonly measureAgain: () => void;
  /** Nothing is drawn any more: what would be drawn may be gone by then. */
  readonly stop: () => void;
}

/** Throws where a version of vis-timeline has its parts elsewhere. */
export function steadyRedraw(timeline: object): SteadyRedraw {
  const parts = timeline as Parts;
  const { itemSet } = parts;
  if (itemSet === undefined || typeof parts._origRedraw !== 'function') {
    throw new Error('this version of vis-timeline keeps its items elsewhere');
  }
  const measure = parts._origRedraw;
  let isMeasured = false;
  let due = 0;

  const move = () => {
    for (const group of Object.values(itemSet.groups)) {
      const before = new Set(group.visibleItems);
      group.visibleItems = group._updateItemsInRange(group.orderedItems, group.visibleItems, parts.range);
      for (const item of group.visibleItems) if (!before.has(item)) item.repositionY();
    }
    parts.body.emitter.emit('changed');
  };
  const draw = () => {
    if (isMeasured) move();
    else measure();
  };
  parts.on('changed', () => {
    isMeasured = true;
  });
  parts._origRedraw = draw;
  parts._redraw = () => {
    if (due !== 0) return;
    due = requestAnimationFrame(() => {
      due = 0;
      draw();
    });
  };

  return {
    change: (carryOut) => {
      const drawing = [itemSet, ...Object.values(itemSet.groups)];
      // Own properties stand before the methods of the class.
      for (const part of drawing) Object.assign(part, { redraw: nothing, _checkIfVisible: nothing });
      try {
        carryOut();
      } finally {
        for (const part of drawing) {
          Reflect.deleteProperty(part, 'redraw');
          Reflect.deleteProperty(part, '_checkIfVisible');
        }
      }
      for (const item of Object.values(itemSet.items)) item._getDomComponentsSizes = noSizes;
    },
    measureAgain: () => {
      isMeasured = false;
      parts._redraw();
    },
    stop: () => {
      cancelAnimationFrame(due);
      parts._redraw = () => undefined;
    },
  };
}
