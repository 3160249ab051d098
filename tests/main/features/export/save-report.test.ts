import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { makeClaim, removeClaim, setClaimDetails } from '../../../../core/model/claim/claim-changes.ts';
import type { Claim } from '../../../../core/model/claim/claim.ts';
import { draftChange } from '../../../../core/model/history/event.ts';
import { addEvidence, changeEvidence } from '../../../../core/model/evidence/evidence-changes.ts';
import type { Evidence } from '../../../../core/model/evidence/evidence.ts';
import { BAR } from '../../../../core/protection/redaction.ts';
import { defaultReportOptions } from '../../../../core/model/report/options.ts';
import { articleState } from '../../../../db/queries/articles/article-state.ts';
import { commit } from '../../../../db/queries/history/commit.ts';
import { loadVersion, newestVersion } from '../../../../db/queries/articles/load.ts';
import { protectedSources } from '../../../../db/queries/evidence/protected-evidence.ts';
import { reportFileName } from '../../../../main/features/export/report-file-name.ts';
import { pieceOf } from '../../../helpers/evidence.ts';
import { libraryWithArticle, smallArticle, testFolder, OTHER_TEXT, TEXT } from '../../../helpers/library.ts';

vi.mock('../../../../main/features/export/print-pdf.ts', () => ({ printPdf: vi.fn() }));
vi.mock('../../../../main/workers/reader/read-file.ts', () => ({ scalePicture: vi.fn() }));
const { openDetailsOf } = await import('../../../../main/features/export/report-file-name.ts');
const { saveReport, silentExportHere } = await import('../../../../main/features/export/save-report.ts');

/** A library in which one claim has a protected source, and the note of another tells of it. */
function withSource() {
  const { library, article, version, author } = libraryWithArticle();
  const who = { articleId: article.id, ...author };
  const [start, end] = [TEXT.indexOf('De burgemeester'), TEXT.indexOf('onjuist') + 'onjuist'.length];
  const one = commit(library, who, [makeClaim(version, 20, 60, author)]).claims[0] as Claim;
  const other = commit(library, who, [makeClaim(version, start, end, author)]).claims[0] as Claim;
  const details = pieceOf(one.id, {
    title: 'Gesprek',
    contact: 'Wiebe Terpstra, 06-41870352',
    protected: true,
  });
  const source = commit(library, who, [addEvidence(one, details, author)]).evidence[0] as Evidence;
  commit(library, who, [setClaimDetails(other, { note: 'Ook Terpstra, 06 4187 0352, zegt dat.' })]);
  const notesIn = async (): Promise<unknown[]> => {
    const path = join(testFolder(), 'report.json');
    const options = { ...defaultReportOptions, notes: true, language: 'nl' } as const;
    const wish = { articleId: article.id, versionId: null, format: 'json', options } as const;
    await saveReport(
      library,
      { ...wish, appVersion: '0.1.0', at: author.at, sign: null },
      path,
      silentExportHere,
    );
    const { claims } = JSON.parse(readFileSync(path, 'utf8')) as { claims: { note: unknown }[] };
    return claims.flatMap(({ note }) => note ?? []);
  };
  return { library, who, author, one, source, notesIn };
}

describe('a report that is saved', () => {
  const hidden = [`Ook ${BAR}, ${BAR}, zegt dat.`];

  it('names no source that a checker took out of a protected entry, and none of a claim that was deleted', async () => {
    const { library, who, one, source, notesIn } = withSource();
    expect(await notesIn()).toEqual(hidden);
    commit(
      library,
      who,
      [changeEvidence(source, { contact: null })].filter((draft) => draft !== null),
    );
    expect(await notesIn()).toEqual(hidden);
    commit(
      library,
      who,
      [removeClaim(one)].filter((draft) => draft !== null),
    );
    expect(await notesIn()).toEqual(hidden);
  });

  it('names no protected source in what somebody called the article, nor in the name of the file', async () => {
    const { library, who } = withSource();
    const { article } = articleState(library, who.articleId);
    const named = {
      title: 'Terpstra: 40 schepen',
      byline: 'Naar Wiebe Terpstra',
      url: 'https://haven.example/terpstra',
    };
    commit(library, who, [draftChange('article.detailsSet', 'article', article, named)]);
    const details = (nameProtected: boolean) => openDetailsOf(library, who.articleId, null, nameProtected);
    expect(details(true)).toMatchObject(named);
    expect(details(false)).toMatchObject({ title: `${BAR}: 40 schepen`, byline: `Naar ${BAR}`, url: null });
    const file = join(testFolder(), reportFileName(details(false), 'json'));
    expect(file).toMatch(/ 40 schepen\.json$/);
    const options = { ...defaultReportOptions, history: true, language: 'nl' } as const;
    const wish = { articleId: who.articleId, versionId: null, format: 'json', options } as const;
    await saveReport(
      library,
      { ...wish, appVersion: '0.1.0', at: who.at, sign: null },
      file,
      silentExportHere,
    );
    expect(readFileSync(file, 'utf8')).not.toMatch(/Terpstra/i);
  });

  it('names no protected source of a claim that stayed behind with an older version', async () => {
    const { library, who, author, notesIn } = withSource();
    const text = OTHER_TEXT;
    const source = { name: 'x.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode(text) };
    loadVersion(library, who.articleId, smallArticle(text), source, author);
    const newest = newestVersion(library, who.articleId);
    expect(articleState(library, who.articleId, newest?.id).evidence).toEqual([]);
    expect(await notesIn()).toEqual(hidden);
    expect(protectedSources(library.db, who.articleId)).not.toEqual([]);
  });
});
