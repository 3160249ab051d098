import { expect, test } from 'vitest';
import { readOdt } from '../../../../../renderer/reader/formats/odt/read.ts';
import { buildOdt } from './build-odt.ts';
import { articleOf, linesOf } from '../../shared/document/read.ts';

const lines = async (body: string, automatic: string, styles = ''): Promise<string[]> =>
  linesOf(
    articleOf(
      await readOdt(
        buildOdt({ body, automatic, styles: `<office:styles>${styles}</office:styles>` }),
        'story.odt',
      ),
    ),
  );

const level = (at: number, format: string, more = ''): string =>
  `<text:list-level-style-number text:level="${at}" style:num-format="${format}" ${more}/>`;
const listStyle = (name: string, ...levels: string[]): string =>
  `<text:list-style style:name="${name}">${levels.join('')}</text:list-style>`;
const list = (items: string, more = ''): string => `<text:list ${more}>${items}</text:list>`;
const item = (text: string, inner = '', more = ''): string =>
  `<text:list-item ${more}><text:p>${text}</text:p>${inner}</text:list-item>`;

const articles = listStyle(
  'L1',
  level(1, '1', 'style:num-prefix="Article " style:num-suffix="."'),
  level(2, 'a', 'style:num-prefix="Article " text:display-levels="2"'),
  level(3, 'i', 'style:num-suffix=")"'),
);

test('labels with words belong to the text, counted by level; bare numbers and bullets do not', async () => {
  const bullets =
    '<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>';
  const inner = list(item('Two a', list(item('deepest'))) + item('Two b'));
  const body = [
    list(
      item('One') +
        item('Two', inner) +
        '<text:list-header><text:p>No number</text:p></text:list-header>' +
        item('Three'),
      'text:style-name="L1"',
    ),
    list(item('round'), 'text:style-name="L2"'),
  ].join('');
  expect(await lines(body, articles + bullets)).toEqual([
    'listItem: Article 1. One',
    'listItem: Article 2. Two',
    'listItem: Article 2.a Two a',
    'listItem: deepest',
    'listItem: Article 2.b Two b',
    'listItem: No number',
    'listItem: Article 3. Three',
    'listItem: round',
  ]);
});

test('a list goes on where it says so, begins where it says, and else begins anew', async () => {
  const more = 'text:style-name="L1"';
  const body = [
    list(item('One'), `${more} xml:id="first"`),
    '<text:p>Between.</text:p>',
    list(item('Two'), `${more} text:continue-numbering="true"`),
    list(item('Another one'), more),
    list(item('Three'), `${more} text:continue-list="first"`),
    list(item('Nine', '', 'text:start-value="9"') + item('Ten'), more),
  ].join('');
  expect(await lines(body, articles)).toEqual([
    'listItem: Article 1. One',
    'paragraph: Between.',
    'listItem: Article 2. Two',
    'listItem: Article 1. Another one',
    'listItem: Article 3. Three',
    'listItem: Article 9. Nine',
    'listItem: Article 10. Ten',
  ]);
});

test('only the first paragraph of an item has its label', async () => {
  const body = list(
    '<text:list-item><text:p>One</text:p><text:p>goes on</text:p></text:list-item><text:list-item><text:p/><text:p>After nothing</text:p></text:list-item>',
    'text:style-name="L1"',
  );
  expect(await lines(body, articles)).toEqual([
    'listItem: Article 1. One',
    'listItem: goes on',
    'listItem: Article 2.',
    'listItem: After nothing',
  ]);
});

test('the list style may stand with the paragraph’s style, and headings may be numbered', async () => {
  const automatic = `${articles}<style:style style:name="P1" style:family="paragraph" style:list-style-name="L1"/>`;
  const outline = `<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="I" style:num-prefix="Chapter "/></text:outline-style>`;
  const body = [
    '<text:h text:outline-level="1">The quay</text:h>',
    '<text:list><text:list-item><text:p text:style-name="P1">One</text:p></text:list-item></text:list>',
    '<text:h text:outline-level="1" text:is-list-header="true">Not counted</text:h>',
    '<text:h text:outline-level="1">The basin</text:h>',
  ].join('');
  expect(await lines(body, automatic, outline)).toEqual([
    'heading1: Chapter I The quay',
    'listItem: Article 1. One',
    'heading1: Not counted',
    'heading1: Chapter II The basin',
  ]);
});
