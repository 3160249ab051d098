import type { Page } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from '../../core/contract.ts';
import type { EvidenceDetails } from '../../core/evidence.ts';
import { ReportFormat } from '../../core/report/format.ts';
import { expect, test as base } from '../helpers/app.ts';
import { openPasted, sentences } from '../helpers/desk.ts';
import { docxParts } from '../helpers/docx.ts';
import { drawnText, everythingIn, lettersOf } from '../helpers/pdf-text.ts';
import { sha256 } from '../helpers/report-state.ts';

const secret: EvidenceDetails = {
  kind: 'interview',
  stance: 'supports',
  target: 'verdict',
  title: 'Duty roster of shift C',
  link: 'https://leaks.example/roster/2231',
  quotation: 'we counted them twice that night',
  lookedAt: '2024-03-01',
  contact: 'Wim Vos, +31 6 4187 0352',
  protected: true,
  note: 'his brother works there too',
  attachments: [{ hash: sha256('roster'), name: 'roster-c.pdf', size: 6, mediaType: 'application/pdf' }],
};
const names = [
  secret.title,
  secret.link,
  secret.quotation,
  secret.contact,
  secret.note,
  'Wim Vos',
  'roster-c',
]
  .map((words) => words ?? '')
  .concat('leaks.example', 'again on 4187 0352', '6 4187 0352');

async function call<T>(desk: Page, name: string, input: unknown): Promise<T> {
  const answer = await desk.evaluate(([called, given]) => window.tickmark.call(called, given), [
    name,
    input,
  ] as const);
  const { ok, ...rest } = answer as Answer<T>;
  expect(ok, JSON.stringify(rest)).toBe(true);
  return (rest as { value: T }).value;
}

/** Marks one sentence verified on a protected source that the claim's note names too; returns the article's id. */
async function markOnProtectedSource(desk: Page): Promise<string> {
  const { articles } = await call<{ articles: { article: { id: string } }[] }>(desk, 'library.list', {
    removed: false,
  });
  const articleId = articles[0]?.article.id ?? '';
  const { version } = await call<{ version: { id: string; text: string } }>(desk, 'article.open', {
    articleId,
  });
  const start = version.text.indexOf(sentences.cars);
  const span = { versionId: version.id, start, end: start + sentences.cars.length };
  const { claims } = await call<{ claims: { id: string }[] }>(desk, 'claim.make', span);
  const claimId = claims[0]?.id ?? '';
  const { bytes } = { bytes: [...Buffer.from('roster')] };
  await desk.evaluate(
    (file) =>
      window.tickmark.call('attachment.store', {
        name: 'roster-c.pdf',
        mediaType: 'application/pdf',
        bytes: new Uint8Array(file),
      }),
    bytes,
  );
  await call(desk, 'evidence.add', { claimId, details: secret });
  await call(desk, 'claim.setVerdict', { claimId, verdict: 'verified' });
  await call(desk, 'claim.setDetails', { claimId, details: { note: 'Call Wim Vos again on 4187 0352.' } });
  return articleId;
}

type Exported = (format: string, ...more: string[]) => Promise<Buffer>;

/** What each test begins with: an article with a claim on a protected source, and what exports it by command line. */
const test = base.extend<{ exported: Exported }>({
  exported: async ({ startAsChecker, cli, folder }, use) => {
    const { desk, quit } = await startAsChecker();
    await openPasted(desk);
    const article = await markOnProtectedSource(desk);
    await quit();
    await use(async (format, ...more) => {
      const out = join(folder, `report.${format}`);
      const { code, stderr } = await cli(
        'export',
        article,
        '--format',
        format,
        '--out',
        out,
        '--notes',
        ...more,
      );
      expect(code, stderr).toBe(0);
      return readFileSync(out);
    });
  },
});

const inWords = (bytes: Buffer): string => lettersOf(bytes.toString('utf8'));
const readable: Record<ReportFormat, (bytes: Buffer) => string> = {
  html: inWords,
  pdf: (bytes) => everythingIn(bytes),
  docx: (bytes) =>
    lettersOf(
      Object.values(docxParts(bytes))
        .join('\n')
        .replace(/<[^>]*>/g, '') + Object.values(docxParts(bytes)).join('\n'),
    ),
  markdown: inWords,
  json: inWords,
  csv: inWords,
  evidence: inWords,
  claimreview: inWords,
  annotations: inWords,
};
/** What each form has a place for: a review cites links, an annotation says what a note would, tables have columns. */
const holds: Partial<Record<ReportFormat, string[]>> = {
  csv: ['Wim Vos', 'again on 4187 0352'],
  claimreview: ['leaks.example'],
  annotations: ['leaks.example'],
  evidence: names.filter((words) => words !== 'again on 4187 0352'),
};

const forms: Record<string, ReportFormat[]> = {
  pages: ['html', 'pdf', 'docx', 'markdown'],
  data: ReportFormat.options.filter((format) => !['html', 'pdf', 'docx', 'markdown'].includes(format)),
};
for (const [kind, formats] of Object.entries(forms)) {
  test(`${kind} on disk name a protected source in no byte`, async ({ exported }) => {
    for (const format of formats) {
      const hidden = readable[format](await exported(format));
      for (const words of names) expect(hidden, `${words} in ${format}`).not.toContain(lettersOf(words));
      expect(hidden).not.toContain(sha256('roster').slice(0, 12));
    }
  });

  test(`${kind} of the full report name it, and pages say that they do`, async ({ exported }) => {
    for (const format of formats) {
      const full = readable[format](await exported(format, '--name-protected'));
      for (const words of holds[format] ?? names)
        expect(full, `${words} in full ${format}`).toContain(lettersOf(words));
      if (kind === 'pages')
        expect(full.toLowerCase()).toContain(lettersOf('full report: names protected sources'));
    }
  });
}

test('a report can be checked; what was changed on the way shows', async ({ exported, cli, folder }) => {
  for (const format of ['json', 'html']) {
    const file = join(folder, `report.${format}`);
    const bytes = await exported(format);
    const fits = await cli('verify-report', file, '--history');
    expect(fits.stdout).toContain('The history in the library goes on from the entry that the report names.');
    expect(fits.code, fits.stdout).toBe(0);
    writeFileSync(file, bytes.toString('utf8').replaceAll('14,000', '15,000'));
    const differs = await cli('verify-report', file);
    expect(differs.stdout).toContain('✗ The text in it is not the text that was checked.');
    expect(differs.code).toBe(1);
  }
});

test('a PDF is tagged, bookmarked and readable', async ({ exported }) => {
  const pdf = await exported('pdf');
  const text = pdf.toString('latin1');
  expect(text.startsWith('%PDF-')).toBe(true);
  for (const part of ['/StructTreeRoot', '/Outlines', '/MarkInfo', '/Lang (en)'])
    expect(text).toContain(part);
  expect(text).not.toMatch(/\/(JavaScript|JS)\b/);
  expect([...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].length).toBeGreaterThan(0);
  for (const [, width, height] of text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g))
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
  const fonts = text.match(/\/Type \/FontDescriptor\b/g) ?? [];
  expect(fonts.length).toBeGreaterThan(0);
  expect(text.match(/\/FontFile2 \d+ 0 R/g)).toHaveLength(fonts.length);
  expect(text).toMatch(/\/FontName \/[A-Z]{6}\+SourceSerif4/);
  expect(drawnText(pdf)).not.toContain('\uFFFD');
  expect(everythingIn(pdf)).toContain(lettersOf('How it was checked'));
});
