import type { Database } from 'better-sqlite3';
import type { Id } from '../../../core/kernel/ids.ts';
import type { AttachmentRef, Evidence } from '../../../core/model/evidence/evidence.ts';
import type { Source } from '../../../core/model/source/source.ts';
import {
  Likeness,
  likenessOf,
  MOST_SAME,
  type SamePicture,
  type SamePictures,
} from '../../../core/pictures/same-picture.ts';
import { vaultState } from '../../crypto/library-key.ts';
import { hasSealedFiles } from '../files/sealed-files.ts';
import { redactedEvidenceOf } from '../history/redacted-evidence.ts';
import { rowById, rowsWhere, sql } from '../../tables/rows.ts';
import { articleTable, claimTable, evidenceTable, sourceTable } from '../../tables/tables.ts';
import { fingerprintOfFile, isPicture, mayBeFingerprinted, type KeptFingerprint } from './fingerprints.ts';

/** A picture of the library, and the source or evidence that has it. */
interface PicturePlace {
  file: AttachmentRef;
  owner: { source: Source } | { evidence: Evidence };
}

const LIVE_ARTICLE = 'IN (SELECT id FROM article WHERE removed = 0)';

/** The pictures of all sources and evidence in use. Of protected ones nothing is known while the library is locked. */
function picturePlaces(db: Database): PicturePlace[] {
  const sources = rowsWhere(
    db,
    sourceTable,
    `removed = 0 AND (attachments <> '[]' OR sealed IS NOT NULL) AND articleId ${LIVE_ARTICLE} ORDER BY createdAt, id`,
  );
  const pieces = rowsWhere(
    db,
    evidenceTable,
    `removed = 0 AND (attachments <> '[]' OR sealed IS NOT NULL)
     AND claimId IN (SELECT id FROM claim WHERE removed = 0 AND articleId ${LIVE_ARTICLE}) ORDER BY createdAt, id`,
  );
  return [...sources.map((source) => ({ source })), ...pieces.map((evidence) => ({ evidence }))].flatMap(
    (owner) =>
      ownerOf(owner)
        .attachments.filter((file) => isPicture(file) && file.standsFor?.how !== 'leftOut')
        .map((file) => ({ file, owner })),
  );
}

/** A picture that nobody looked at yet, with its size in bytes. */
export type UnseenPicture = Pick<AttachmentRef, 'hash' | 'name' | 'size'>;

/** Returns the pictures that nobody looked at yet, each once. */
export function unseenPictures(db: Database): UnseenPicture[] {
  const places = picturePlaces(db);
  return unseenAmong(db, places, fingerprintsOf(db, places));
}

type Fingerprints = ReadonlyMap<string, KeptFingerprint | 'missing'>;

function fingerprintsOf(db: Database, places: readonly PicturePlace[]): Fingerprints {
  const hashes = new Set(places.map(({ file }) => file.hash));
  return new Map([...hashes].map((hash) => [hash, fingerprintOfFile(db, hash)]));
}

function unseenAmong(
  db: Database,
  places: readonly PicturePlace[],
  fingerprints: Fingerprints,
): UnseenPicture[] {
  const files = new Map<string, { file: AttachmentRef; isOpen: boolean }>();
  for (const { file, owner } of places) {
    const isOpen = !ownerOf(owner).protected || files.get(file.hash)?.isOpen === true;
    files.set(file.hash, { file, isOpen });
  }
  return [...files.values()].flatMap(({ file: { hash, name, size }, isOpen }) =>
    fingerprints.get(hash) === 'missing' && mayBeFingerprinted(db, hash, isOpen)
      ? [{ hash, name, size }]
      : [],
  );
}

function ownerOf(owner: PicturePlace['owner']): Source | Evidence {
  return 'source' in owner ? owner.source : owner.evidence;
}

/** Returns where else in the library a picture is, or one that is nearly the same. `ownerId`: the source or evidence that it is shown of. */
export function samePictures(db: Database, hash: string, ownerId: Id | null): SamePictures {
  const places = picturePlaces(db);
  const fingerprints = fingerprintsOf(db, places);
  const own = fingerprints.get(hash) ?? fingerprintOfFile(db, hash);
  const likeness = new Map<string, Likeness | null>();
  const likenessTo = (other: string): Likeness | null => {
    if (other === hash) return 'file';
    if (own === null || own === 'missing') return null;
    const theirs = fingerprints.get(other) ?? null;
    return theirs === null || theirs === 'missing' ? null : likenessOf(own, theirs);
  };
  const found = places.flatMap((place) => {
    const { file, owner } = place;
    const known = likeness.get(file.hash);
    const like = known === undefined ? likenessTo(file.hash) : known;
    likeness.set(file.hash, like);
    const { id } = ownerOf(owner);
    return like === null || (id === ownerId && file.hash === hash) ? [] : [{ place, like }];
  });
  const order = Likeness.options;
  const same = found
    .toSorted((a, b) => order.indexOf(a.like) - order.indexOf(b.like))
    .flatMap(({ place, like }) => toldOf(db, place, like) ?? [])
    .slice(0, MOST_SAME);
  return {
    same,
    isComparable: own !== null,
    waiting: unseenAmong(db, places, fingerprints).length,
    isLocked: vaultState(db) === 'locked' && hasSealedFiles(db),
  };
}

/** Returns a place in words; null for evidence that only stands for what was left out of a case file. */
function toldOf(db: Database, { file, owner }: PicturePlace, likeness: Likeness): SamePicture | null {
  const claim = 'source' in owner ? null : rowById(db, claimTable, owner.evidence.claimId);
  const articleId = 'source' in owner ? owner.source.articleId : (claim?.articleId ?? '');
  const article = rowById(db, articleTable, articleId);
  const { id, title, protected: isProtected } = ownerOf(owner);
  if (article === null || (claim !== null && redactedEvidenceOf(db, articleId).has(id))) return null;
  return {
    likeness,
    file,
    articleId,
    article: article.title,
    title,
    sourceId: claim === null ? id : null,
    evidence: claim && {
      evidenceId: id,
      claimId: claim.id,
      claim: claim.quote,
      versionId: claim.versionId === newestVersion(db, articleId) ? null : claim.versionId,
    },
    isProtected,
  };
}

function newestVersion(db: Database, articleId: Id): unknown {
  return sql(db, 'SELECT id FROM version WHERE articleId = ? ORDER BY number DESC LIMIT 1').get(articleId)?.[
    'id'
  ];
}
