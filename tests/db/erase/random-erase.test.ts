import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeClaim } from '../../../core/model/claim/claim-changes.ts';
import type { Calculation } from '../../../core/model/calculation.ts';
import { Claim } from '../../../core/model/claim/claim.ts';
import { addEvidence, changeEvidence } from '../../../core/model/evidence/evidence-changes.ts';
import { Evidence, EvidenceDetails, type AttachmentRef } from '../../../core/model/evidence/evidence.ts';
import { addSource, changeSource } from '../../../core/model/source/source-changes.ts';
import { emptySource, Source } from '../../../core/model/source/source.ts';
import type { Locator } from '../../../core/model/source/locator.ts';
import { newKey, openVault } from '../../../db/crypto/library-key.ts';
import { erase } from '../../../db/erase/erase.ts';
import { previewSource } from '../../../db/erase/source.ts';
import { storeAttachment } from '../../../db/queries/files/attachments.ts';
import {
  addPassages,
  beginText,
  endText,
  keepSealedText,
  READER_VERSION,
} from '../../../db/queries/files/source-texts.ts';
import { commit, write } from '../../../db/queries/history/commit.ts';
import { tidyPages } from '../../../db/store/connect.ts';
import { rowsWhere } from '../../../db/tables/rows.ts';
import { evidenceTable, sourceTable } from '../../../db/tables/tables.ts';
import { keepWrap, systemWrap } from '../../../db/vault/wraps.ts';
import { examineLibrary } from '../../../db/verify/library.ts';
import { libraryWithArticle } from '../../helpers/library.ts';
import { pieceOf } from '../../helpers/evidence.ts';

const at = '2026-03-06T12:00:00.000Z';

/** How a piece of evidence comes from a source: it quotes its file, names it, works with a number of it, or does none of these. */
const ties = ['quotes', 'names', 'works', 'nothing'] as const;
const plan = fc.record({
  hasKey: fc.boolean(),
  sources: fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }),
  pieces: fc.array(
    fc.record({ tie: fc.constantFrom(...ties), to: fc.nat(2), place: fc.nat(2), isProtected: fc.boolean() }),
    { maxLength: 6 },
  ),
  erased: fc.nat(8),
});

/** Words that stand in all that one thing says, and nowhere else. */
const wordsOf = (what: string, number: number): string => `${what}${'abcdefgh'.charAt(number)}kelderluik`;

function placesWith(word: string): Locator[] {
  return [
    { kind: 'capture', address: `https://${word}.example/`, at: null },
    { kind: 'cells', sheet: word, from: 'B2', to: 'B3' },
    { kind: 'time', at: 61, until: 75 },
  ];
}

/** Evidence that says its word in every field that takes any. */
function evidenceOf(word: string, place: number, isProtected: boolean): Partial<Evidence> {
  return {
    kind: 'interview',
    title: word,
    link: `https://${word}.example/stuk`,
    quotation: `Zij zei ${word}.`,
    contact: `${word}, 06 1234`,
    note: `Navragen: ${word}`,
    publisher: word,
    archivedCopy: `https://archief.example/${word}`,
    supplier: 'outside',
    primary: true,
    surroundings: { before: `voor ${word}`, after: `na ${word}` },
    locator: placesWith(word)[place] ?? null,
    knownBy: [{ kind: 'name', words: word, hidden: true }],
    protected: isProtected,
  };
}

function worked(word: string, hash: string | null, place: number): Calculation {
  const input = { name: word, value: '6', unit: word, words: `zes ${word}`, hash };
  return {
    expression: `${word} * 2`,
    language: 'nl',
    inputs: [{ ...input, locator: placesWith(word)[place] ?? null }],
    value: '12',
    unit: word,
  };
}

