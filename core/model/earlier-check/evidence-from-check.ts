import type { EvidenceDetails } from '../evidence/evidence.ts';
import type { EarlierHint } from './earlier-hint.ts';

/** The longest note that evidence has, in UTF-16 units. */
const MOST_NOTE = 20_000;

/**
 * Returns evidence that quotes an earlier check: what it says was claimed, where it stands, and how it was rated, in `rating`, the words of
 * the interface for it; null for none. What the check found is for the checker to judge: the stance is asked.
 */
export function evidenceFromCheck(
  { check, own }: Pick<EarlierHint, 'check' | 'own'>,
  rating: string | null,
  asked: Pick<EvidenceDetails, 'stance' | 'target' | 'lookedAt'>,
): EvidenceDetails {
  return {
    kind: check.address === null ? 'document' : 'link',
    ...asked,
    title: check.title === '' ? null : check.title,
    link: check.address,
    quotation: check.claim,
    contact: null,
    protected: false,
    note: rating === null ? null : rating.slice(0, MOST_NOTE),
    publisher: check.publisher,
    published: own === null ? check.published : own.published,
    supplier: 'checker',
    primary: false,
    attachments: [],
  };
}

/** True if one of the pieces of evidence was taken from this check. */
export function isTakenCheck(
  pieces: readonly Pick<EvidenceDetails, 'quotation' | 'link' | 'title'>[],
  { check }: Pick<EarlierHint, 'check'>,
): boolean {
  return pieces.some(
    ({ quotation, link, title }) =>
      quotation === check.claim && (check.address === null ? title === check.title : link === check.address),
  );
}
