import { expect, test } from 'vitest';
import { FrameBudget } from '../../src/ui/timeline/frame-budget.ts';

function moved(budget: FrameBudget, frames: number, frameMs: number, fromMs: number): number {
  for (let frame = 1; frame <= frames; frame += 1) budget.moved(fromMs + frame * frameMs);
  return fromMs + frames * frameMs;
}

test('late frames halve what is drawn, down to a least; frames in time bring it back', () => {
  const budget = new FrameBudget();
  const all = budget.rows;
  let nowMs = moved(budget, 21, 16.7, 0);
  expect(budget.rows).toBe(all);
  nowMs = moved(budget, 20, 40, nowMs);
  expect(budget.rows).toBe(all / 2);
  nowMs = moved(budget, 200, 40, nowMs);
  expect(budget.rows).toBe(all / 4);
  moved(budget, 40, 16.7, nowMs);
  expect(budget.rows).toBe(all);
});

test('a pause is no late frame', () => {
  const budget = new FrameBudget();
  const all = budget.rows;
  moved(budget, 100, 400, 0);
  expect(budget.rows).toBe(all);
});

test('where fewer rows are drawn, fewer of them come in one frame', () => {
  const budget = new FrameBudget();
  const all = budget.newRows;
  moved(budget, 41, 40, 0);
  expect(budget.newRows).toBeLessThanOrEqual(all / 2);
  expect(budget.newRows).toBeGreaterThanOrEqual(1);
});