test('erased, a source is in no byte with all that rests on it, and all else is as it was', () => {
  fc.assert(
    fc.property(plan, ({ hasKey, sources: protections, pieces, erased }) => {
      const { library, article, version, author } = libraryWithArticle();
      const { db } = library;
      const who = { articleId: article.id, ...author };
      if (hasKey) {
        keepWrap(db, 'system', systemWrap(Buffer.from('kept elsewhere')), at);
        openVault(db, newKey());
      }
      const claim = Claim.parse(commit(library, who, [makeClaim(version, 20, 60, author)]).claims[0]);
      const sources = protections.map((isProtected, number) => {
        const word = wordsOf('bron', number);
        const file: AttachmentRef = write(library, () =>
          storeAttachment(
            db,
            { name: `${word}.txt`, mediaType: 'text/plain', bytes: Buffer.from(`In ${word} stond 6.`) },
            at,
          ),
        );
        const details = {
          ...emptySource,
          title: word,
          author: word,
          restriction: `Niet: ${word}`,
          link: `https://${word}.example/`,
          contact: word,
          protected: isProtected,
          attachments: [file],
        };
        const made = commit(library, who, [addSource(article.id, details, author)]).sources[0];
        const source = Source.parse(made);
        commit(library, who, [changeSource(source, { note: `Later: ${word}` })]);
        const locator: Locator = { kind: 'paragraph', paragraph: 1 };
        const passage = {
          block: 0,
          kind: 'paragraph' as const,
          text: `In ${word} stond 6.`,
          locator,
          heading: null,
        };
        const facts = { readAt: at, language: 'nl', pages: null, warnings: [] };
        write(library, () => {
          if (hasKey && isProtected)
            keepSealedText(db, {
              state: 'read',
              hash: file.hash,
              version: READER_VERSION,
              ...facts,
              passages: [passage],
            });
          else {
            beginText(db, file.hash, facts);
            addPassages(db, file.hash, [passage], 0);
            endText(db, file.hash);
          }
        });
        return { id: source.id, word, hash: file.hash };
      });
      const things: { id: string; word: string; restsOn: string | null }[] = sources.map(({ id, word }) => ({
        id,
        word,
        restsOn: null,
      }));
      for (const [number, { tie, to, place, isProtected }] of pieces.entries()) {
        const word = wordsOf('stuk', number);
        const source = sources[to % sources.length];
        if (source === undefined) continue;
        const details = EvidenceDetails.parse(
          pieceOf(claim.id, {
            ...evidenceOf(word, place, isProtected),
            ...(tie === 'quotes' && { sourceHash: source.hash }),
            ...(tie === 'names' && { sourceId: source.id }),
            calculation: worked(word, tie === 'works' ? source.hash : null, place),
          }),
        );
        const piece = Evidence.parse(commit(library, who, [addEvidence(claim, details, author)]).evidence[0]);
        commit(library, who, [changeEvidence(piece, { note: `Later: ${word}` })]);
        things.push({ id: piece.id, word, restsOn: tie === 'nothing' ? null : source.id });
      }
      const chosen = things[erased % things.length];
      if (chosen === undefined) throw new Error('there is nothing to erase');
      const { erasure } = previewSource(db, chosen.id);
      if (erasure.kind !== 'source') throw new Error('it is no source');
      const gone = new Set(erasure.evidenceIds);
      for (const { id, restsOn } of things)
        if (restsOn !== null && gone.has(restsOn))
          expect(gone.has(id), `${id} rests on what is erased`).toBe(true);
      const rest = (): unknown => [
        rowsWhere(db, sourceTable, 'articleId = ? ORDER BY id', article.id).filter(({ id }) => !gone.has(id)),
        rowsWhere(db, evidenceTable, 'claimId = ? ORDER BY id', claim.id).filter(({ id }) => !gone.has(id)),
      ];
      const before = rest();
      erase(library, erasure, author);
      tidyPages(db);
      expect(rest()).toEqual(before);
      expect(examineLibrary(library).findings).toEqual([]);
      const bytes = ['', '-wal'].map((end) => bytesOf(library.path + end)).join('');
      for (const { id, word } of things) if (gone.has(id)) expect(bytes.includes(word), word).toBe(false);
      library.close();
    }),
    { numRuns: 20 },
  );
});

function bytesOf(path: string): string {
  try {
    return readFileSync(path, 'latin1').toLowerCase();
  } catch {
    return '';
  }
}
