// A page that asks the worker and itself for the same views, and says what each answered.
import type { StoredEvent } from '../../../src/core/search/event-store.ts';
import type { ViewPart, ViewRequest } from '../../../src/core/search/view-parts.ts';
import type { ScaleSource } from '../../../src/workers/scale-source.ts';
import { scaleBeside, scaleHere } from '../../../src/workers/scale-source.ts';

const DAY_MS = 86_400_000;
const events = Array.from({ length: 20_000 }, (_, index): StoredEvent => {
  const startMs = Date.UTC(2013, 0, 1) + ((index * 7919) % 3650) * DAY_MS;
  return {
    id: `event-${index}`,
    bounds: { startMs, endMs: startMs + DAY_MS * (1 + (index % 10 === 0 ? index % 90 : 0)) },
    evidence: 1 + (index % 3),
    labelPx: 60 + (index % 150),
    text: `The harbour board met for the ${index}th time`,
    facets: { actor: [`board ${index % 8}`] },
  };
});
const plain: ViewRequest = {
  filter: { query: '', facets: {} },
  lanes: 'actor',
  maxLanes: 8,
  levels: { subLanes: 3, gapPx: 8, stubPx: 44 },
};
const searching = { ...plain, filter: { query: '7th time', facets: {} } };

interface Answers {
  readonly parts: readonly (readonly string[])[];
  /** What went wrong, as codes; violations of the policy too. */
  readonly problems: readonly string[];
}

declare global {
  interface Window {
    answers?: { readonly beside: Answers; readonly here: Answers };
  }
}

const violations: string[] = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => {
  violations.push(violatedDirective);
});

function ask(source: ScaleSource, request: ViewRequest, problems: string[]): Promise<readonly string[]> {
  return new Promise((resolve) => {
    const parts: string[] = [];
    source.view(request, {
      onPart: (part) => parts.push(summaryOf(part)),
      onDone: () => {
        resolve(parts);
      },
      onProblem: ({ code }) => {
        problems.push(code);
        resolve(parts);
      },
    });
  });
}

async function answersOf(source: ScaleSource): Promise<Answers> {
  const problems: string[] = [];
  source.add(events);
  const parts = [await ask(source, plain, problems), await ask(source, searching, problems)];
  source.close();
  return { parts, problems };
}

/** Enough to tell two parts apart: the kind, and every number of its arrays summed with its place. */
function summaryOf(part: ViewPart): string {
  return JSON.stringify(part, (_, value: unknown) =>
    value instanceof Uint8Array ||
    value instanceof Uint16Array ||
    value instanceof Uint32Array ||
    value instanceof Float64Array
      ? [value.length, Array.from(value).reduce((sum: number, each, at) => (sum * 31 + each + at) % 1e9, 0)]
      : value,
  );
}

const here = await answersOf(scaleHere());
const beside = await answersOf(scaleBeside());
window.answers = { here, beside: { ...beside, problems: [...beside.problems, ...violations] } };
