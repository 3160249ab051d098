import fc from 'fast-check';
import { lexer } from 'marked';
import { describe, expect, it } from 'vitest';
import { claimMarks } from '../../../core/report/model/text-part.ts';
import { escapeMarkdown, renderMarkdown } from '../../../core/report/forms/markdown/markdown.ts';
import { harbourState } from '../../helpers/harbour.ts';
import { reportOf } from '../../helpers/report.ts';
import { stateFrom } from '../../helpers/report-state.ts';

/** What a token of `marked` holds, whatever its kind. */
interface Node {
  type: string;
  raw: string;
  text?: string;
  href?: string;
  depth?: number;
  tokens?: Node[];
  items?: Node[];
  header?: Node[] | boolean;
  rows?: Node[][];
}

/** Every token of a Markdown text, inner ones too. */
function tokensOf(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => [
    node,
    ...tokensOf([
      ...(node.tokens ?? []),
      ...(node.items ?? []),
      ...(Array.isArray(node.header) ? node.header : []),
      ...(node.rows ?? []).flat(),
    ]),
  ]);
}

function read(markdown: string): Node[] {
  return tokensOf(lexer(markdown) as Node[]);
}

/** The words of a Markdown text as a reader sees them. */
function wordsOf(markdown: string): string {
  return read(markdown)
    .filter((token) => ['text', 'escape'].includes(token.type) && token.tokens === undefined)
    .map((token) => token.text ?? '')
    .join('')
    .replace(
      /&(amp|lt|gt|quot|#39);/g,
      (_whole, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? '',
    );
}

describe('renderMarkdown', () => {
  it('says what the page says, in the same order', () => {
    const markdown = renderMarkdown(reportOf(harbourState(), { language: 'en' }));
    const parts = [
      '# Oosterdiep opent graankade',
      'Checked by Sanne Ottens (SO) and Bram Ruardi (BR)',
      '## Result at a glance',
      '| ✓ verified |',
      '## Corrections needed',
      '<del>62</del> <ins>26</ins> procent',
      '## Claims by speaker',
      '## Claims, in the order of the article',
      '### 1 · De graankade',
      'said **verified**'.replace('**verified**', '✓ **verified**'),
      'Interview, supports that it was said; spoken on 17 September 2024, 16:10',
      '<https://graanbeurs.example/voorraad/2024/week-37?plaats=oosterdiep>',
      '## The whole article, with the claims marked',
      String.raw`\[6: \[7: `.replace(String.raw`\[7: `, '‘'),
      '## How it was checked',
      '## The text that was checked',
      'Made with Tickmark',
    ];
    let at = 0;
    for (const part of parts) {
      const found = markdown.indexOf(part, at);
      expect(found, part).toBeGreaterThanOrEqual(at);
      at = found;
    }
  });

  it('makes a heading a claim, and tables that hold the numbers of the model', () => {
    const report = reportOf(harbourState());
    const tokens = read(renderMarkdown(report));
    const headings = tokens.filter((token) => token.type === 'heading' && token.depth === 3);
    expect(headings.filter((token) => /^\d+ · /.test(token.raw.replace(/^#+ /, '')))).toHaveLength(14);
    const table = tokens.find((token) => token.type === 'table');
    const row = (table?.rows?.[0] ?? []).map((cell) => cell.text);
    expect(row.slice(1)).toEqual(['4', '5', '2', '3']);
  });

  it('keeps any words as they are, and makes no markup of them', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
      fc.stringMatching(/^[-#>*_`~[\]()!|\\+=\d.<>&a ]{1,20}$/),
      fc.constantFrom(
        '<script>x</script>',
        '[a](javascript:b)',
        '1. een',
        '- een',
        '# een',
        '![x](y)',
        '&amp;',
        '    code',
        '***',
        '| a | b |',
      ),
    );
    fc.assert(
      fc.property(nasty, (text) => {
        const tokens = read(escapeMarkdown(text.trim()));
        const kinds = new Set(tokens.map((token) => token.type));
        for (const kind of [
          'html',
          'link',
          'image',
          'em',
          'strong',
          'del',
          'code',
          'codespan',
          'list',
          'heading',
          'blockquote',
          'table',
          'hr',
        ])
          if (kind !== 'link' || !/https?:|www\.|@/.test(text)) expect(kinds).not.toContain(kind);
      }),
      { numRuns: 1000 },
    );
  });

  it('lets nobody’s words end a paragraph, a table or a quotation', () => {
    const words = 'x\n\n# Kop\n\n<img src=x onerror=alert(1)> | cel [k](javascript:1)';
    const state = stateFrom({
      blocks: ['Een zin hier.'],
      claims: [
        {
          quote: 'Een zin',
          speaker: words,
          note: words,
          tried: words,
          verdict: 'unverifiable',
          evidence: [{ title: words, contact: words }],
        },
      ],
    });
    const markdown = renderMarkdown(reportOf(state));
    const tokens = read(markdown);
    expect(tokens.filter((token) => token.type === 'image')).toEqual([]);
    expect(tokens.filter((token) => token.type === 'html').map((token) => token.raw)).toEqual([]);
    expect(tokens.filter((token) => token.type === 'link' && !/^https?:/.test(token.href ?? ''))).toEqual([]);
    expect(tokens.some((token) => token.type === 'heading' && token.text === 'Kop')).toBe(false);
    expect(wordsOf(markdown)).toContain('<img src=x onerror=alert(1)>');
  });
});

describe('claimMarks', () => {
  it('gives every block back, and begins and ends every claim once, in order', () => {
    const spans = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 40 })), { maxLength: 12 });
    fc.assert(
      fc.property(spans, (found) => {
        const plain = stateFrom({
          blocks: ['Een twee drie.', 'Vier vijf.', 'Zes zeven acht negen.'],
          claims: [],
        });
        const { text } = plain.version;
        const claims = found.map(([from, length]) => {
          const start = from % text.length;
          const end = Math.min(text.length, start + length);
          return { quote: text.slice(start, end), start, end };
        });
        const report = reportOf(
          stateFrom({ blocks: ['Een twee drie.', 'Vier vijf.', 'Zes zeven acht negen.'], claims }),
        );
        if (report.text === null) throw new Error('no text');
        const marks = claimMarks(report.text, report.claims);
        const open = new Set<number>();
        const done = new Set<number>();
        report.text.blocks.forEach((block, index) => {
          let at = block.start;
          for (const piece of marks[index] ?? []) {
            if ('begins' in piece) {
              expect(piece.begins.start <= at || at === block.start).toBe(true);
              open.add(piece.begins.number);
            } else if ('ends' in piece) {
              expect(open.delete(piece.ends.number)).toBe(true);
              expect(piece.ends.end >= at || at === block.start).toBe(true);
              done.add(piece.ends.number);
            } else {
              expect(text.startsWith(piece.text, at)).toBe(true);
              at += piece.text.length;
            }
          }
          expect(at).toBe(block.end);
        });
        expect(open.size).toBe(0);
        expect(done.size + report.claims.filter((claim) => !done.has(claim.number)).length).toBe(
          report.claims.length,
        );
        expect(done.size).toBe(report.claims.length);
      }),
    );
  });
});
