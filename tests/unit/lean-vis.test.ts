import { expect, test } from 'vitest';
import { parseAst } from 'vite';
import { withoutParts } from '../../src/cli/site/lean-vis.ts';
import { FilterXSS } from '../../src/ui/timeline/vis/text-only-xss.ts';

const MODULE = `
class Kept { make() { return new Form(); } }
class Form { body = 'long' }
function Palette() { return 1; }
Palette.prototype.draw = function () { return 2; };
Emitter(Palette.prototype);
Palette.current = null;
const PaletteLike = 3;
export { Kept, Form, Palette, PaletteLike };
`;

test('a part is left as a bare name, and nothing else is touched', () => {
  const lean = withoutParts(MODULE, parseAst(MODULE), ['Form', 'Palette']);
  expect(lean.split('\n').filter((line) => line !== '')).toEqual([
    'class Kept { make() { return new Form(); } }',
    'class Form {}',
    'class Palette {}',
    'const PaletteLike = 3;',
    'export { Kept, Form, Palette, PaletteLike };',
  ]);
});

test('a part that is not there any more stops the build', () => {
  expect(() => withoutParts(MODULE, parseAst(MODULE), ['Form', 'Gone'])).toThrow('no Gone any more');
});

test('what vis-timeline writes as HTML is text', () => {
  expect(new FilterXSS().process('<img src=x onerror="alert(1)"> & \'more\'')).toBe(
    '&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#39;more&#39;',
  );
});
