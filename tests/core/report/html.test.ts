import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { translator } from '../../../core/i18n/translate.ts';
import { renderHtml, REPORT_CSP } from '../../../core/report/forms/html/page.ts';
import { script, SCRIPT_HASH } from '../../../core/report/forms/html/script.ts';
import { harbourState } from '../../helpers/harbour.ts';
import { tokens } from '../../helpers/html-tokens.ts';
import { reportOf, wordsOf } from '../../helpers/report.ts';
import { stateFrom, type ClaimSpec } from '../../helpers/report-state.ts';

function section(html: string, name: string): string {
  return new RegExp(`<section class="${name}">.*?</section>`, 's').exec(html)?.[0] ?? '';
}

/** The whole article as the report shows it, a text for each block. */
function shownBlocks(html: string): string[] {
  const text = section(html, 'text').replace(/<sup.*?<\/sup>/gs, '');
  return [...text.matchAll(/<(div|h3) class="b [^>]*>(.*?)<\/\1>/gs)].map((match) => wordsOf(match[2] ?? ''));
}

/** How many sentences each part of '… 1, 3–5; … 2' names. */
function sentencesNamed(words: string): Record<string, number> {
  const parts = words.split('; ').map((part) => /^(\D+) (.*)$/.exec(part) ?? []);
  return Object.fromEntries(
    parts.map(([, state = '', numbers = '']) => {
      const ranges = numbers.split(', ').map((range) => range.split('–').map(Number));
      return [state, ranges.reduce((sum, [from = 0, to = from]) => sum + to - from + 1, 0)];
    }),
  );
}

describe('renderHtml', () => {
  it.each(['en', 'nl'] as const)('has every part in its order, in %s', (language) => {
    const html = renderHtml(reportOf(harbourState(), { language }), []);
    const t = translator(language);
    const parts = [
      'Oosterdiep opent graankade: ‘Nog voor de eerste vorst varen we weer’</h1>',
      'Dagblad van het Wad',
      'Marit Hoekzema',
      language === 'en' ? '18 September 2024' : '18 september 2024',
      t('report.checkedBy'),
      'Sanne Ottens (SO)',
      `<h2>${t('report.glance')}</h2>`,
      `<h2>${t('report.corrections')}</h2>`,
      `<h2>${t('report.claims.all')}</h2>`,
      `<h2>${t('report.text')}</h2>`,
      `<h2>${t('report.method')}</h2>`,
      t('report.leftUnchecked'),
      t('report.leftUntouched'),
      `<h2>${t('report.provenance')}</h2>`,
      t('report.textHash'),
      'sha256sum',
    ];
    const body = html.slice(html.indexOf('<main>'));
    let at = 0;
    for (const part of parts) {
      const found = body.indexOf(part, at);
      expect(found, part).toBeGreaterThanOrEqual(at);
      at = found;
    }
    expect(html).toContain(`<html lang="${language}">`);
    expect(html.replace(script, '')).not.toMatch(/\{\w+(\||\})/);
  });

  it('says who decided what, when, why and on what evidence', () => {
    const claims = section(renderHtml(reportOf(harbourState(), { language: 'en' }), []), 'claims');
    const [, first = '', second = ''] = claims.split('<article').map(wordsOf);
    expect(first).toMatch(/said ✓ verified\s*so \? unverifiable/);
    for (const part of [
      'havendirecteur Femke Brandsma',
      'Opinion or forecast',
      'Would settle it: De werkplanning',
      'Persgesprek op het havenkantoor',
      'Interview, supports that it was said; spoken on 17 September 2024, 16:10',
      'Nog voor de eerste vorst varen we weer.',
      'Persdienst haven Oosterdiep, 0511-550 120',
      'SO, 18 September 2024, 11:10',
    ])
      expect(first).toContain(part);
    expect(second).toContain('File: meldkamer-2024-07-03.pdf · 184 kB');
  });

  it('has its hashes in one place, the last, and says what they are for', () => {
    const html = renderHtml(reportOf(harbourState(), { language: 'en' }), []);
    const [before = '', provenance = ''] = wordsOf(html.replace(/^.*<body/s, '<body')).split(
      'The text that was checked',
    );
    expect(before).not.toMatch(/SHA-256|[0-9a-f]{8}/);
    expect(provenance).toContain('each code is a fingerprint');
    expect(provenance).toMatch(/SHA-256 of the text\s*[0-9a-f]{64}/);
    expect(provenance).toMatch(/meldkamer-2024-07-03\.pdf\s*[0-9a-f]{64}/);
  });

  it('shows a verified claim without evidence as such, in the list and at a glance', () => {
    const html = renderHtml(reportOf(harbourState(), { language: 'en' }), []);
    expect(wordsOf(section(html, 'glance'))).toContain('1 verdict has no evidence recorded.');
    expect(wordsOf(section(html, 'claims')).match(/no evidence recorded/g)).toHaveLength(1);
  });

  it('strikes what is wrong and puts in what is right, in its sentence', () => {
    const html = section(renderHtml(reportOf(harbourState()), []), 'corrections');
    expect(html).toContain('met <del>62</del> <ins><bdi>26</bdi></ins> procent, meldt');
    expect(wordsOf(html)).toContain('Weerlegd dat het gezegd is door het ministerie van Landbouw.');
  });

  it('says on every page that it is the full report, and only then', () => {
    const full = renderHtml(reportOf(harbourState(), { nameProtected: true, language: 'en' }), []);
    const words = 'Full report: names protected sources';
    expect(full).toContain(`<div class="strip" aria-hidden="true">${words}</div>`);
    expect(tokens(full).style).toMatch(/@top-right\s*\{content:"[^"]*Full report: names protected sources"/);
    expect(tokens(full).style).toMatch(/\.strip\{position:fixed/);
    expect(renderHtml(reportOf(harbourState(), { language: 'en' }), [])).not.toContain(words);
  });

  it('gives the article’s words their own language, and lets each find its direction', () => {
    const arabic = stateFrom({
      details: { language: 'ar', title: 'رصيف الحبوب' },
      blocks: ['وانخفضت الصادرات بنسبة 62 في المئة.'],
      claims: [{ quote: '62 في المئة', verdict: 'verified' }],
    });
    const html = renderHtml(reportOf(arabic, { language: 'en' }), []);
    expect(html).toContain('<h1 lang="ar" dir="auto">رصيف الحبوب</h1>');
    expect(html).toContain('<div class="b paragraph" data-gap="" lang="ar" dir="auto">');
    const unknown = stateFrom({ details: { language: 'und' }, blocks: ['Een.'], claims: [] });
    expect(renderHtml(reportOf(unknown), [])).toContain('<h1 lang="" dir="auto">');
  });

  it('needs nothing from anywhere, and says so to the browser', () => {
    const html = renderHtml(reportOf(harbourState()), []);
    expect(html).toContain(`<meta http-equiv="Content-Security-Policy" content="${REPORT_CSP}">`);
    const { tags, style } = tokens(html);
    expect(
      tags.filter((tag) => ['link', 'img', 'iframe', 'object', 'embed', 'form'].includes(tag.name)),
    ).toEqual([]);
    expect(style).not.toMatch(/url\((?!#)|@import/);
  });

  it('draws in every picture the numbers that stand beside it', () => {
    const report = reportOf(harbourState());
    const html = renderHtml(report, []);
    const widths = (bar: string): [string, number][] =>
      [...bar.matchAll(/<rect class="([\w]+)" x="[\d.]+%" width="([\d.]+)%"/g)].map(
        ([, name = '', width]) => [name, Number(width)],
      );
    const inPercent = (counts: Record<string, number>, total: number): [string, number][] =>
      Object.entries(counts)
        .filter(([, count]) => count > 0)
        .map(([name, count]) => [name, Number(((count / total) * 100).toFixed(3))]);
    const { totals, speakers, stretches } = report;
    const [so, said, coverage, along] = section(html, 'glance').match(/<div class="meter.*?<\/svg>/gs) ?? [];
    const named = ({ verified, unverifiable, refuted, unchecked }: typeof totals.verdicts) => ({
      v: verified,
      u: unverifiable,
      x: refuted,
      o: unchecked,
    });
    expect(widths(so ?? '')).toEqual(inPercent(named(totals.verdicts), totals.claims));
    expect(widths(said ?? '')).toEqual(inPercent(named(totals.said), totals.attributed));
    const { claimed, noClaim, untouched, total } = totals.coverage;
    expect(widths(coverage ?? '')).toEqual(inPercent({ claimed, noclaim: noClaim, untouched }, total));
    const length = stretches.reduce((sum, stretch) => sum + stretch.length, 0);
    expect(widths(along ?? '')).toEqual(
      stretches.map((stretch) => [
        stretch.state === 'noClaim' ? 'noclaim' : stretch.state,
        Number(((stretch.length / length) * 100).toFixed(3)),
      ]),
    );
    const words = section(html, 'glance').match(/Zinnen op nummer: (.*?)\.</)?.[1] ?? '';
    expect(sentencesNamed(words)).toEqual({
      'met een bewering': claimed,
      'gemarkeerd als zonder': noClaim,
      onaangeroerd: untouched,
    });
    const rows = section(html, 'speakers').match(/<tr><th scope="row">.*?<\/tr>/gs) ?? [];
    const most = Math.max(...speakers.map((speaker) => speaker.claims));
    expect(rows).toHaveLength(speakers.length);
    rows.forEach((row, index) => {
      const speaker = speakers[index];
      if (speaker === undefined) throw new Error('no speaker');
      const figures = [...row.matchAll(/<td class="n(?: zero)?">(\d+)<\/td>/g)].map(([, figure]) =>
        Number(figure),
      );
      const { v, u, x, o } = named(speaker.verdicts);
      expect(figures).toEqual([v, u, x, o]);
      const bars = widths(row).filter(([name]) => name !== 'rest');
      expect(bars).toEqual(inPercent(named(speaker.verdicts), most));
    });
  });

  it('runs nothing but its own script, which is in no PDF', () => {
    const { scripts, tags } = tokens(renderHtml(reportOf(harbourState()), []));
    expect(scripts).toEqual([script]);
    expect(SCRIPT_HASH).toBe(`sha256-${createHash('sha256').update(script).digest('base64')}`);
    expect(REPORT_CSP).toContain(`script-src '${SCRIPT_HASH}';`);
    expect(tags.find((tag) => tag.name === 'script')?.attributes).toEqual({});
    expect(tokens(renderHtml(reportOf(harbourState()), [], 'pdf')).scripts).toEqual([]);
    expect(script).not.toMatch(/innerHTML|eval|fetch|XMLHttp|import|localStorage/);
  });

  it('is A4 or Letter on paper', () => {
    expect(renderHtml(reportOf(harbourState()), [])).toContain('@page{size:A4;');
    expect(renderHtml(reportOf(harbourState(), { paper: 'letter' }), [])).toContain('@page{size:letter;');
  });

  it('caps the list of untouched sentences, but counts them all', () => {
    const blocks = Array.from({ length: 130 }, (_unused, index) => `Zin nummer ${String(index)}.`);
    const html = section(renderHtml(reportOf(stateFrom({ blocks, claims: [] })), []), 'method');
    expect(html.match(/<li /g)).toHaveLength(100);
    expect(wordsOf(html)).toContain('130 van 130 zinnen');
    expect(wordsOf(html)).toContain('En nog 30');
  });

  it('counts in the page what the model counts', () => {
    const html = renderHtml(reportOf(harbourState()), []);
    const figures = [...section(html, 'glance').matchAll(/<li class="(\w)"><b>(\d+)<\/b>/g)];
    expect(figures.map((match) => [match[1], match[2]])).toEqual([
      ['v', '4'],
      ['u', '5'],
      ['x', '2'],
      ['o', '3'],
    ]);
    expect(section(html, 'claims').match(/<article /g)).toHaveLength(14);
    expect(section(html, 'text').match(/<sup /g)).toHaveLength(14);
    expect(section(html, 'corrections').match(/class="correction"/g)).toHaveLength(2);
  });

  it('shows the whole text as it is, however the claims overlap', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'é', 'ك', '<', '&', '"', ' ', '\n'),
      minLength: 1,
      maxLength: 40,
    });
    const layout = fc.record({
      blocks: fc.array(
        letters.filter((words) => words.trim() !== ''),
        { minLength: 1, maxLength: 5 },
      ),
      spans: fc.array(fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 80 })), { maxLength: 20 }),
    });
    fc.assert(
      fc.property(layout, ({ blocks, spans }) => {
        const state = stateFrom({ blocks, claims: [] });
        const { text } = state.version;
        const claims = spans.map(([from, length]): ClaimSpec & { start: number; end: number } => {
          const start = from % text.length;
          const end = Math.min(text.length, start + length);
          return { quote: text.slice(start, end), start, end };
        });
        const marked = stateFrom({ blocks, claims });
        const html = renderHtml(reportOf(marked), []);
        const expected = marked.blocks.map((block) => text.slice(block.start, block.end));
        expect(shownBlocks(html)).toEqual(expected);
        expect(section(html, 'text').match(/<sup /g) ?? []).toHaveLength(claims.length);
      }),
    );
  });
});
