import type { Page } from '@playwright/test';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer } from '../../core/contract/index.ts';
import type { AttachmentRef, EvidenceDetails } from '../../core/model/evidence/evidence.ts';
import { ReportFormat } from '../../core/model/report/format.ts';
import { launch, makeLibrary } from '../helpers/app-process.ts';
import { expect, runCli, test as base } from '../helpers/app.ts';
import { openPasted, sentences } from '../helpers/desk.ts';
import { docxParts } from '../helpers/docx.ts';
import { PASSPHRASE } from '../helpers/passphrase.ts';
import { drawnText, everythingIn, lettersOf } from '../helpers/pdf-text.ts';
import { takeAway } from '../helpers/process-tree.ts';
import { sha256 } from '../helpers/report-state.ts';

const secret: EvidenceDetails = {
  kind: 'interview',
  stance: 'supports',
  target: 'verdict',
  title: 'Duty roster of shift C',
  link: 'https://leaks.example/roster/2231',
  quotation: 'we counted them twice that night',
  lookedAt: '2024-03-01',
  contact: 'Wim Vos, +31 6 4187 0352, w.vos66@leaks.example',
  protected: true,
  note: 'his brother works there too',
  attachments: [{ hash: sha256('roster'), name: 'roster-c.pdf', size: 6, mediaType: 'application/pdf' }],
};
const photo: EvidenceDetails = {
  ...secret,
  kind: 'image',
  title: 'Photo of the counter',
  link: null,
  quotation: null,
  contact: null,
  protected: false,
  note: null,
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
  .concat('leaks.example', 'again on 4187 0352', '6 4187 0352', 'w.vos66');

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
  await call(desk, 'vault.setPassphrase', { current: null, passphrase: PASSPHRASE });
  const { attachments } = secret;
  const drawn = await storeDrawn(desk, 'roster-c.png', 'red');
  await call(desk, 'evidence.add', {
    claimId,
    details: { ...secret, attachments: [...attachments, drawn] },
  });
  const counter = await storeDrawn(desk, 'counter.png', 'blue');
  await call(desk, 'evidence.add', { claimId, details: { ...photo, attachments: [counter] } });
  await call(desk, 'claim.setVerdict', { claimId, verdict: 'verified' });
  const note = 'Call Wim Vos again on 4187 0352. Mail w.vos66 (at) leaks.example to W\u00adim_V\u00ados.';
  await call(desk, 'claim.setDetails', { claimId, details: { note } });
  return articleId;
}

/** Keeps a picture of one colour, 2000 pixels wide, in the library. */
async function storeDrawn(desk: Page, name: string, colour: string): Promise<AttachmentRef> {
  const answer = await desk.evaluate(
    async (wanted) => {
      const canvas = new OffscreenCanvas(2000, 1000);
      const pen = canvas.getContext('2d');
      if (pen !== null) pen.fillStyle = wanted.colour;
      pen?.fillRect(0, 0, 2000, 1000);
      const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
      return window.tickmark.call('attachment.store', { name: wanted.name, mediaType: 'image/png', bytes });
    },
    { name, colour },
  );
  expect(answer).toMatchObject({ ok: true });
  return (answer as { value: AttachmentRef }).value;
}

/** How many pictures are in a form that can show them. */
const pictures: Partial<Record<ReportFormat, (bytes: Buffer) => number>> = {
  html: (bytes) => bytes.toString('utf8').split('data:image/jpeg').length - 1,
  pdf: (bytes) => bytes.toString('latin1').match(/\/DCTDecode\b/g)?.length ?? 0,
  docx: (bytes) => Object.keys(docxParts(bytes)).filter((name) => name.startsWith('word/media/')).length,
};

type Exported = (format: string, ...more: string[]) => Promise<Buffer>;

/** An article with a claim on a protected source, in the library of a folder. */
interface Marked {
  readonly folder: string;
  readonly library: string;
  readonly article: string;
}

/** Each test exports the same article by the command line, which is made once for all that run in a worker. */
const test = base.extend<{ exported: Exported }, { marked: Marked }>({
  marked: [
    async ({ browserName: _browser }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'tickmark-reports-'));
      const library = join(folder, 'library.sqlite');
      makeLibrary(library, false);
      const { desk, quit } = await launch(folder, library, {});
      await openPasted(desk);
      const article = await markOnProtectedSource(desk);
      await quit();
      writeFileSync(join(folder, 'passphrase.txt'), PASSPHRASE);
      await use({ folder, library, article });
      await takeAway(folder);
    },
    { scope: 'worker' },
  ],
  cli: async ({ marked }, use) => {
    await use((...words) => runCli(marked.folder, ['--library', marked.library, ...words]));
  },
  exported: async ({ marked, cli, folder }, use) => {
    const key = join(marked.folder, 'passphrase.txt');
    await use(async (format, ...more) => {
      const out = join(folder, `report.${format}`);
      const { code, stderr } = await cli(
        'export',
        marked.article,
        '--format',
        format,
        '--out',
        out,
        '--notes',
        '--unlock-file',
        key,
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
      const bytes = await exported(format);
      const hidden = readable[format](bytes);
      for (const words of names) expect(hidden, `${words} in ${format}`).not.toContain(lettersOf(words));
      expect(hidden).not.toContain(sha256('roster').slice(0, 12));
      // The picture that may be seen, and not that of the protected source.
      expect(pictures[format]?.(bytes) ?? 1, `pictures in ${format}`).toBe(1);
    }
    if (kind === 'pages') expect(pictures.html?.(await exported('html', '--no-pictures'))).toBe(0);
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
    if (format === 'html')
      expect(bytes.toString('utf8')).toMatch(
        /<img src="data:image\/jpeg;base64,[^"]+" width="1400" height="700" alt="Photo of the counter">/,
      );
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
  // What made it, and nothing of the machine that it was made on.
  expect(text).toMatch(/\/Creator \(Tickmark\) +\n\/Producer \(Tickmark\)/);
  expect(text).not.toMatch(/Mozilla|Electron|Chrome|Linux|Skia/);
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
