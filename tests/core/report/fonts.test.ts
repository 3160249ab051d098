import { describe, expect, it } from 'vitest';
import { fontFaces, fontsNeeded } from '../../../core/report/forms/html/fonts.ts';

const latin = { name: 'latin', range: 'U+0000-00FF,U+2000-206F' };
const greek = { name: 'greek', range: 'U+0370-0377,U+038C' };

describe('fonts of the report', () => {
  it('takes only those that hold a character of the text', () => {
    expect(fontsNeeded([latin, greek], 'haven…')).toEqual([latin]);
    expect(fontsNeeded([latin, greek], 'Ό')).toEqual([greek]);
    expect(fontsNeeded([latin, greek], '')).toEqual([]);
  });

  it('puts them into the page as data', () => {
    const rule = fontFaces([
      { family: 'Inter', weight: '400', style: 'normal', range: 'U+0000-00FF', base64: 'AAAA' },
    ]);
    expect(rule).toBe(
      '@font-face{font-family:"Inter";font-weight:400;font-style:normal;unicode-range:U+0000-00FF;src:url(data:font/woff2;base64,AAAA) format("woff2")}',
    );
  });
});
