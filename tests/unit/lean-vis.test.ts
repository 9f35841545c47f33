import { expect, test } from 'vitest';
import { parseAst } from 'vite';
import { withoutParts } from '../../src/cli/site/lean-vis.ts';
import { FilterXSS } from '../../src/ui/timeline/vis/text-only-xss.ts';

const MODULE = `
class Kept { make() { return new Form(); } edit() { return 'long'; } }
class Form { body = 'long' }
const table = { of: 'words' };
function Palette() { return 1; }
Palette.prototype.draw = function () { return 2; };
Emitter(Palette.prototype);
Palette.current = null;
const PaletteLike = 3;
export { Kept, Form, Palette, PaletteLike };
`;

const PARTS = { Form: 'class Form {}', Palette: 'class Palette {}', table: 'const table = {};' };

test('a part is left as what stands in its place, a method as its name, and nothing else is touched', () => {
  const lean = withoutParts(MODULE, parseAst(MODULE), PARTS, { Kept: ['edit'] });
  expect(lean.split('\n').filter((line) => line !== '')).toEqual([
    'class Kept { make() { return new Form(); } edit() {} }',
    'class Form {}',
    'const table = {};',
    'class Palette {}',
    'const PaletteLike = 3;',
    'export { Kept, Form, Palette, PaletteLike };',
  ]);
});

test('a part or a method that is not there any more stops the build', () => {
  const parts = { ...PARTS, Gone: 'class Gone {}' };
  expect(() => withoutParts(MODULE, parseAst(MODULE), parts, { Kept: ['draw'] })).toThrow(
    'no Gone, Kept.draw any more',
  );
});

test('what vis-timeline writes as HTML is text', () => {
  expect(new FilterXSS().process('<img src=x onerror="alert(1)"> & \'more\'')).toBe(
    '&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#39;more&#39;',
  );
});
