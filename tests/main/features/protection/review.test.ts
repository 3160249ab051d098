import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { defaultCaseOptions } from '../../../../core/casefile/manifest.ts';
import { makeClaim, setClaimDetails } from '../../../../core/model/claim/claim-changes.ts';
import type { Claim } from '../../../../core/model/claim/claim.ts';
import { addEvidence } from '../../../../core/model/evidence/evidence-changes.ts';
import { BAR } from '../../../../core/protection/redaction.ts';
import { defaultReportOptions, type ReportOptions } from '../../../../core/model/report/options.ts';
import { storeAttachment } from '../../../../db/queries/files/attachments.ts';
import { commit, write } from '../../../../db/queries/history/commit.ts';
import { decideNearMatches } from '../../../../db/queries/evidence/near-matches.ts';
import { caseOf, opened } from '../../../helpers/case.ts';
import { pieceOf } from '../../../helpers/evidence.ts';
import { libraryWithArticle, testFolder, TEXT } from '../../../helpers/library.ts';

vi.mock('../../../../main/features/export/print-pdf.ts', () => ({ printPdf: vi.fn() }));
vi.mock('../../../../main/workers/reader/read-file.ts', () => ({ scalePicture: vi.fn() }));
const { saveReport, silentExportHere } = await import('../../../../main/features/export/save-report.ts');
const { reportContent } = await import('../../../../main/features/export/report-content.ts');
const { caseMatches, reportMatches } = await import('../../../../main/features/protection/review.ts');

/** A library whose claim has a protected source, with a note in which her name is written otherwise than any rule foresees. */
function withNearMatch(note = 'Teruggebeld door Terpsta, die het bevestigt.') {
  const { library, article, version, author } = libraryWithArticle();
  const who = { articleId: article.id, ...author };
  const start = TEXT.indexOf('De burgemeester');
  const claim = commit(library, who, [makeClaim(version, start, TEXT.indexOf('onjuist') + 7, author)])
    .claims[0] as Claim;
  const contact = 'Wiebe Terpstra, 06-41870352';
  commit(library, who, [addEvidence(claim, pieceOf(claim.id, { contact, protected: true }), author)]);
  commit(library, who, [setClaimDetails(claim, { note })]);
  const options: ReportOptions = { ...defaultReportOptions, notes: true, language: 'nl' };
  const ask = { articleId: article.id, versionId: null };
  const matches = (changed: Partial<ReportOptions> = {}) => {
    const wanted = { ...options, ...changed };
    return reportMatches(library, reportContent(library, { ...ask, options: wanted }, null), wanted);
  };
  const report = async (near?: 'hide' | 'stand'): Promise<string> => {
    const path = join(testFolder(), 'report.json');
    const own = { appVersion: '0.1.0', at: author.at, sign: null, ...(near && { near }) };
    await saveReport(library, { ...ask, format: 'json', options, ...own }, path, silentExportHere);
    return readFileSync(path, 'utf8');
  };
  const decide = (words: string, decision: 'hide' | 'stand' | null): void =>
    write(library, () => decideNearMatches(library.db, article.id, [{ words, decision }], author));
  return { library, article, author, who, claim, matches, report, decide };
}

