import { describe, expect, it } from 'vitest';
import { footTemplate, headTemplate } from '../../../main/export/print-template.ts';
import { tokens } from '../../helpers/html-tokens.ts';

describe('print templates', () => {
  it('escape what they are given', () => {
    const html = headTemplate({ left: '<img src=x onerror=alert(1)>', right: '"& more' });
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
    const classes = tokens(footTemplate()).tags.map((tag) => tag.attributes.class);
    expect(classes).toEqual(expect.arrayContaining(['pageNumber', 'totalPages']));
  });
});
