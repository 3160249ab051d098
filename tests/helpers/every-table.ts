import { makeClaim, setClaimDetails, setVerdict, type Author } from '../../core/model/claim/claim-changes.ts';
import { Claim } from '../../core/model/claim/claim.ts';
import { draftChange } from '../../core/model/history/event.ts';
import { addEvidence, changeEvidence } from '../../core/model/evidence/evidence-changes.ts';
import { Evidence, type AttachmentRef, type EvidenceDetails } from '../../core/model/evidence/evidence.ts';
import { reviewClaim } from '../../core/model/review/review-changes.ts';
import { setProofTicks } from '../../core/model/proof-tick.ts';
import { addSource, changeSource } from '../../core/model/source/source-changes.ts';
import { emptySource, Source, type SourceDetails } from '../../core/model/source/source.ts';
import { articleState, setPlace } from '../../db/queries/articles/article-state.ts';
import { sayNotTheSame } from '../../db/queries/claims/not-the-same.ts';
import { storeAttachment } from '../../db/queries/files/attachments.ts';
import { saveChecker } from '../../db/queries/settings/checkers.ts';
import { commit, write } from '../../db/queries/history/commit.ts';
import { keepDrafts } from '../../db/queries/settings/desk-state.ts';
import { erase } from '../../db/erase/erase.ts';
import { decideNearMatches } from '../../db/queries/evidence/near-matches.ts';
import type { Library } from '../../db/store/open.ts';
import { endSessions } from '../../db/queries/history/sessions.ts';
import { changeSettings } from '../../db/queries/settings/settings.ts';
import { keepOwnKey } from '../../db/identity/signing-keys.ts';
import { newKey, openVault } from '../../db/crypto/library-key.ts';
import { keepWrap, systemWrap } from '../../db/vault/wraps.ts';
import { caseOf, libraryFrom, mergeFrom } from './case.ts';
import { libraryWithArticle } from './library.ts';

const at = '2026-03-06T12:00:00.000Z';

const letter: EvidenceDetails = {
  kind: 'document',
  stance: 'supports',
  target: 'verdict',
  title: 'Een brief',
  link: 'https://havenbode.example/brief',
  quotation: 'Veertig.',
  lookedAt: '2026-03-04',
  contact: null,
  protected: false,
  note: 'Gezien.',
  attachments: [],
};

/** A library with rows in every table, made by the calls that the app makes, and the key of its protected sources. */
interface EveryTable {
  library: Library;
  key: Buffer;
  articleId: string;
}

/**
 * Makes two libraries of the same article, that of Noor with what Bram did merged into it, and that of Bram, into which it came as a
 * case file. Both have protected sources that are sealed, kept files, a source that was erased, and what is beside the histories.
 */
export async function everyTable(): Promise<{ noor: EveryTable; bram: EveryTable }> {
  const { library: noor, article, version, author } = libraryWithArticle();
  const key = giveKey(noor);
  const who = { articleId: article.id, ...author };
  const [made] = commit(noor, who, [makeClaim(version, 20, 60, author)]).claims;
  const claim = Claim.parse(made);
  addSources(noor, article.id, claim, author, 'Pavel Orlow');
  commit(noor, who, [setVerdict(claim, 'verified', author)]);
  const { library: bram, author: theirs } = await libraryFrom(await caseOf(noor, article.id));
  const theirKey = giveKey(bram);
  const inBram = { articleId: article.id, ...theirs };
  const [decided] = commit(bram, inBram, [setVerdict(claim, 'refuted', theirs)]).claims;
  commit(bram, inBram, [reviewClaim(Claim.parse(decided), [], { agrees: true }, author)].flat());
  commit(bram, inBram, [setClaimDetails(Claim.parse(decided), { note: 'Gebeld.' })]);
  addSources(bram, article.id, claim, theirs, 'Ilse Kramer');
  await mergeFrom(noor, author, bram, article.id, { protectedSources: true });
  for (const [library, by] of [
    [noor, author],
    [bram, theirs],
  ] as const)
    addBesides(library, article.id, claim.id, by);
  return {
    noor: { library: noor, key, articleId: article.id },
    bram: { library: bram, key: theirKey, articleId: article.id },
  };
}

function giveKey({ db }: Library): Buffer {
  const key = newKey();
  keepWrap(db, 'system', systemWrap(Buffer.from('kept elsewhere')), at);
  openVault(db, key);
  return key;
}

