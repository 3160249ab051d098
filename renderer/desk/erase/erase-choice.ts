import type { Evidence } from '../../../core/evidence.ts';
import { evidenceTitle } from '../../../core/evidence-words.ts';
import type { Translate } from '../../../core/i18n/translate.ts';
import type { EraseTarget } from '../../../core/erase.ts';
import type { Id } from '../../../core/ids.ts';

/** Something that can be erased, by what it is called here; for a source where the desk goes on after it. */
export interface EraseChoice {
  target: EraseTarget;
  name: string;
  after: { articleId: Id; claimId: Id } | null;
}

/** Returns the source of a piece of evidence as something that can be erased. */
export function eraseChoice(articleId: Id, piece: Evidence, t: Translate): EraseChoice {
  const { id: evidenceId, claimId, kind } = piece;
  const name = evidenceTitle(piece) ?? piece.contact ?? t(`evidence.${kind}`);
  return { target: { kind: 'source', evidenceId }, name, after: { articleId, claimId } };
}