describe('the review before something leaves', () => {
  it('lists what looks like a protected source, with its words, its place and what it looks like', () => {
    const { matches } = withNearMatch();
    expect(matches()).toEqual([
      {
        key: 'terpsta',
        words: 'Terpsta',
        before: 'Teruggebeld door ',
        after: ', die het bevestigt.',
        place: { entity: 'claim', field: 'note', claim: 1, file: null },
        like: { kind: 'name', words: 'Wiebe Terpstra' },
        decision: null,
      },
    ]);
    expect(matches({ notes: false }), 'a report without notes').toEqual([]);
    expect(matches({ nameProtected: true }), 'a report that names its sources').toEqual([]);
    expect(withNearMatch('Niemand nam op.').matches()).toEqual([]);
  });

  it('lets no report out before it was decided, and remembers what was', async () => {
    const { report, decide, matches } = withNearMatch();
    await expect(report()).rejects.toMatchObject({ code: 'reviewNeeded', detail: { n: 1 } });
    expect(await report('hide')).not.toContain('Terpsta');
    expect(await report('stand')).toContain('Terpsta');
    await expect(report(), 'what one file was made with is not remembered').rejects.toThrow();
    decide('terpsta', 'hide');
    expect(await report()).toContain(`Teruggebeld door ${BAR}, die het bevestigt.`);
    expect(matches()).toMatchObject([{ words: 'Terpsta', decision: 'hide' }]);
    decide('terpsta', 'stand');
    expect(await report()).toContain('Terpsta');
    decide('terpsta', null);
    await expect(report()).rejects.toThrow();
  });

  it('does the same with a case file', async () => {
    const { library, article, decide } = withNearMatch();
    const bytes = () => caseOf(library, article.id);
    await expect(bytes()).rejects.toMatchObject({ code: 'reviewNeeded' });
    await expect(caseOf(library, article.id, { blind: true }), 'that has no notes').resolves.toBeDefined();
    await expect(caseOf(library, article.id, { protectedSources: true })).resolves.toBeDefined();
    decide('terpsta', 'hide');
    const { contents } = await opened(await bytes());
    expect(JSON.stringify(contents)).not.toMatch(/terpsta/i);
    expect(contents.claims.map(({ note }) => note)).toEqual([`Teruggebeld door ${BAR}, die het bevestigt.`]);
  });

  it('reads the texts of files too; of one whose words are blacked out nothing leaves', async () => {
    const { library, article, author, who, claim, decide } = withNearMatch('Zie de bijlage.');
    const memo = new TextEncoder().encode('Gesprek met mw. Terpsta over de kade.\n');
    const file = { name: 'memo.txt', mediaType: 'text/plain', bytes: memo };
    const kept = write(library, () => storeAttachment(library.db, file, author.at));
    const piece = pieceOf(claim.id, { title: 'Memo', attachments: [kept] });
    commit(library, who, [addEvidence(claim, piece, author)]);
    expect(caseMatches(library, article.id, defaultCaseOptions)).toMatchObject([
      { words: 'Terpsta', place: { entity: 'attachment', claim: null, file: 'memo.txt' } },
    ]);
    decide('terpsta', 'hide');
    const { facts, contents } = await opened(await caseOf(library, article.id));
    expect(contents.attachments.map(({ hash }) => hash)).not.toContain(kept.hash);
    expect(JSON.stringify(facts.leftOut)).not.toMatch(/terpsta/i);
    decide('terpsta', 'stand');
    const open = await opened(await caseOf(library, article.id));
    expect(open.contents.attachments.map(({ hash }) => hash)).toContain(kept.hash);
  });

  it('reads the texts of files beside a report as well, with the same decisions', async () => {
    const { library, article, author, who, claim, matches, decide } = withNearMatch('Zie de bijlage.');
    const memo = new TextEncoder().encode('Gesprek met mw. Terpsta over de kade.\n');
    const file = { name: 'memo.txt', mediaType: 'text/plain', bytes: memo };
    const kept = write(library, () => storeAttachment(library.db, file, author.at));
    commit(library, who, [
      addEvidence(claim, pieceOf(claim.id, { title: 'Memo', attachments: [kept] }), author),
    ]);
    expect(matches(), 'a report without files').toEqual([]);
    const beside = matches({ evidenceFiles: true });
    expect(beside).toEqual(caseMatches(library, article.id, defaultCaseOptions));
    expect(beside).toMatchObject([{ words: 'Terpsta', place: { entity: 'attachment', file: 'memo.txt' } }]);
    const saved = async (near?: 'hide' | 'stand') => {
      const path = join(testFolder(), 'report.json');
      const options: ReportOptions = { ...defaultReportOptions, evidenceFiles: true, language: 'nl' };
      const own = { appVersion: '0.1.0', at: author.at, sign: null, ...(near && { near }) };
      const wish = { articleId: article.id, versionId: null, format: 'json', options, ...own } as const;
      return saveReport(library, wish, path, silentExportHere);
    };
    await expect(saved()).rejects.toMatchObject({ code: 'reviewNeeded', detail: { n: 1 } });
    expect(await saved('hide')).toMatchObject({
      folder: null,
      fileNotes: [{ name: 'memo.txt', what: 'leftOut', why: 'named' }],
    });
    const { folder } = await saved('stand');
    expect(readFileSync(join(folder ?? '', 'memo.txt')).equals(memo)).toBe(true);
    decide('terpsta', 'hide');
    expect(await saved()).toMatchObject({ folder: null, fileNotes: [{ why: 'named' }] });
    decide('terpsta', 'stand');
    expect((await saved()).folder).not.toBeNull();
  });

  it('asks nothing of a file that names the source outright: it is left out', () => {
    const { library, author, who, claim, matches } = withNearMatch('Zie de bijlage.');
    const memo = new TextEncoder().encode('Gesprek met Wiebe Terpstra, en met Terpsta.\n');
    const file = { name: 'memo.txt', mediaType: 'text/plain', bytes: memo };
    const kept = write(library, () => storeAttachment(library.db, file, author.at));
    commit(library, who, [addEvidence(claim, pieceOf(claim.id, { attachments: [kept] }), author)]);
    expect(matches({ evidenceFiles: true })).toEqual([]);
  });
});
