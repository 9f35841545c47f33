// Keeps labels whole at the edges of the chart: a title that would be cut at the right moves to the left as far as there is
// room in its row, and is shortened only where there is not; at the left it is shortened to what is left of its room.

export interface LabelPlace {
  /** From where to where the event reaches down the chart: what stands beside it there must not be covered. */
  readonly topPx: number;
  readonly bottomPx: number;
  /** Where the text begins and how wide it is, in pixels from the left edge of the chart. */
  readonly leftPx: number;
  readonly widthPx: number;
  /** Where the event's bar ends. */
  readonly barEndPx: number;
}

export interface LabelShift {
  /** How far the label moves to the left; to the right if negative. */
  readonly byPx: number;
  /** The room that it has, where that is less than it wants; 0 where there is none worth having. */
  readonly maxWidthPx?: number;
}

/** What is held at the left edge is there but for rounding. */
const ROUNDING_PX = 1;
/** A label narrower than this says nothing. */
const NARROWEST_PX = 72;

/**
 * One answer for each label, in their order. Labels inside the frame stay.
 *
 * Example: in a frame of 300 px a label of 100 px that begins at 250 and has its row to itself moves 50 px.
 */
export function shiftsInside(
  labels: readonly LabelPlace[],
  frameWidthPx: number,
  gapPx: number,
): readonly LabelShift[] {
  const shifts = labels.map((): LabelShift => ({ byPx: 0 }));
  const order = labels
    .map((label, index) => ({ label, index }))
    .sort((a, b) => a.label.leftPx - b.label.leftPx);
  /** Few labels ask: those that reach over the edge. */
  const roomFrom = (label: LabelPlace) =>
    placed
      .filter((other) => other.label.topPx < label.bottomPx && other.label.bottomPx > label.topPx)
      .reduce((from, { endPx }) => Math.max(from, endPx + gapPx), 0);
  const placed: { readonly label: LabelPlace; readonly endPx: number }[] = [];
  for (const { label, index } of order) {
    if (label.leftPx < -ROUNDING_PX) {
      const roomPx = label.leftPx + label.widthPx;
      // Without its bar a title would say nothing.
      const isWorthIt = roomPx >= NARROWEST_PX && label.barEndPx > 0;
      shifts[index] = { byPx: isWorthIt ? label.leftPx : 0, maxWidthPx: isWorthIt ? roomPx : 0 };
      placed.push({ label, endPx: Math.max(label.barEndPx, roomPx) });
      continue;
    }
    const wantedPx = frameWidthPx - label.widthPx;
    const leftPx =
      wantedPx >= label.leftPx ? label.leftPx : Math.min(label.leftPx, Math.max(wantedPx, roomFrom(label)));
    const widthPx = Math.min(label.widthPx, frameWidthPx - leftPx);
    const isShort = widthPx < label.widthPx;
    shifts[index] = {
      byPx: label.leftPx - leftPx,
      ...(isShort ? { maxWidthPx: widthPx < NARROWEST_PX ? 0 : widthPx } : {}),
    };
    placed.push({ label, endPx: Math.max(label.barEndPx, leftPx + widthPx) });
  }
  return shifts;
}
