// Draws how many events touch each pixel column of a stretch, on a canvas.
import type { StripDensity } from './row-source.ts';

/** A single event still shows: bars are at least this high, CSS pixels. */
const LEAST_PX = 3;

/**
 * Fills a canvas with one bar for each column of `density`, each `columnPx` CSS pixels wide. Heights
 * go by the square root, so that a burst of a thousand does not flatten everything else; the colour is the canvas's own.
 */
export function drawDensity(
  canvas: HTMLCanvasElement,
  { touching }: StripDensity,
  heightPx: number,
  columnPx = 1,
): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  const scale = devicePixelRatio;
  canvas.width = Math.round(touching.length * columnPx * scale);
  canvas.height = Math.round(heightPx * scale);
  context.scale(scale, scale);
  context.fillStyle = getComputedStyle(canvas).color;
  const most = touching.reduce((found, each) => Math.max(found, each), 1);
  for (const [column, count] of touching.entries()) {
    if (count === 0) continue;
    const barPx = Math.max(LEAST_PX, Math.sqrt(count / most) * heightPx);
    context.fillRect(column * columnPx, heightPx - barPx, columnPx, barPx);
  }
}
