import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeClaim } from '../../../../core/model/claim/claim-changes.ts';
import { Claim } from '../../../../core/model/claim/claim.ts';
import {
  addEvidence,
  changeEvidence,
  removeEvidence,
} from '../../../../core/model/evidence/evidence-changes.ts';
import type { AttachmentRef, EvidenceDetails } from '../../../../core/model/evidence/evidence.ts';
import type { Draft } from '../../../../core/model/history/event.ts';
import { TickmarkError } from '../../../../core/kernel/errors.ts';
import { addSource, changeSource, removeSource } from '../../../../core/model/source/source-changes.ts';
import { restsOn } from '../../../../core/model/source/rests-on.ts';
import { emptySource } from '../../../../core/model/source/source.ts';
import { newKey, openVault } from '../../../../db/crypto/library-key.ts';
import { loadArticle, newestVersion } from '../../../../db/queries/articles/load.ts';
import { storeUnsaved } from '../../../../db/queries/files/attachments.ts';
import { commit, redo, undo, write, type Committer } from '../../../../db/queries/history/commit.ts';
import type { Library } from '../../../../db/store/open.ts';
import { rowsWhere } from '../../../../db/tables/rows.ts';
import { claimTable, evidenceTable, sourceTable } from '../../../../db/tables/tables.ts';
import { keepWrap, systemWrap } from '../../../../db/vault/wraps.ts';
import { verifyLibrary } from '../../../../db/verify/library.ts';
import { libraryWithArticle, smallArticle, TEXT } from '../../../helpers/library.ts';

const acts = [
  'add',
  'take',
  'quote',
  'reckon',
  'attach',
  'protect',
  'open',
  'piece',
  'remove',
  'undo',
  'redo',
] as const;

interface Act {
  what: (typeof acts)[number];
  article: number;
  on: number;
  value: number;
}

const act = fc.record({
  what: fc.constantFrom(...acts),
  article: fc.nat(1),
  on: fc.nat(6),
  value: fc.nat(2),
});

/** A library with two articles, a claim in each, three files, and a key for protected sources. */
function begun() {
  const { library, article, version, author } = libraryWithArticle();
  keepWrap(library.db, 'system', systemWrap(Buffer.from('kept elsewhere')), author.at);
  openVault(library.db, newKey());
  const source = { name: 'tweede.txt', mediaType: 'text/plain', bytes: Buffer.from('tweede') };
  const other = loadArticle(library, smallArticle(TEXT.replace('40', '50')), source, author);
  const whos = [article.id, other.id].map((articleId) => ({ articleId, ...author }));
  const versions = [version, newestVersion(library, other.id) ?? version];
  const claims = whos.map((who, at) => {
    const own = versions[at] ?? version;
    return Claim.parse(commit(library, who, [makeClaim(own, 0, 10, author)]).claims[0]);
  });
  const files = ['een', 'twee', 'drie'].map((words): AttachmentRef => {
    const file = { name: `${words}.txt`, mediaType: 'text/plain', bytes: Buffer.from(words) };
    return write(library, () => storeUnsaved(library.db, file, author.at));
  });
  return { library, whos, claims, files };
}

type Begun = ReturnType<typeof begun>;

