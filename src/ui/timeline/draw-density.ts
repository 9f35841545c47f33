// Draws how many events touch each pixel column of a stretch, on a canvas.
import type { StripDensity } from './row-source.ts';

/** A single event still shows: bars are at least this high, CSS pixels. */
const LEAST_PX = 3;

export interface DensityLook {
  readonly heightPx: number;
  /** How wide the bar of a column is. */
  readonly columnPx: number;
  readonly colour: string;
}

/**
 * Fills a canvas with one bar for each column of `density`. Heights go by the square root, so that a burst of a thousand
 * does not flatten everything else. Reads nothing of the page.
 */
export function drawDensity(
  canvas: HTMLCanvasElement,
  { touching }: StripDensity,
  { heightPx, columnPx, colour }: DensityLook,
): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  const scale = devicePixelRatio;
  const [width, height] = [Math.round(touching.length * columnPx * scale), Math.round(heightPx * scale)];
  // Another size, even the same one, makes a new canvas.
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  } else context.clearRect(0, 0, width, height);
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.fillStyle = colour;
  let most = 1;
  for (const count of touching) if (count > most) most = count;
  context.beginPath();
  for (let column = 0; column < touching.length; column += 1) {
    const count = touching[column] ?? 0;
    if (count === 0) continue;
    const barPx = Math.max(LEAST_PX, Math.sqrt(count / most) * heightPx);
    context.rect(column * columnPx, heightPx - barPx, columnPx, barPx);
  }
  context.fill();
}
