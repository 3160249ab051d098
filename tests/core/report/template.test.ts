import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../../core/report/forms/html/page.ts';
import {
  fillTemplate,
  isProblem,
  readTemplate,
  templateParts,
} from '../../../core/report/forms/html/template.ts';
import { sealHtml } from '../../../core/report/model/seal.ts';
import { verifyReport } from '../../../core/report/verify/verify-report.ts';
import { harbourState } from '../../helpers/harbour.ts';
import { tokens } from '../../helpers/html-tokens.ts';
import { reportOf, wordsOf } from '../../helpers/report.ts';

const parts = templateParts.map((part) => `{{${part}}}`).join('\n');
const hash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

describe('a template of the page', () => {
  it('places every part in markup and style of its own; the page can be checked as before', () => {
    const read = readTemplate(readFileSync('main/features/export/template-example.html', 'utf8'));
    if (isProblem(read)) throw new Error(JSON.stringify(read));
    const html = renderHtml(reportOf(harbourState()), [], 'file', read);
    expect(html).toContain('<div class="frame">');
    expect(html.indexOf('class="corrections"')).toBeLessThan(html.indexOf('class="glance"'));
    expect(tokens(html).style).toMatch(/\.frame \{\s*border-left/);
    expect(wordsOf(html)).toContain('Our way of working: example.org/method');
    expect(html).toContain('<a href="https://example.org/method" rel="noopener noreferrer">');
    const { findings } = verifyReport(sealHtml(html, hash), hash);
    expect(findings.filter(({ result }) => result !== 'fits')).toEqual([]);
  });

  it.each([
    [`<script>alert(1)</script>${parts}`, 'tag', 1],
    [`${parts}\n<img src="https://evil.example/x.png">`, 'tag', 11],
    [`<p onclick="x">a</p>${parts}`, 'attribute', 1],
    [`<p style="x">a</p>${parts}`, 'attribute', 1],
    [`<p id="c1">a</p>${parts}`, 'attribute', 1],
    [`<p class=x>a</p>${parts}`, 'tag', 1],
    [`<a href="javascript:alert(1)">a</a>${parts}`, 'link', 1],
    [`<a href="jav&#97;script:alert(1)">a</a>${parts}`, 'link', 1],
    [`<style>p{background:url(https://evil.example)}</style>${parts}`, 'style', 1],
    [`\n<style>\n@import "x";</style>${parts}`, 'style', 3],
    [`<style>p{background:u\\72l(x)}</style>${parts}`, 'style', 1],
    [`<style>.corrections{display: none}</style>${parts}`, 'style', 1],
    [`<style>.corrections{display:/* x */none}</style>${parts}`, 'style', 1],
    [`<style>/*\n*/\n.claims{visibility:/*\n*/hidden}</style>${parts}`, 'style', 3],
    [`<style>.corrections{opacity:0}</style>${parts}`, 'style', 1],
    [`<style>.corrections{opacity: .00 !important}</style>${parts}`, 'style', 1],
    [`<style>.corrections{font-size:0}</style>${parts}`, 'style', 1],
    [`<style>p{background:src("https://evil.example")}</style>${parts}`, 'style', 1],
    [`<style>p{}</style><style>q{}</style>${parts}`, 'tag', 1],
    [`<iframe></iframe>${parts}`, 'tag', 1],
    [`<form>${parts}</form>`, 'tag', 1],
    [`<div>${parts}`, 'unbalanced', 10],
    [`${parts}</div>`, 'unbalanced', 10],
    [`<div><p>${parts}</div></p>`, 'unbalanced', 10],
    [`{{head}}${parts}`, 'unknownPart', 1],
    [`${parts}{{claims}}`, 'twice', 10],
    [parts.replace('{{corrections}}', ''), 'missingPart', 10],
    [`<p ${parts}`, 'tag', 1],
    ['x'.repeat(100_001), 'tooBig', 1],
  ])('refuses %j', (source, why, line) => {
    expect(readTemplate(source)).toMatchObject({ why, line });
  });

  it.each([
    'opacity:0.9',
    'opacity:.5',
    'opacity:1',
    'font-size:0.9rem',
    'font-size:10px',
    'display:grid',
    'margin:0',
  ])('lets a style say %s', (rule) => {
    expect(isProblem(readTemplate(`<style>.frame{${rule}}</style>${parts}`))).toBe(false);
  });

  it('lets through nothing but what it knows, whatever it is given', () => {
    const scraps = fc.array(
      fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '/',
        'p',
        'a',
        'script',
        ' href=',
        'javascript:',
        '<p>',
        '</p>',
        '<!--',
        '-->',
        '{{',
        '}}',
        'class="x"',
        '&',
        '\n',
        '=',
        'svg',
        ' on',
        'x',
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(scraps, (words) => {
        const read = readTemplate(words.join('') + parts);
        if (isProblem(read)) return;
        const empty = Object.fromEntries(templateParts.map((part) => [part, ''])) as Record<
          (typeof templateParts)[number],
          string
        >;
        const { tags } = tokens(fillTemplate(read, empty));
        for (const tag of tags) expect(['p', '/p', 'a', '/a']).toContain(tag.name);
      }),
      { numRuns: 300 },
    );
  });
});
