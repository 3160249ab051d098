import { expect, test } from 'vitest';
import type { AttachmentRef, Evidence } from '../../../core/model/evidence/evidence.ts';
import { evidenceFields } from '../../../core/model/evidence/fields.ts';
import { sourceFields } from '../../../core/model/source/fields.ts';
import { emptySource, type Source } from '../../../core/model/source/source.ts';
import type { ReportOptions } from '../../../core/model/report/options.ts';
import { renderJson } from '../../../core/report/forms/json/json.ts';
import { importedReport, type ImportedReport } from '../../../core/report/import/imported-article.ts';
import { ReportFile } from '../../../core/report/import/read-report.ts';
import { buildReport } from '../../../core/report/model/build-report.ts';
import { defaultReportOptions } from '../../../core/model/report/options.ts';
import { evidenceThatDiffers, evidencePaths, fullEvidence } from '../../helpers/evidence-that-differs.ts';
import { reportMeta } from '../../helpers/report.ts';
import { fixedId, stateFrom } from '../../helpers/report-state.ts';

const author = { checkerId: fixedId(700), at: '2026-04-01T08:00:00.000Z' };
const unnamed = { id: fixedId(701), secondId: fixedId(702), name: '?', initials: '?' };
const text = 'In de haven liggen veertig schepen. Dat is veel.';

/** Exports a piece of evidence and sources as JSON, and takes that in. */
function taken(
  piece: Partial<Evidence>,
  sources: readonly Source[] = [],
  options: Partial<ReportOptions> = {},
): ImportedReport {
  const state = stateFrom({
    blocks: [text],
    claims: [{ quote: 'veertig schepen', verdict: 'verified', evidence: [{ ...fullEvidence, ...piece }] }],
  });
  const wanted = { ...defaultReportOptions, notes: true, sources: true, language: 'en', ...options } as const;
  const json = renderJson(buildReport(state, wanted, { ...reportMeta, sources }));
  return importedReport(ReportFile.parse(JSON.parse(json)), unnamed, author);
}

/** Fields of evidence that no report has, and why; what a checker loses by that is in a warning or in the docs. */
const untold: Readonly<Record<string, string>> = {
  claimId: 'the claim has its evidence within',
  knownBy: 'names of a source are told to nobody outside',
  sourceId: 'found anew by the hash of the file, or by the claim',
  removed: 'deleted evidence is in no report',
};
/** A clean copy’s tie to the file that somebody else has whole is that library’s own. */
const untoldWithin = /^attachments\.standsFor\./;

test('every field of evidence comes back from a report, or is listed as one that reports do not have', () => {
  for (const [field, { json }] of Object.entries(evidenceFields))
    expect(json === null, `${field} is in the list of what is not told`).toBe(field in untold);
  for (const path of evidencePaths()) {
    const field = (path.split('.')[0] ?? '') as keyof Evidence;
    if (field in untold || untoldWithin.test(path)) continue;
    // A protected source is named in this report: what is blacked out cannot come back.
    for (const given of evidenceThatDiffers[path] ?? []) {
      const [piece] = taken(given, [], { nameProtected: true }).evidence;
      const whole: Partial<Evidence> = { ...fullEvidence, ...given };
      if (whole[field] !== undefined) expect(piece?.[field], path).toEqual(whole[field]);
    }
  }
});

const file = (letter: string): AttachmentRef => ({
  hash: letter.repeat(64),
  name: `${letter}.pdf`,
  size: 1000,
  mediaType: 'application/pdf',
});
const source: Source = {
  ...emptySource,
  id: fixedId(900),
  articleId: fixedId(1),
  kind: 'recording',
  title: 'Opname van de raad',
  supplier: 'outside',
  primary: true,
  publisher: 'Radio Oosterdiep',
  author: 'Marit Hoekema',
  published: '2024-02',
  link: 'https://radio.example/raad',
  archivedCopy: 'https://archief.example/raad',
  lookedAt: '2024-03-01',
  restriction: 'Niet voor maart.',
  contact: 'De redactie',
  note: 'Nog eens luisteren.',
  protected: false,
  knownBy: [{ kind: 'name', words: 'Hoekema', hidden: false }],
  attachments: [file('b'), file('c')],
  createdBy: fixedId(100),
  createdAt: '2024-03-01T10:00:00.000Z',
  removed: false,
};

/** What the warning `reportSources` names, and what every library has of its own. */
const untoldOfSources = ['restriction', 'contact', 'note', 'knownBy'];
const ownOfSources = ['id', 'createdBy', 'createdAt'];

test('every field of a source comes back, but for what the warning names', () => {
  const { sources, version } = taken({}, [source]);
  expect(sources).toHaveLength(1);
  for (const field of Object.keys(sourceFields) as (keyof Source)[]) {
    if (ownOfSources.includes(field)) continue;
    const is = untoldOfSources.includes(field) ? null : source[field];
    expect(sources[0]?.[field], field).toEqual(field === 'articleId' ? version.articleId : is);
  }
  expect(sources[0]).toMatchObject({ createdBy: author.checkerId, createdAt: author.at });
  expect(version.warnings).toContainEqual({ code: 'reportSources', detail: '1' });
});

test('evidence is from the source that has its file, or that is counted for its claim by title or link', () => {
  const byFile = taken({ sourceId: source.id, sourceHash: 'c'.repeat(64) }, [source]);
  expect(byFile.evidence[0]?.sourceId).toBe(byFile.sources[0]?.id);
  const talk: Source = { ...source, kind: 'interview', title: 'Gesprek met de haven', attachments: [] };
  const bare = { sourceHash: null, calculation: null, attachments: [] };
  const byClaim = taken({ ...bare, sourceId: talk.id, title: talk.title }, [talk]);
  expect(byClaim.evidence[0]?.sourceId).toBe(byClaim.sources[0]?.id);
  // The list does not count it for this claim.
  const other = taken({ ...bare, sourceId: null, title: talk.title }, [talk]);
  expect(other.evidence[0]?.sourceId).toBeUndefined();
  // Two of them fit, so that nobody can say which it is.
  const two = taken({ ...bare, sourceId: talk.id, link: null, title: talk.title }, [talk, { ...talk }]);
  expect(two.evidence[0]?.sourceId).toBeUndefined();
});

test('a file of evidence that no source has becomes no source', () => {
  const piece: Partial<Evidence> = { kind: 'document', title: 'Brief', supplier: null, primary: null };
  const own: Partial<Evidence> = {
    ...piece,
    attachments: [file('e')],
    link: null,
    lookedAt: null,
    sourceHash: null,
    calculation: null,
  };
  const asListed: Source = {
    ...emptySource,
    id: fixedId(901),
    articleId: fixedId(1),
    title: 'Brief',
    supplier: 'checker',
    attachments: [file('e')],
    createdBy: fixedId(100),
    createdAt: source.createdAt,
    removed: false,
  };
  expect(taken(own, [asListed]).sources).toEqual([]);
  expect(taken(own, [{ ...asListed, publisher: 'De haven' }]).sources).toHaveLength(1);
});

test('what is not taken is told: evidence behind bars, entries of the history, and what the sources have', () => {
  const codes = (...[piece, sources, options]: Parameters<typeof taken>): (string | null)[][] =>
    taken(piece, sources, options).version.warnings.map(({ code, detail }) => [code, detail]);
  const from = ['fromReport', '2024-09-18'];
  expect(codes({}, [], { sources: false })).toEqual([from]);
  expect(codes({ protected: true }, [], { sources: false })).toEqual([from, ['reportBlackedOut', '1']]);
});
