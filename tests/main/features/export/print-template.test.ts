import { describe, expect, it } from 'vitest';
import { footTemplate, headTemplate } from '../../../../main/features/export/print-template.ts';
import { tokens } from '../../../helpers/html-tokens.ts';

describe('print templates', () => {
  it('escape what they are given', () => {
    const html = headTemplate({ left: '<img src=x onerror=alert(1)>', right: '"& more', foot: '' });
    expect(tokens(html).tags.map((tag) => tag.name)).toEqual([
      'div',
      'span',
      '/span',
      'span',
      '/span',
      '/div',
    ]);
    expect(html).toContain('&quot;&amp; more');
  });

  it('number the pages', () => {
    const classes = tokens(footTemplate('<b>Dagblad</b>')).tags.map((tag) => tag.attributes.class);
    expect(footTemplate('<b>Dagblad</b>')).toContain('&lt;b&gt;Dagblad&lt;/b&gt;');
    expect(classes).toEqual(expect.arrayContaining(['pageNumber', 'totalPages']));
  });
});
