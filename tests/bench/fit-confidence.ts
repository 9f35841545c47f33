// `npx tsx tests/bench/fit-confidence.ts`: the shares of src/core/dating/confidence.ts, as the development corpora give them.
import { corporaFolder } from './corpora.ts';
import type { Shares } from './dating-confidence.ts';
import { fitShares, observe } from './dating-confidence.ts';

/** Nothing that was found by rules is certain. */
const HIGHEST = 0.99;

const corpora = corporaFolder();
if (corpora === undefined) {
  console.error('The corpora are not here (../shared/corpora).');
  process.exit(2);
}
const { byGround, byFamily } = fitShares(observe(corpora));
console.log(`BY_GROUND\n${lines(byGround)}\nBY_FAMILY\n${lines(byFamily)}`);

function lines(shares: Shares['byGround']): string {
  return Array.from(shares, ([key, share]) => `  '${key}': ${Math.min(share, HIGHEST).toFixed(2)},`).join(
    '\n',
  );
}
