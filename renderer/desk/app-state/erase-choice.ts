import type { Evidence } from '../../../core/model/evidence/evidence.ts';
import { evidenceTitle } from '../../../core/model/evidence/evidence-title.ts';
import { translator, type Translate } from '../../../core/i18n/translate.ts';
import type { DeletedPiece, EraseTarget } from '../../../core/model/erasure.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import type { Language } from '../../../core/i18n/language.ts';
import { momentText } from '../../../core/wording/date-text.ts';

/** Something that can be erased, by what it is called here; for a source where the desk goes on after it. */
export interface EraseChoice {
  target: EraseTarget;
  name: string;
  after: { articleId: Id; claimId: Id } | null;
}

/** Returns a piece of evidence that was deleted as something that can be erased, told by its claim and when it was deleted. */
export function deletedChoice(articleId: Id, piece: DeletedPiece, language: Language): EraseChoice {
  const { evidenceId, claimId, kind, quote, at } = piece;
  const t = translator(language);
  const said = quote.length <= 40 ? quote : `${quote.slice(0, 39)}…`;
  const name = [
    piece.name ?? t(`evidence.${kind}`),
    t('erase.deletedAt', { at: momentText(at, language) }),
    said,
  ];
  return {
    target: { kind: 'source', evidenceId },
    name: name.join(' · '),
    after: { articleId, claimId },
  };
}

/** Returns the source of a piece of evidence as something that can be erased. */
export function eraseChoice(articleId: Id, piece: Evidence, t: Translate): EraseChoice {
  const { id: evidenceId, claimId, kind } = piece;
  const name = evidenceTitle(piece) ?? piece.contact ?? t(`evidence.${kind}`);
  return { target: { kind: 'source', evidenceId }, name, after: { articleId, claimId } };
}
