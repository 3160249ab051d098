import { describe, expect, it, vi } from 'vitest';
import { claimRows } from '../../../../core/report/forms/csv/claims.ts';
import { evidenceRows } from '../../../../core/report/forms/evidence/evidence.ts';
import { ReportFormat } from '../../../../core/model/report/format.ts';
import type { ReportModel } from '../../../../core/report/model/model.ts';
import { commentsOf, docxParts, storyOf } from '../../../helpers/docx.ts';
import { harbourState, protectedWords } from '../../../helpers/harbour.ts';
import { tokens } from '../../../helpers/html-tokens.ts';
import { reportOf, wordsOf } from '../../../helpers/report.ts';
import { stateFrom } from '../../../helpers/report-state.ts';

vi.mock('../../../../main/features/export/print-pdf.ts', () => ({ printPdf: vi.fn() }));
const { previewPage, renderReport } = await import('../../../../main/features/export/render-report.ts');

const { signal } = new AbortController();

async function fileOf(model: ReportModel, format: ReportFormat): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await renderReport(model, format, signal));
}

function shown(page: string, pattern: RegExp): string {
  const [, inside] = pattern.exec(page) ?? [];
  if (inside === undefined) throw new Error(`nothing like ${String(pattern)}`);
  return inside;
}

/** Words without the white space between them, which each form has its own of. */
function run(words: string): string {
  return words.replace(/\s+/gu, '');
}

describe('the preview of a report', () => {
  it.each(['json', 'markdown', 'claimreview', 'annotations'] as const)(
    'shows %s as the text of the file, character for character',
    async (format) => {
      const model = reportOf(harbourState(), { language: 'en' });
      const page = await previewPage(model, format, null);
      const file = (await fileOf(model, format)).replace(/\n$/, '');
      expect(wordsOf(shown(page, /<pre>(.*?)<\/pre>/s))).toBe(file);
    },
  );

  it('shows so many lines of a long text and counts the rest', async () => {
    const blocks = Array.from({ length: 700 }, (_unused, index) => `Zin nummer ${String(index)}.`);
    const model = reportOf(stateFrom({ blocks, claims: [] }));
    const lines = (await fileOf(model, 'json')).trimEnd().split('\n').length;
    const page = await previewPage(model, 'json', null);
    const left = new Intl.NumberFormat('nl').format(lines - 2000);
    expect(lines).toBeGreaterThan(3000);
    expect(shown(page, /<pre>(.*?)<\/pre>/s).split('\n')).toHaveLength(2000);
    expect(wordsOf(page)).toContain(`En nog ${left} regels in het bestand.`);
  });

  it.each([
    ['csv', claimRows],
    ['evidence', evidenceRows],
  ] as const)('shows %s as a table, cell for cell', async (format, rowsOf) => {
    const model = reportOf(harbourState());
    const page = await previewPage(model, format, null);
    const rows = [...page.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => wordsOf(cell)),
    );
    expect(rows).toEqual(rowsOf(model).map((row) => row.map((value) => String(value ?? ''))));
  });

  it('says that a table without rows is one', async () => {
    const page = await previewPage(reportOf(stateFrom({ blocks: ['Niets.'], claims: [] })), 'csv', null);
    expect(wordsOf(page)).toContain('Geen rijen');
  });

  it.each([false, true])(
    'shows the words and comments of the Word document (changes: %s)',
    async (trackChanges) => {
      const model = reportOf(harbourState(), { language: 'en', trackChanges });
      const page = await previewPage(model, 'docx', null);
      const parts = docxParts(await renderReport(model, 'docx', signal));
      const story = storyOf(parts['word/document.xml'] ?? '');
      const notes = shown(page, /<section class="comments"[^>]*>(.*?)<\/section>/s);
      const body = page.slice(page.indexOf('<h1')).replace(notes, '');
      const isStruck = /<del>.*?<\/del>/gs;
      const article = shown(body, /<div class="words">(.*?)\n<\/div>/s);
      const told = body.replace(article, article.replace(/<sup.*?<\/sup>/gs, '').replace(isStruck, ''));
      expect(run(wordsOf(told))).toBe(run(story.accepted.join('')));
      expect(isStruck.test(article)).toBe(trackChanges);
      const comments = notes
        .split('<div class="comment"')
        .slice(1)
        .map((note) => run(wordsOf(`<div${note}`)));
      const written = commentsOf(parts['word/comments.xml'] ?? '');
      expect(comments).toHaveLength(written.length);
      written.forEach(({ author, text }, index) => {
        expect(comments[index]).toContain(run(text));
        expect(comments[index]?.startsWith(run(author))).toBe(true);
      });
    },
  );

  it('shows the PDF as its page on paper, with the head of every page', async () => {
    const page = await previewPage(
      reportOf(harbourState(), { paper: 'letter', nameProtected: true }),
      'pdf',
      null,
    );
    const { style } = tokens(page);
    expect(style).toContain('@media all{');
    expect(style).toContain('width:8.5in');
    expect(style).not.toContain('@media screen{');
    expect(wordsOf(shown(page, /<div class="running">(.*?)<\/div>/s))).toContain(
      'Volledig rapport: noemt beschermde bronnen',
    );
  });

  it.each(ReportFormat.options)('runs nothing and names no protected source: %s', async (format) => {
    const page = await previewPage(reportOf(harbourState()), format, null);
    expect(tokens(page).scripts).toEqual([]);
    for (const words of protectedWords) expect(wordsOf(page)).not.toContain(words);
  });

  it.each(ReportFormat.options)('takes no words for markup: %s', async (format) => {
    const words = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
    const state = harbourState();
    const hostile = {
      ...state,
      article: { ...state.article, title: words, outlet: words },
      claims: state.claims.map((claim) => ({ ...claim, note: words, correction: words, tried: words })),
      evidence: state.evidence.map((entry) => ({
        ...entry,
        title: words,
        link: `https://x.example/${words}`,
      })),
    };
    const page = await previewPage(reportOf(hostile, { trackChanges: true }), format, null);
    const { tags, scripts } = tokens(page);
    expect(scripts).toEqual([]);
    expect(tags.filter(({ name }) => ['img', 'script', 'iframe', 'form', 'base'].includes(name))).toEqual([]);
    for (const { attributes } of tags)
      for (const name of Object.keys(attributes)) expect(name).not.toMatch(/^on/);
  });
});
