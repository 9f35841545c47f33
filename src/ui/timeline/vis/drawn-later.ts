// vis-timeline draws its items at once for each call that changes some, laying the page out each time, and draws them
// again in the next frame: here they are drawn with the frame only.

/** The parts of a timeline that its types do not show. */
interface DrawsItems {
  readonly itemSet?: {
    redraw: () => boolean;
    readonly groups: Readonly<Record<string, { _checkIfVisible?: () => void }>>;
  };
}

/** Gives what carries out a change of items that is drawn in the next frame. */
export function itemsDrawnLater(timeline: object): (change: () => void) => void {
  const { itemSet } = timeline as DrawsItems;
  if (itemSet === undefined) throw new Error('this version of vis-timeline keeps its items elsewhere');
  return (change) => {
    const nothing = () => false;
    const parts = [itemSet, ...Object.values(itemSet.groups)];
    // Own properties stand before the methods of the class.
    for (const part of parts) Object.assign(part, { redraw: nothing, _checkIfVisible: nothing });
    try {
      change();
    } finally {
      for (const part of parts) {
        Reflect.deleteProperty(part, 'redraw');
        Reflect.deleteProperty(part, '_checkIfVisible');
      }
    }
  };
}