/** A letter with a file, a protected source with one, and a source that is erased again. */
function addSources(library: Library, articleId: string, claim: Claim, by: Author, name: string): void {
  const who = { articleId, ...by };
  const [brief, photo] = ['brief', 'foto'].map((words) =>
    write(library, () =>
      storeAttachment(
        library.db,
        { name: `${words}.txt`, mediaType: 'text/plain', bytes: Buffer.from(`${words} van ${name}`) },
        at,
      ),
    ),
  );
  if (brief === undefined || photo === undefined) throw new Error('there is no file');
  const secret: EvidenceDetails = {
    ...letter,
    kind: 'interview',
    contact: name,
    protected: true,
    knownBy: [{ kind: 'name', words: name, hidden: true }],
    attachments: [photo],
  };
  commit(library, who, [addEvidence(claim, { ...letter, attachments: [brief] }, by)]);
  const [kept] = commit(library, who, [addEvidence(claim, secret, by)]).evidence;
  commit(library, who, [changeEvidence(Evidence.parse(kept), { note: 'Zag het zelf.' })]);
  const [gone] = commit(library, who, [addEvidence(claim, { ...secret, attachments: [] }, by)]).evidence;
  addArticleSources(library, articleId, by, { name, brief, photo });
  const [lost] = commit(library, who, [
    addSource(articleId, { ...sourceOf(name), attachments: [] }, by),
  ]).sources;
  if (gone === undefined || lost === undefined) throw new Error('there is no evidence');
  erase(library, { kind: 'source', articleId, evidenceIds: [gone.id, lost.id] }, by);
}

function sourceOf(name: string): SourceDetails {
  return { ...emptySource, title: 'Een map', contact: name, protected: true, author: name };
}

/** Sources of the article: one for all to see, one that is protected, both with a file. */
function addArticleSources(
  library: Library,
  articleId: string,
  by: Author,
  { name, brief, photo }: { name: string; brief: AttachmentRef; photo: AttachmentRef },
): void {
  const who = { articleId, ...by };
  const line = { kind: 'figure', words: '40', of: 'schepen' } as const;
  commit(library, who, setProofTicks(articleId, [line], true, [], by));
  const open = { ...emptySource, title: 'De brief', restriction: 'Niet citeren.', attachments: [brief] };
  const [shown] = commit(library, who, [addSource(articleId, open, by)]).sources;
  commit(library, who, [changeSource(Source.parse(shown), { publisher: 'Havenbedrijf' })]);
  commit(library, who, [addSource(articleId, { ...sourceOf(name), attachments: [photo] }, by)]);
}

/** What no history holds, and sittings: one that ended, and one that goes on. */
function addBesides(library: Library, articleId: string, claimId: string, by: Author): void {
  const { db } = library;
  write(library, () => {
    changeSettings(db, { checkerId: by.checkerId });
    keepDrafts(db, { [`claim ${claimId}`]: 'Nog be' });
    setPlace(library, articleId, 20, claimId);
    sayNotTheSame(db, articleId, { words: 'Veertig schepen', key: 'check x' }, at);
    decideNearMatches(db, articleId, [{ words: 'orlow', decision: 'hide' }], by);
    keepOwnKey(db, 'ab'.repeat(32), { id: by.checkerId, name: 'Noor Smit', initials: 'NS' }, at);
    saveChecker(db, { id: null, name: 'Ivo Brandt', initials: 'IB' }, at);
    db.prepare('INSERT INTO formerHash (id, hashes) VALUES (?, ?)').run(
      articleId,
      JSON.stringify(['a'.repeat(64)]),
    );
    db.exec(`INSERT INTO sourceText (hash, state, version, readAt, language, warnings)
        VALUES ('${'b'.repeat(64)}', 'read', 1, '${at}', 'nl', '[]');
      INSERT INTO passage (hash, ordinal, block, kind, text, locator)
        VALUES ('${'b'.repeat(64)}', 0, 0, 'paragraph', 'Veertig.', '{"kind":"page","page":1}');
      INSERT INTO sealedText (id, sealed) VALUES ('${'c'.repeat(64)}', x'00')`);
    endSessions(db, articleId, '2026-03-07T10:00:00.000Z');
  });
  const { article, sentences, blocks } = articleState(library, articleId);
  const [sentence, block] = [sentences.at(-1), blocks.at(-1)];
  if (sentence === undefined || block === undefined) throw new Error('there is no text');
  commit(library, { articleId, ...by, at: '2026-03-08T10:00:00.000Z' }, [
    draftChange('article.detailsSet', 'article', article, { byline: 'Ines Holt' }),
    draftChange('sentence.noClaimSet', 'sentence', sentence, { noClaim: true }),
    draftChange('block.textSet', 'block', block, { isText: true }),
  ]);
}