function take({ library, whos, claims, files }: Begun, { what, article, on, value }: Act): void {
  const [who, claim] = [whos[article], claims[article]];
  const file = files[value];
  if (who === undefined || claim === undefined || file === undefined)
    throw new Error('no such article or file');
  if (what === 'undo' || what === 'redo') {
    (what === 'undo' ? undo : redo)(library, who);
    return;
  }
  const sources = rowsWhere(
    library.db,
    sourceTable,
    'articleId = ? AND removed = 0 ORDER BY id',
    who.articleId,
  );
  const pieces = rowsWhere(library.db, evidenceTable, 'claimId = ? AND removed = 0 ORDER BY id', claim.id);
  const [source, piece] = [sources[on % sources.length], pieces[on % pieces.length]];
  const drafts = (): Draft | null => {
    switch (what) {
      case 'add':
        return addSource(
          who.articleId,
          { ...emptySource, title: 'Bron', protected: on === 0, attachments: [file] },
          who,
        );
      case 'take':
        return source === undefined ? null : evidence(claim, { sourceId: source.id }, who);
      case 'quote':
        return evidence(claim, { sourceHash: file.hash }, who);
      case 'reckon': {
        const input = { name: 'n', value: '3', unit: null, words: null, hash: file.hash, locator: null };
        const calculation = { expression: 'n * 2', language: 'nl', inputs: [input], value: '6', unit: null };
        return evidence(claim, { calculation }, who);
      }
      case 'attach':
        return evidence(claim, { attachments: [file] }, who);
      case 'protect':
      case 'open':
        return source === undefined ? null : changeSource(source, { protected: what === 'protect' });
      case 'piece':
        return piece === undefined
          ? null
          : changeEvidence(piece, { protected: value === 0, sourceHash: file.hash });
      case 'remove':
        if (value > 0) return piece === undefined ? null : removeEvidence(piece);
        return source === undefined ? null : removeSource(source);
    }
  };
  commit(library, who, [drafts()]);
}

function evidence(claim: Claim, fields: Partial<EvidenceDetails>, who: Committer): Draft {
  const details: EvidenceDetails = {
    ...{
      kind: 'document',
      stance: 'supports',
      target: 'verdict',
      title: 'Bewijs',
      link: null,
      quotation: null,
    },
    ...{ lookedAt: null, contact: null, protected: false, note: null, attachments: [], ...fields },
  };
  return addEvidence(claim, details, who);
}

/** The evidence in the open that comes from a protected source, deleted or not. */
function disclosed({ db }: Library): string[] {
  const articles = new Map(rowsWhere(db, claimTable, '1').map(({ id, articleId }) => [id, articleId]));
  const sources = rowsWhere(db, sourceTable, 'protected = 1');
  return rowsWhere(db, evidenceTable, 'protected = 0')
    .filter((piece) =>
      sources.some((source) => restsOn(piece, source, source.articleId === articles.get(piece.claimId))),
    )
    .map(({ id }) => id);
}

test('nothing that comes from a protected source stays in the open, whatever is done in whatever order', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 14 }), (all) => {
      const work = begun();
      for (const one of all) {
        try {
          take(work, one);
        } catch (thrown) {
          if (!(thrown instanceof TickmarkError && thrown.code.startsWith('nothingTo'))) throw thrown;
        }
        expect(disclosed(work.library)).toEqual([]);
      }
      verifyLibrary(work.library);
      work.library.close();
    }),
    { numRuns: 150 },
  );
});

test('undoing the protection of a source opens again what it protected, and nothing else', () => {
  const work = begun();
  const { library, whos, claims, files } = work;
  const [who, claim, file] = [whos[0], claims[0], files[0]];
  if (who === undefined || claim === undefined || file === undefined) throw new Error('no article');
  const source = commit(library, who, [
    addSource(who.articleId, { ...emptySource, title: 'Bron', attachments: [file] }, who),
  ]).sources[0];
  if (source === undefined) throw new Error('no source');
  commit(library, who, [evidence(claim, { sourceHash: file.hash }, who)]);
  commit(library, who, [evidence(claim, { protected: true, sourceHash: file.hash }, who)]);
  const states = (): boolean[] =>
    rowsWhere(library.db, evidenceTable, '1 ORDER BY createdAt, id').map((piece) => piece.protected);
  commit(library, who, [changeSource(source, { protected: true })]);
  expect(states()).toEqual([true, true]);
  undo(library, who);
  expect(states()).toEqual([false, true]);
  redo(library, who);
  expect(states()).toEqual([true, true]);
});
