import { expect, it } from 'vitest';
import { type Release, restrictionsOf } from '../../../../core/model/article/article.ts';
import { renderHtml } from '../../../../core/report/forms/html/page.ts';
import { renderJson } from '../../../../core/report/forms/json/json.ts';
import { harbourState } from '../../../helpers/harbour.ts';
import { reportOf } from '../../../helpers/report.ts';

const free: Release = { status: 'usable', embargoedUntil: null, editorNote: null, dateline: null };
const held: Release = {
  status: 'withheld',
  embargoedUntil: '2026-03-01T06:00:00Z',
  editorNote: 'Check <b>the names</b> before use.',
  dateline: 'ROTTERDAM, 28 Feb',
};

it('says nothing of a story that may be used', () => {
  expect(restrictionsOf(null)).toEqual([]);
  expect(restrictionsOf(free)).toEqual([]);
});

it('says the gravest first, and the moment of an embargo whether or not it has passed', () => {
  expect(restrictionsOf({ ...free, status: 'cancelled', embargoedUntil: '1999-01-01' })).toEqual([
    { key: 'release.cancelled', date: '' },
    { key: 'release.embargoed', date: '1999-01-01' },
  ]);
  expect(restrictionsOf(held).map(({ key }) => key)).toEqual(['release.withheld', 'release.embargoed']);
});

it('stands in the report, with what the agency noted', () => {
  const state = harbourState();
  const model = reportOf({ ...state, version: { ...state.version, release: held } }, { language: 'en' });
  const html = renderHtml(model, []);
  expect(html).toContain('<p class="held">Withheld: do not use yet</p>');
  expect(html).toMatch(/<p class="held">Embargo until \d+ \w+ 2026, \d\d:\d\d<\/p>/);
  expect(html).toContain('Check &lt;b&gt;the names&lt;/b&gt; before use.');
  expect(html).toContain('ROTTERDAM, 28 Feb');
  expect(JSON.parse(renderJson(model))).toMatchObject({ version: { release: held } });
});
