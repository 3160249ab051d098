import type { Output } from '../../../core/contract/index.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import { claimTextOf } from '../../../core/match/claim-text.ts';
import type { ClaimText, PassageText } from '../../../core/match/passage.ts';
import { rankPassages } from '../../../core/match/rank.ts';
import { supportOf, type PassagePlace } from '../../../core/match/support.ts';
import type { Span } from '../../../core/model/article/article.ts';
import { MOST_CANDIDATES, speakerOf, type FoundPassage } from '../../../core/model/source/source-text.ts';
import { readStateOf } from '../../../db/queries/files/source-texts.ts';
import { findPassages } from '../../../db/queries/sources/find-passages.ts';
import type { Library } from '../../../db/store/open.ts';
import { rowById } from '../../../db/tables/rows.ts';
import { articleTable, claimTable, sourceTable, versionTable } from '../../../db/tables/tables.ts';

/**
 * Returns the passages that bear on a claim, of the sources of its article or, `everywhere`, of all articles, and what they have of its
 * words. Throws claimNotFound.
 */
export function passagesFor(library: Library, claimId: Id, everywhere: boolean): Output<'source.passages'> {
  const { db } = library;
  const row = rowById(db, claimTable, claimId);
  const version = row && rowById(db, versionTable, row.versionId);
  const article = version && rowById(db, articleTable, version.articleId);
  if (row === null || version === null || article === null) throw new TickmarkError('claimNotFound');
  const claim = claimTextOf(row, version.text, article);
  const words = [claim.text, claim.speaker ?? ''].join(' ');
  const asked = { articleId: everywhere ? null : article.id, words, limit: MOST_CANDIDATES };
  const found = new Map(findPassages(db, asked).map((one) => [idOf(one), one]));
  // A sealed text is decrypted to tell its language: once for all of its passages.
  const languages = new Map(
    [...new Set([...found.values()].map(({ passage }) => passage.hash))].map((hash) => {
      const state = readStateOf(db, hash);
      return [hash, state.state === 'read' ? state.language : 'und'] as const;
    }),
  );
  const candidates = [...found.values()].map((one) =>
    passageText(library, one, languages.get(one.passage.hash) ?? 'und'),
  );
  const ranked = rankPassages(claim, candidates);
  // What a weak passage happens to have of the claim's words is not support.
  const telling = ranked.filter(({ isWeak }) => !isWeak);
  const places = new Map(ranked.map(({ passage }, at) => [passage.id, at]));
  const placed = ({ start, end, passage }: PassagePlace) => ({
    start,
    end,
    passage: places.get(passage) ?? 0,
  });
  return {
    passages: ranked.flatMap(({ passage, reasons, isWeak }) => {
      const one = found.get(passage.id);
      return one === undefined ? [] : [{ found: one, reasons, isWeak, unsaid: unsaidIn(claim, passage) }];
    }),
    support: supportOf(
      claim,
      (telling.length > 0 ? telling : ranked).map(({ passage }) => passage),
    ).map((part) => {
      const { start, end } = part;
      if (part.says === 'unsaid') return { start, end, says: part.says, at: null };
      if (part.says === 'otherwise') return { start, end, says: part.says, at: placed(part.at) };
      return { start, end, says: part.says, at: part.at && placed(part.at) };
    }),
  };
}

function unsaidIn(claim: ClaimText, passage: PassageText): Span[] {
  return supportOf(claim, [passage]).flatMap(({ says, start, end }) =>
    says === 'unsaid' ? [{ start, end }] : [],
  );
}

function idOf({ passage }: FoundPassage): string {
  return `${passage.hash} ${passage.ordinal}`;
}

function passageText({ db }: Library, one: FoundPassage, language: string): PassageText {
  const { passage, before, after, sources } = one;
  const source = sources[0] === undefined ? null : rowById(db, sourceTable, sources[0].sourceId);
  return {
    id: idOf(one),
    source: passage.hash,
    place: passage.ordinal,
    text: passage.text,
    language,
    published: source?.published ?? null,
    before: before ?? '',
    after: after ?? '',
    title: [source?.title ?? '', passage.heading ?? ''].join(' ').trim(),
    speaker: speakerOf(passage),
  };
}
