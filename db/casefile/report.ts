import { Article, Block, isTextByDefault, Sentence, Version } from '../../core/model/article/article.ts';
import { Claim } from '../../core/model/claim/claim.ts';
import { draftChange, draftMaking, type Draft } from '../../core/model/history/event.ts';
import { TickmarkError } from '../../core/kernel/errors.ts';
import { Evidence } from '../../core/model/evidence/evidence.ts';
import type { ImportedReport } from '../../core/report/import/imported-article.ts';
import { ProofTick } from '../../core/model/proof-tick.ts';
import { Review } from '../../core/model/review/review.ts';
import { Checker, Session } from '../../core/model/session.ts';
import { Source } from '../../core/model/source/source.ts';
import { wellFormed } from '../../core/kernel/tidy.ts';
import { z } from '../../core/kernel/zod.ts';
import { isFileKept, storeAttachment } from '../queries/files/attachments.ts';
import { putPeople, putSittings } from './write.ts';
import { write } from '../queries/history/commit.ts';
import { refuseErasedArticle } from '../ledger/erasures.ts';
import { appendEvents } from '../queries/history/events.ts';
import { followProtection } from '../queries/history/follow-protection.ts';
import { libraryFailure } from '../store/failures.ts';
import { recordArticle } from '../queries/articles/record-article.ts';
import { partsHash } from '../queries/articles/parts-hash.ts';
import type { Library } from '../store/open.ts';
import { insertRow } from '../tables/rows.ts';
import {
  articleTable,
  blockTable,
  claimTable,
  evidenceTable,
  proofTickTable,
  reviewTable,
  sentenceTable,
  sourceTable,
  versionTable,
} from '../tables/tables.ts';

const Rows = z.object({
  article: Article,
  version: Version,
  blocks: z.array(Block),
  sentences: z.array(Sentence),
  claims: z.array(Claim),
  evidence: z.array(Evidence),
  reviews: z.array(Review),
  sources: z.array(Source),
  proofTicks: z.array(ProofTick),
  unhashed: z.array(z.string()),
  checkers: z.array(Checker),
  sessions: z.array(Session),
}) satisfies z.ZodType<ImportedReport>;

/** The files of the evidence that were found, by hash. */
export type FoundFiles = ReadonlyMap<string, Uint8Array>;

/**
 * Adds the article of a report to a library that does not have it, in one transaction. Its history begins with an
 * entry about its origin, in the name of whoever added it; undo does not undo that entry. A warning of the version
 * names files that are missing. Throws reportDamaged if the rows are impossible.
 */
export function putReport(
  library: Library,
  taken: ImportedReport,
  files: FoundFiles,
  author: { checkerId: string; at: string },
  name: string,
): void {
  const parsed = Rows.safeParse(taken);
  if (!parsed.success) throw damaged(name, parsed.error.issues[0]?.path.join('.') ?? '');
  const rows = wellFormed(parsed.data);
  const problem = placeProblem(rows);
  if (problem !== null) throw damaged(name, problem);
  write(library, () => {
    try {
      put(library, rows, files, author);
    } catch (thrown) {
      throw collision(library, thrown, name);
    }
  });
}

