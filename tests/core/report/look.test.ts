import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../../core/report/forms/html/page.ts';
import { imageSize } from '../../../core/report/image-size.ts';
import { renderJson } from '../../../core/report/forms/json/json.ts';
import { renderClaimReview } from '../../../core/report/forms/claimreview/claim-review.ts';
import { contrast, Look, type ReportLook } from '../../../core/report/look.ts';
import { renderMarkdown } from '../../../core/report/forms/markdown/markdown.ts';
import { renderDocx } from '../../../main/features/export/docx/document.ts';
import { docxParts } from '../../helpers/docx.ts';
import { harbourState } from '../../helpers/harbour.ts';
import { tokens } from '../../helpers/html-tokens.ts';
import { reportOf, wordsOf } from '../../helpers/report.ts';
import { fixedId } from '../../helpers/report-state.ts';

/** A PNG of one pixel. */
const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const look: ReportLook = {
  name: 'De <Kustbode>',
  logo: { mediaType: 'image/png', width: 400, height: 100, base64: pixel },
  colour: '#1c5d99',
  footer: 'Rectificaties: zie </style> onze site',
  contact: 'factcheck@kustbode.example',
  template: null,
};

describe('a newsroom’s look', () => {
  it('is on every form that has a place for it', async () => {
    const report = reportOf(harbourState(), {}, look);
    const html = renderHtml(report, []);
    const { tags, style } = tokens(html);
    const [image] = tags.filter((tag) => tag.name === 'img');
    expect(image?.attributes).toMatchObject({ alt: 'De &lt;Kustbode&gt;', width: '144', height: '36' });
    expect(image?.attributes.src).toBe(`data:image/png;base64,${pixel}`);
    expect(style).toContain('--newsroom:#1c5d99');
    expect(style).toMatch(/@bottom-left\s*\{\s*content:\s*"Rectificaties: zie \\3c /);
    for (const words of [wordsOf(html), renderMarkdown(report)])
      expect(words).toContain('factcheck@kustbode.example');
    expect(JSON.parse(renderJson(report))).toMatchObject({
      newsroom: { name: 'De <Kustbode>', footer: look.footer },
    });
    expect(renderClaimReview(report)).toContain(
      '"author": {\n        "@type": "Organization",\n        "name": "De <Kustbode>"',
    );
    const parts = docxParts(await renderDocx(report));
    expect(Object.keys(parts).some((name) => /^word\/media\/.*\.png$/.test(name))).toBe(true);
    expect(parts['word/document.xml']).toContain('factcheck@kustbode.example');
  });

  it('has its name where there is no logo, and says nothing where there is no look', () => {
    const named = renderHtml(reportOf(harbourState(), {}, { ...look, logo: null }), []);
    expect(named).toContain('<p class="newsroom">De &lt;Kustbode&gt;</p>');
    const plain = renderHtml(reportOf(harbourState()), []);
    expect(plain).not.toContain('class="newsroom"');
    expect(plain).not.toContain('--newsroom:#');
    expect(renderClaimReview(reportOf(harbourState()))).not.toContain('Kustbode');
  });

  it('has a colour that can be read: on paper, and in the dark or ink there', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    const parsed = (colour: string | null): boolean =>
      Look.safeParse({ ...look, id: fixedId(1), logo: null, colour }).success;
    expect(parsed('#1c5d99')).toBe(true);
    expect(parsed(null)).toBe(true);
    for (const colour of ['#ffcc00', '#7f7f7f', 'red', '#1c5d9', '#1c5d99;}'])
      expect(parsed(colour)).toBe(false);
    const dark = (colour: string): string =>
      tokens(renderHtml(reportOf(harbourState(), {}, { ...look, colour }), [])).style;
    expect(dark('#1c1a17')).toContain('prefers-color-scheme:dark){:root{--newsroom:var(--ink)}}');
  });
});

describe('imageSize', () => {
  it('knows PNG and JPEG by their bytes, and nothing else', () => {
    expect(imageSize(Buffer.from(pixel, 'base64'))).toEqual({ mediaType: 'image/png', width: 1, height: 1 });
    const jpeg = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 60, 0, 200, 1, 1, 0x11, 0];
    expect(imageSize(new Uint8Array(jpeg))).toEqual({ mediaType: 'image/jpeg', width: 200, height: 60 });
    const refused = ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'GIF89a', '', '\u0089PNG'];
    for (const bytes of refused) expect(imageSize(new TextEncoder().encode(bytes))).toBeNull();
    expect(imageSize(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0]))).toBeNull();
    expect(imageSize(new Uint8Array(jpeg.slice(0, 12)))).toBeNull();
  });
});
