import { expect, test } from 'vitest';
import type { Evidence } from '../../../../core/model/evidence/evidence.ts';
import { ReportFormat } from '../../../../core/model/report/format.ts';
import { coreForms } from '../../../../core/report/forms/index.ts';
import { pagesToPrint } from '../../../../core/report/forms/pdf/pdf.ts';
import type { ReportModel } from '../../../../core/report/model/model.ts';
import { renderDocx } from '../../../../main/features/export/docx/document.ts';
import { sha256 } from '../../../../db/crypto/hash.ts';
import { docxParts } from '../../../helpers/docx.ts';
import { evidencePaths, evidenceThatDiffers, fullEvidence } from '../../../helpers/evidence-that-differs.ts';
import { reportOf } from '../../../helpers/report.ts';
import { fixedId, stateFrom } from '../../../helpers/report-state.ts';

const making = { hash: sha256, fonts: () => Promise.resolve([]), sign: null, template: null };

/** The words of a file of each form. */
async function written(format: ReportFormat, model: ReportModel): Promise<string> {
  if (format === 'pdf') return pagesToPrint(model, making);
  if (format !== 'docx') return coreForms[format].render(model, making);
  const { 'word/document.xml': body = '', 'word/comments.xml': comments = '' } = docxParts(
    await renderDocx(model),
  );
  return (body + comments).replaceAll(/ r:id="[^"]*"/g, '');
}

const state = stateFrom({
  blocks: ['De overslag steeg met 14 procent. Dat zei de havenmeester.'],
  claims: [
    { quote: 'De overslag steeg met 14 procent', verdict: 'verified', evidence: [fullEvidence] },
    { quote: 'Dat zei de havenmeester', verdict: 'verified', verdictBy: fixedId(101) },
  ],
  checkers: [
    ['Sanne Ottens', 'SO'],
    ['Mehmet Yilmaz', 'MY'],
  ],
});

function reportWith(more: Partial<Evidence>): ReportModel {
  const evidence = state.evidence.map((piece) => ({ ...piece, ...more }));
  return reportOf({ ...state, evidence }, { evidenceFiles: true });
}

test('has two values of each', () => {
  expect(Object.keys(evidenceThatDiffers).sort()).toEqual(evidencePaths().sort());
});

/** Why a form leaves a field out: the fields by their paths, and the reason. */
type Reasons = readonly (readonly [paths: RegExp, why: string])[];

const nowhere: Reasons = [
  [/^knownBy\./, 'what a protected source is known by never leaves'],
  [/^sourceId$/, 'an id of this library’s leads nowhere elsewhere; its file’s hash and its title are told'],
  [/^attachments\.standsFor\.(?:entry|place)$/, 'they name an entry of a history that the report is not of'],
];
const language: Reasons[number] = [
  /^calculation\.language$/,
  'the expression is quoted, and beside it the result in the report’s language',
];
const onPages: Reasons = [
  ...nowhere,
  [/^id$/, 'it is for programs, which read JSON'],
  [/^created(?:By|At)$/, 'who decided and when stands beside the claim; the history has every entry'],
  [/^attachments\.mediaType$/, 'the name and the picture say what a file is'],
];
const inTable: Reasons = [
  ...nowhere,
  [/^id$/, 'a row goes by the number of its claim and its own'],
  language,
  [/^attachments\.(?:size|mediaType)$/, 'the hash says which file it is'],
];
const noEvidence = [
  /^(?:id|kind|stance|target|title|quotation|lookedAt|contact|note|published|publisher|archivedCopy|supplier|primary)$/,
  /^(?:sourceHash|created(?:By|At))$|^(?:locator|surroundings|calculation|attachments)\./,
];
const onlyLinks: Reasons = [
  ...nowhere,
  ...noEvidence.map((paths) => [paths, 'the format has a place for links alone'] as const),
];

/** What each form leaves out of a piece of evidence. Whatever is not named here is in the file. */
const leftOut: Readonly<Record<ReportFormat, Reasons>> = {
  html: onPages,
  pdf: onPages,
  docx: [...onPages, language],
  markdown: [...onPages, language],
  json: nowhere,
  evidence: inTable,
  csv: [
    ...nowhere,
    ...[...noEvidence, /^link$/].map(
      (paths) => [paths, 'a row is a claim; the table of evidence has it'] as const,
    ),
  ],
  claimreview: onlyLinks,
  annotations: onlyLinks,
};

test.each(ReportFormat.options)('is in %s, or is left out for a reason', async (format) => {
  for (const path of evidencePaths()) {
    const two = await Promise.all(
      (evidenceThatDiffers[path] ?? []).map((more) => written(format, reportWith(more))),
    );
    const reason = leftOut[format].find(([paths]) => paths.test(path))?.[1] ?? null;
    expect({ path, isCarried: two[0] !== two[1], reason }).toEqual({
      path,
      isCarried: reason === null,
      reason,
    });
  }
});
