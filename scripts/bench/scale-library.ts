import { newClaim } from '../../core/model/claim/claim-changes.ts';
import { Claim } from '../../core/model/claim/claim.ts';
import { verdicts } from '../../core/model/claim/verdict.ts';
import { addEvidence } from '../../core/model/evidence/evidence-changes.ts';
import { EvidenceDetails } from '../../core/model/evidence/evidence.ts';
import type { Id } from '../../core/kernel/ids.ts';
import type { ParsedArticle } from '../../core/model/article/parsed-article.ts';
import { draftMaking } from '../../core/model/history/event.ts';
import { assemble } from '../../core/text/complete-article.ts';
import { loadArticle, newestVersion } from '../../db/queries/articles/load.ts';
import { commit } from '../../db/queries/history/commit.ts';
import { saveChecker } from '../../db/queries/settings/checkers.ts';
import { openLibrary, type Library } from '../../db/store/open.ts';
import { articleText, pageOfText } from './texts.ts';

/** How many articles a library has, and how many claims all of them together. */
export interface Size {
  readonly articles: number;
  readonly claims: number;
}

const LEAST_SENTENCES = 20;
/** So many sentences a claim: most of a text is not claimed. */
const SENTENCES_A_CLAIM = 1.2;
/** Articles that are written in one transaction. */
const AT_ONCE = 200;
/** Every so many claims one has evidence. */
const EVIDENCE_EVERY = 3;

/**
 * Makes a library of that size by the calls that the app makes: articles that were loaded from pages of the web, each with its share of
 * the claims, decided and undecided, with notes and evidence. Each article has another day.
 */
export function makeScaleLibrary(file: string, { articles, claims }: Size): void {
  const library = openLibrary(file, 'write');
  // The library is temporary, so writing need not wait for the disk.
  library.db.pragma('synchronous = OFF');
  const { id: checkerId } = saveChecker(library.db, { id: null, name: 'Noor Smit', initials: 'NS' }, day(0));
  const made = (before: number): number => Math.floor((before * claims) / Math.max(1, articles));
  for (let from = 0; from < articles; from += AT_ONCE)
    library.db.transaction(() => {
      for (let at = from; at < Math.min(articles, from + AT_ONCE); at++)
        addArticle(library, at, made(at + 1) - made(at), checkerId);
    })();
  library.db.pragma('wal_checkpoint(TRUNCATE)');
  library.close();
}

function day(number: number): string {
  return new Date(Date.UTC(2000, 0, 1, 9) + number * 86_400_000).toISOString();
}

function addArticle(library: Library, seed: number, claims: number, checkerId: Id): void {
  const text = articleText(Math.max(LEAST_SENTENCES, Math.ceil(claims * SENTENCES_A_CLAIM)), seed + 1).trim();
  const [title = '', ...paragraphs] = text.split('\n\n');
  const blocks = paragraphs.map((words) => ({
    ...{ text: words, kind: 'paragraph' as const },
    ...{ level: null, marked: true },
  }));
  const parsed: ParsedArticle = {
    format: 'html',
    title,
    byline: null,
    outlet: `Outlet ${seed % 40}`,
    published: day(seed).slice(0, 10),
    language: 'en',
    url: `https://news.example/${seed}`,
    ...assemble(blocks, 'en'),
    warnings: [],
    release: null,
    remarks: [],
  };
  const author = { checkerId, at: day(seed) };
  const bytes = new TextEncoder().encode(pageOfText(text, seed));
  const source = { name: `${seed}.html`, mediaType: 'text/html', bytes };
  const { id: articleId } = loadArticle(library, parsed, source, author);
  const version = newestVersion(library, articleId);
  if (version === null) throw new Error('an article without a version');
  const drafts = parsed.sentences.slice(0, claims).flatMap(({ start, end }, at) => {
    const verdict = verdicts[(seed + at) % verdicts.length] ?? 'unchecked';
    const decided = { verdict, verdictBy: checkerId, verdictAt: day(seed) };
    const claim = Claim.parse({
      ...newClaim(version, start, end, author),
      ...(verdict !== 'unchecked' && decided),
      note: at % 5 === 0 ? `Asked the archive about ${seed}` : null,
    });
    const made = draftMaking('claim.made', 'claim', claim);
    return at % EVIDENCE_EVERY === 0 ? [made, addEvidence(claim, document(seed, at), author)] : [made];
  });
  commit(library, { articleId, ...author }, drafts);
}

function document(seed: number, at: number): EvidenceDetails {
  return EvidenceDetails.parse({
    kind: 'link',
    stance: 'supports',
    target: 'verdict',
    title: `Yearbook ${seed % 997}, table ${at}`,
    link: `https://archive.example/documents/${seed % 997}/${at}`,
    quotation: null,
    lookedAt: null,
    contact: null,
    protected: false,
    note: null,
    attachments: [],
  });
}
