import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { makeClaim, setVerdict } from '../../../../core/model/claim/claim-changes.ts';
import { Claim } from '../../../../core/model/claim/claim.ts';
import { addEvidence } from '../../../../core/model/evidence/evidence-changes.ts';
import { defaultReportOptions } from '../../../../core/model/report/options.ts';
import { commit } from '../../../../db/queries/history/commit.ts';
import { newestVersion } from '../../../../db/queries/articles/load.ts';
import { endSessions, sessionsOf } from '../../../../db/queries/history/sessions.ts';
import { caseOf, libraryFrom, mergeFrom, opened } from '../../../helpers/case.ts';
import { pieceOf } from '../../../helpers/evidence.ts';
import { libraryWithArticle, testFolder } from '../../../helpers/library.ts';

vi.mock('../../../../main/features/export/print-pdf.ts', () => ({ printPdf: vi.fn() }));
vi.mock('../../../../main/workers/reader/read-file.ts', () => ({
  scalePicture: vi.fn(() => Promise.resolve(null)),
}));
vi.mock('electron', () => ({ app: { getPath: () => testFolder(), getAppPath: () => process.cwd() } }));
const { saveReport, silentExportHere } = await import('../../../../main/features/export/save-report.ts');

const at = (hour: number): string => `2026-04-02T${String(hour).padStart(2, '0')}:17:00.000Z`;
/** When the source was met: before all else of one sitting, between two other pieces, and alone in a sitting. */
const [BEFORE, BETWEEN, ALONE] = [at(8), at(11), at(20)];
/** And at the end of one, which ended an hour later. */
const [LAST, ENDED] = [at(15), at(16)];

function worked() {
  const { library, article, author } = libraryWithArticle();
  const who = (hour: number) => ({ ...author, at: at(hour) });
  const version = newestVersion(library, article.id);
  if (version === null) throw new Error('no version');
  const claim = Claim.parse(
    commit(library, { articleId: article.id, ...who(6) }, [makeClaim(version, 20, 60, who(6))]).claims[0],
  );
  endSessions(library.db, article.id, at(7));
  const add = (hour: number, details: Parameters<typeof pieceOf>[1]) =>
    commit(library, { articleId: article.id, ...who(hour) }, [
      addEvidence(claim, pieceOf(claim.id, details), who(hour)),
    ]);
  const source = { contact: 'Jan Nowak', protected: true, lookedAt: null, title: null };
  add(8, source);
  add(10, { title: 'De eerste lijst', protected: false });
  add(11, { ...source, contact: 'Piet Bos' });
  add(12, { title: 'De tweede lijst', protected: false });
  endSessions(library.db, article.id, at(13));
  add(14, { title: 'De derde lijst', protected: false });
  add(15, { ...source, contact: 'Guus Kom' });
  endSessions(library.db, article.id, at(16));
  add(20, { ...source, contact: 'Kees Vis' });
  endSessions(library.db, article.id, at(20));
  return { library, article, author, claim };
}

describe('when a protected source was recorded', () => {
  test('is told by no sitting of a report, nor by the place of its evidence', async () => {
    const { library, article } = worked();
    const path = join(testFolder(), 'report.json');
    const options = { ...defaultReportOptions, language: 'en' } as const;
    const wish = { articleId: article.id, versionId: null, format: 'json', options } as const;
    await saveReport(
      library,
      { ...wish, appVersion: '0.1.0', at: at(23), sign: null },
      path,
      silentExportHere,
    );
    const text = readFileSync(path, 'utf8');
    for (const moment of [BEFORE, BETWEEN, ALONE, LAST, ENDED]) expect(text).not.toContain(moment);
    const report = JSON.parse(text) as {
      sessions: { startedAt: string; changes: number }[];
      claims: { evidence: { protected: boolean }[] }[];
    };
    expect(report.sessions.map(({ startedAt }) => startedAt)).not.toContain(at(20));
    expect(report.sessions.find(({ startedAt }) => startedAt === at(10))?.changes).toBe(2);
    expect(report.claims[0]?.evidence.map((piece) => piece.protected)).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
      true,
    ]);
  });

  test('is told as it was where sources are named', async () => {
    const { library, article } = worked();
    const path = join(testFolder(), 'report.json');
    const options = { ...defaultReportOptions, language: 'en', nameProtected: true } as const;
    const wish = { articleId: article.id, versionId: null, format: 'json', options } as const;
    await saveReport(
      library,
      { ...wish, appVersion: '0.1.0', at: at(23), sign: null },
      path,
      silentExportHere,
    );
    const report = JSON.parse(readFileSync(path, 'utf8')) as {
      claims: { evidence: { protected: boolean }[] }[];
    };
    expect(report.claims[0]?.evidence.map((piece) => piece.protected)).toEqual([
      true,
      false,
      true,
      false,
      false,
      true,
      true,
    ]);
  });

  test('is told by no id of a sitting in a case file, which is the same sitting when it comes home', async () => {
    const { library, article, author, claim } = worked();
    const before = sessionsOf(library.db, article.id);
    const moved = before.find(({ startedAt }) => startedAt === BEFORE);
    const alone = before.find(({ startedAt }) => startedAt === ALONE);
    const { contents } = await opened(await caseOf(library, article.id));
    const bytes = JSON.stringify(contents);
    for (const moment of [LAST, ENDED]) expect(bytes).not.toContain(moment);
    for (const session of [moved, alone]) expect(bytes).not.toContain(session?.id);
    expect(contents.sessions.map(({ startedAt }) => startedAt)).toContain(at(10));
    const there = await libraryFrom(await caseOf(library, article.id));
    const theirs = Claim.parse({ ...claim });
    commit(there.library, { articleId: article.id, ...there.author, at: at(22) }, [
      setVerdict(theirs, 'verified', { ...there.author, at: at(22) }),
    ]);
    endSessions(there.library.db, article.id, at(22));
    await mergeFrom(library, author, there.library, article.id);
    const after = sessionsOf(library.db, article.id).filter(
      ({ checkerId }) => checkerId === author.checkerId,
    );
    for (const session of before) expect(after).toContainEqual(session);
    expect(after.filter(({ startedAt }) => startedAt === at(10))).toEqual([]);
    await mergeFrom(there.library, there.author, library, article.id, { protectedSources: true });
    const begun = sessionsOf(there.library.db, article.id).map(({ startedAt }) => startedAt);
    expect(begun.filter((moment) => moment === at(10) || moment === BEFORE)).toHaveLength(1);
  });
});