function put(
  { db }: Library,
  rows: ImportedReport,
  files: FoundFiles,
  author: { checkerId: string; at: string },
): void {
  const { article, blocks, sentences, claims, evidence, reviews, sources, proofTicks } = rows;
  refuseErasedArticle(db, article.id, article.title);
  putPeople(db, rows.checkers, author.at);
  const attached = [...evidence, ...sources].flatMap(({ attachments }) => attachments);
  for (const { name, hash, mediaType } of attached) {
    const bytes = files.get(hash);
    if (bytes !== undefined) storeAttachment(db, { name, mediaType, bytes }, author.at);
  }
  const version = withMissing(rows.version, [
    ...attached.filter(({ hash }) => !isKept(hash)).map(({ name }) => name),
    ...rows.unhashed,
  ]);
  insertRow(db, articleTable, article);
  insertRow(db, versionTable, version);
  for (const block of blocks) insertRow(db, blockTable, block);
  for (const sentence of sentences) insertRow(db, sentenceTable, sentence);
  for (const claim of claims) insertRow(db, claimTable, claim);
  for (const piece of evidence) insertRow(db, evidenceTable, piece);
  for (const review of reviews) insertRow(db, reviewTable, review);
  for (const source of sources) insertRow(db, sourceTable, source);
  for (const tick of proofTicks) insertRow(db, proofTickTable, tick);
  for (const source of sources) if (source.protected) followProtection(db, 'source', source);
  putSittings(db, rows.sessions, author.at);
  const occasion = { articleId: article.id, ...author, sessionId: null, undoes: null };
  appendEvents(db, occasion, draftsOf({ ...rows, version }));
  recordArticle(db, article.id, author.at);

  function isKept(hash: string): boolean {
    return isFileKept(db, hash);
  }
}

/** The entries that make the article. Marks on its text become changes of the state after a load. */
function draftsOf({
  article,
  version,
  blocks,
  sentences,
  claims,
  evidence,
  reviews,
  sources,
  proofTicks,
}: ImportedReport): Draft[] {
  const { text: _text, ...entry } = version;
  return [
    draftMaking('article.taken', 'article', article),
    draftMaking('version.loaded', 'version', { ...entry, partsHash: partsHash(blocks, sentences) }),
    ...blocks.map((block) =>
      draftChange(
        'block.textSet',
        'block',
        { ...block, isText: isTextByDefault(block.kind) },
        {
          isText: block.isText,
        },
      ),
    ),
    ...sentences.map((sentence) =>
      draftChange(
        'sentence.noClaimSet',
        'sentence',
        { ...sentence, noClaim: false },
        {
          noClaim: sentence.noClaim,
        },
      ),
    ),
    ...claims.map((claim) => draftMaking('claim.made', 'claim', claim)),
    ...evidence.map((piece) => draftMaking('evidence.added', 'evidence', piece)),
    ...reviews.map((review) =>
      draftMaking(review.agrees ? 'review.signedOff' : 'review.disagreed', 'review', review),
    ),
    ...sources.map((source) => draftMaking('source.added', 'source', source)),
    ...proofTicks.map((tick) => draftMaking('proofTick.added', 'proofTick', tick)),
  ].filter((draft) => draft !== null);
}

/** How long a warning's detail may be. */
const ROOM = 500;

function withMissing(version: Version, missing: readonly string[]): Version {
  if (missing.length === 0) return version;
  const names = [...new Set(missing)].join(', ');
  const detail = names.length <= ROOM ? names : `${names.slice(0, ROOM - 1)}…`;
  return {
    ...version,
    warnings: [...version.warnings, { code: 'filesMissing', detail: detail.toWellFormed() }],
  };
}

/** Returns a thing that is in an impossible place, or null. */
function placeProblem({ version, blocks, sentences, claims }: ImportedReport): string | null {
  for (const [parts, what] of [
    [blocks, 'blocks'],
    [sentences, 'sentences'],
  ] as const)
    for (const [index, { position, start, end }] of parts.entries())
      if (position !== index || start >= end || end > version.text.length)
        return `text.${what}.${String(index)}`;
  if (sentences.some(({ blockPosition }) => blocks[blockPosition] === undefined)) return 'text.sentences';
  const stray = claims.find(({ start, end, quote }) => version.text.slice(start, end) !== quote);
  return stray === undefined ? null : stray.quote.slice(0, 80);
}

function damaged(name: string, problem: string, cause?: unknown): TickmarkError {
  return new TickmarkError('reportDamaged', { name, problem }, { cause });
}

/** Somebody put the id of another article here into the file by hand. */
function collision(library: Library, thrown: unknown, name: string): unknown {
  const failure = libraryFailure(library.path, thrown);
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  if (failure instanceof TickmarkError || !code.startsWith('SQLITE_CONSTRAINT')) return failure;
  return damaged(name, code, thrown);
}
