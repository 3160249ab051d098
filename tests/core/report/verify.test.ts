import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../../core/report/forms/html/page.ts';
import { renderJson } from '../../../core/report/forms/json/json.ts';
import type { ReportModel } from '../../../core/report/model/model.ts';
import { reportSignature } from '../../../db/identity/signature.ts';
import { noor, testSigner } from '../../helpers/signing.ts';
import { sealHtml, sealJson, sealOf } from '../../../core/report/model/seal.ts';
import { verifyReport } from '../../../core/report/verify/verify-report.ts';
import { harbourState } from '../../helpers/harbour.ts';
import { reportMeta, reportOf } from '../../helpers/report.ts';
import { stateFrom } from '../../helpers/report-state.ts';

const hash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const forms: [string, (report: ReportModel) => string][] = [
  ['json', (report) => sealJson(renderJson(report), hash)],
  ['html', (report) => sealHtml(renderHtml(report, []), hash)],
];

function differing(file: string): string[] {
  return verifyReport(file, hash)
    .findings.filter(({ result }) => result === 'differs')
    .map(({ key }) => key);
}

/** The file with its seal made anew, as somebody would who wants nobody to see a change. */
function sealedAgain(file: string): string {
  const content = sealOf(file)?.content ?? '';
  return file.startsWith('<') ? sealHtml(content, hash) : sealJson(content, hash);
}

