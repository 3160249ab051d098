import { newClaim } from '../../core/model/claim/claim-changes.ts';
import { draftMaking } from '../../core/model/history/event.ts';
import type { Id } from '../../core/kernel/ids.ts';
import type { ParsedArticle } from '../../core/model/article/parsed-article.ts';
import { assemble } from '../../core/text/complete-article.ts';
import { verdicts } from '../../core/model/claim/verdict.ts';
import { saveChecker } from '../../db/queries/settings/checkers.ts';
import { commit } from '../../db/queries/history/commit.ts';
import { loadArticle, newestVersion } from '../../db/queries/articles/load.ts';
import { openLibrary, type Library } from '../../db/store/open.ts';
import { articleText } from './texts.ts';

const AT = '2026-03-04T09:00:00.000Z';
const SENTENCES = 40;
const CLAIMS = 3;

/**
 * Makes a library of so many articles, of some 500 words or of so many sentences, each with three claims with and without
 * verdicts, by the calls that the app makes.
 */
export function makeBigLibrary(path: string, articles: number, sentences = SENTENCES): void {
  const library = openLibrary(path, 'write');
  // The library is temporary, so writing need not wait for the disk.
  library.db.pragma('synchronous = OFF');
  const { id: checkerId } = saveChecker(library.db, { id: null, name: 'Noor Smit', initials: 'NS' }, AT);
  for (let seed = 1; seed <= articles; seed++) addArticle(library, seed, sentences, checkerId);
  library.close();
}

/** Adds an article of so many sentences, the first of them claims with and without verdicts; returns its id. */
export function addArticle(
  library: Library,
  seed: number,
  sentences: number,
  checkerId: Id,
  claims = CLAIMS,
): Id {
  const [title = '', ...paragraphs] = articleText(sentences, seed).trim().split('\n\n');
  const blocks = paragraphs.map((text) => ({ text, kind: 'paragraph' as const, level: null, marked: true }));
  const parsed: ParsedArticle = {
    format: 'text',
    title,
    byline: null,
    outlet: `Outlet ${seed % 40}`,
    published: '2026-03-04',
    language: 'en',
    url: null,
    ...assemble(blocks, 'en'),
    warnings: [],
    release: null,
    remarks: [],
  };
  const author = { checkerId, at: AT };
  const source = { name: `${seed}.txt`, mediaType: 'text/plain', bytes: new Uint8Array(0) };
  const { id: articleId } = loadArticle(library, parsed, source, author);
  const version = newestVersion(library, articleId);
  if (version === null) throw new Error('an article without a version');
  const drafts = parsed.sentences.slice(0, claims).map(({ start, end }, at) => {
    const claim = newClaim(version, start, end, author);
    const verdict = verdicts[(seed + at) % verdicts.length] ?? claim.verdict;
    const decided = { verdict, verdictBy: checkerId, verdictAt: AT };
    return draftMaking('claim.made', 'claim', {
      ...claim,
      ...(verdict !== 'unchecked' && decided),
      note: `Asked the archive about ${seed * CLAIMS + at}`,
    });
  });
  commit(library, { articleId, ...author }, drafts);
  return articleId;
}
