import { expect, test } from 'vitest';
import { hiddenParts, linkedDataIn, withoutMarkup } from '../../../core/archives/markup.ts';

test('a field is left without tags, scripts, styles and comments', () => {
  expect(
    withoutMarkup(
      'The <b class="x">bridge</b> <SCRIPT >alert("<b>")</script\n>was<style>p{}</style><!-- <script> --> shut &amp; r&eacute;d &#233; &lt;b&gt;',
    ).replace(/\s+/gu, ' '),
  ).toBe('The bridge was shut & r&eacute;d é <b>');
  expect(withoutMarkup('Rents rose by <5 % and > 3 %')).toBe('Rents rose by <5 % and > 3 %');
});

test.each(['<script>', '<!--', '<style a=">', '<script '])(
  'what %s begins and nothing ends goes to the end',
  (begin) => {
    expect(withoutMarkup(`Rents rose${begin} steal()`).trim()).toBe('Rents rose');
    expect([...hiddenParts(begin.repeat(100_000))]).toHaveLength(1);
  },
);

test('the linked data of a page is in the scripts that say so', () => {
  const page = `<!doctype html><!-- <script type="application/ld+json">1</script> -->
    <script>var a = '<script type="application/ld+json">'</script>
    <script async type='application/ld+json' id=x>2</SCRIPT ><script type=application/ld+json>3</script>
    <script data-type="application/ld+json">4</script><script type="application/ld+json+x">5</script>`;
  expect([...linkedDataIn(page)]).toEqual(['2', '3']);
});