describe.each(forms)('a report as %s that is checked', (_name, render) => {
  it('fits as it was written, whatever it holds', () => {
    for (const options of [
      {},
      { claims: 'corrections' },
      { fullText: false },
      { speaker: 'Brandsma' },
      { checkers: 'none' },
    ] as const)
      expect(differing(render(reportOf(harbourState(), { ...options, evidenceFiles: true })))).toEqual([]);
    const results = verifyReport(render(reportOf(harbourState())), hash).findings;
    expect(results.map(({ key }) => key)).toEqual([
      'verify.seal',
      'verify.text',
      'verify.quotes',
      'verify.counts',
    ]);
  });

  it('fits over any text', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'é', '😀', '<', '&', '"', "'", ' ', '\u00a0', 'ك'),
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(
        fc.array(
          letters.filter((words) => words.trim() !== ''),
          { minLength: 1, maxLength: 4 },
        ),
        (blocks) => {
          const quote = blocks[0]?.normalize('NFC') ?? '';
          expect(differing(render(reportOf(stateFrom({ blocks, claims: [{ quote }] }))))).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('has its seal and its signature in one place alone', async () => {
    const file = render(reportOf(harbourState()));
    const content = sealOf(file)?.content ?? '';
    const signer = testSigner(noor);
    const signed = file.startsWith('<')
      ? sealHtml(content, hash, (of) => signer.sign('report', of))
      : sealJson(content, hash, (of) => signer.sign('report', of));
    expect(await reportSignature(signed)).toMatchObject({ result: 'fits' });
    const lines = signed.split('\n');
    const bare = lines.filter(
      (line) => !/contentSha256|tickmark sha256/.test(line) || line.includes('tickmark-sig'),
    );
    // The line of the other form, and its own line elsewhere.
    const seals = [
      `  "contentSha256": "${hash(bare.join('\n'))}",`,
      ...lines.filter((line) => !bare.includes(line)),
    ];
    for (const seal of seals)
      for (const at of [5, 12]) {
        const moved = bare.toSpliced(at, 0, seal).join('\n');
        expect(differing(moved)).toContain('verify.noSeal');
        expect((await reportSignature(moved)).result).not.toBe('fits');
      }
  });

  it('shows any change', () => {
    const file = render(reportOf(harbourState()));
    fc.assert(
      fc.property(fc.nat(file.length - 200), fc.constantFrom('x', '1', 'é'), (at, letter) => {
        fc.pre(file[at] !== letter && !file.slice(at - 70, at + 70).includes('contentSha256'));
        expect(differing(file.slice(0, at) + letter + file.slice(at + 1))).not.toEqual([]);
      }),
      { numRuns: 100 },
    );
    expect(differing(sealOf(file)?.content ?? '')).toEqual(['verify.noSeal']);
  });

  it('shows a changed text, quotation or figure though somebody made the seal anew', () => {
    const file = render(reportOf(harbourState()));
    expect(differing(sealedAgain(file))).toEqual([]);
    const text = sealedAgain(file.replaceAll('Aan boord van de Aldebaran', 'Aan boord van de Aldebarans'));
    expect(differing(text)).toContain('verify.textDiffers');
    const quote = file.startsWith('<')
      ? file.replace(/(dir="auto">)62 procent(<\/span><\/h3>)/, '$163 procent$2')
      : file.replace('"quote": "62 procent"', '"quote": "63 procent"');
    expect(verifyReport(sealedAgain(quote), hash).findings).toContainEqual({
      result: 'differs',
      key: 'verify.quotesDiffer',
      values: { n: 1, numbers: '9' },
    });
    const figure = file.startsWith('<')
      ? file.replace('<li class="v"><b>4</b>', '<li class="v"><b>3</b>')
      : file.replace(/("verdicts": \{\s*"verified": )4/, '$15');
    expect(differing(sealedAgain(figure))).toEqual(['verify.countsDiffer']);
    const verdict = file.startsWith('<')
      ? file
          .replace('<p class="tick x">', '<p class="tick v">')
          .replace(/(id="c5".*?<p class="tick )x/s, '$1v')
      : file.replace(/("value": )"refuted"/, '$1"verified"');
    expect(differing(sealedAgain(verdict))).toContain('verify.countsDiffer');
  });

  it('names the files, the source and the history that it can be compared with', () => {
    const state = harbourState();
    const { files, sourceHash, history } = verifyReport(
      render(reportOf(state, { evidenceFiles: true })),
      hash,
    );
    expect(files.map(({ name }) => name)).toEqual([
      'meldkamer-2024-07-03.pdf',
      'persgesprek.m4a',
      'IMG_2231.jpg',
      'IMG_2232.jpg',
    ]);
    expect(files[0]?.hash).toBe(hash('meldkamer'));
    expect(sourceHash).toBe(state.version.sourceHash);
    expect(history).toEqual({
      articleId: state.article.id,
      length: null,
      lastHash: null,
      keyed: reportMeta.keyed(state.historyHash),
    });
    expect(verifyReport(render(reportOf(state)), hash).files).toEqual([]);
  });
});

describe('checking', () => {
  it('refuses what is no report', () => {
    for (const file of ['', '{}', '[', '<p>hallo</p>', 'x'.repeat(1000)])
      expect(differing(file)).toEqual(['verify.notAReport']);
  });

  it('can be done by hand: by line, with common tools', () => {
    const json = sealJson(renderJson(reportOf(harbourState())), hash);
    const [line = ''] = json.split('\n').filter((words) => words.includes('"contentSha256":'));
    expect(line).toContain(
      hash(
        json
          .split('\n')
          .filter((words) => words !== line)
          .join('\n'),
      ),
    );
    const html = sealHtml(renderHtml(reportOf(harbourState()), []), hash);
    const lines = html.trimEnd().split('\n');
    expect(lines.at(-1)).toContain(hash(`${lines.slice(0, -1).join('\n')}\n`));
  });

  it('leaves the sealed JSON by its schema', () => {
    const schema = JSON.parse(readFileSync('docs/formats/report.schema.json', 'utf8')) as object;
    const validate = new Ajv2020({ allowUnionTypes: true }).compile(schema);
    expect(validate(JSON.parse(sealJson(renderJson(reportOf(harbourState())), hash)))).toBe(true);
  });
});

describe('a JSON report that is written otherwise', () => {
  const json = renderJson(reportOf(harbourState()));
  const first = '"verdict": {';
  it.each([
    ['a name that stands twice', json.replace('  "claims": [', '  "claims": [],\n  "claims": [')],
    [
      'a verdict that stands twice',
      json.replace(first, `"verdict": { "value": "verified" },\n      ${first}`),
    ],
    ['a number in another form', json.replace('"formatVersion": 2', '"formatVersion": 2.0')],
    [
      'a letter in another form',
      json.replace('"format": "tickmark-report"', '"format": "tickmark\\u002dreport"'),
    ],
    [
      'a name that programs hide',
      json.replace('  "claims": [', '  "__proto__": { "claims": [] },\n  "claims": ['),
    ],
  ])('is said to be: %s', (_what, changed) => {
    expect(changed).not.toBe(json);
    expect(differing(sealJson(changed, hash))).toEqual(['verify.writtenOtherwise']);
  });
});

describe('a page in which something stands twice', () => {
  const html = renderHtml(reportOf(harbourState()), []);
  const [claim = ''] = /<article class="claim" id="c1".*?<\/article>/s.exec(html) ?? [];
  it.each([
    ['a claim', html.replace(claim, `${claim}${claim}`)],
    ['a style', html.replace('</main>', '</main><style>.claim { display: none }</style>')],
    ['a body', html.replace('</body>', '</body><body>')],
    ['a script', html.replace('</main>', '</main><script>1</script>')],
    ['the figures', html.replace('<ul class="figures">', '<ul class="figures"></ul><ul class="figures">')],
  ])('is said to be one: %s', (_what, changed) => {
    expect(claim).not.toBe('');
    expect(differing(sealHtml(changed, hash))).toContain('verify.partsTwice');
  });
});
