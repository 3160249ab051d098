import type { Evidence } from '../../core/model/evidence/evidence.ts';
import { newId, type Id } from '../../core/kernel/ids.ts';
import { author } from './claims.ts';

/** A piece of evidence for a claim: a link, unless `fields` say otherwise. */
export function pieceOf(claimId: Id, fields: Partial<Evidence> = {}): Evidence {
  return {
    id: newId(),
    claimId,
    kind: 'link',
    stance: 'supports',
    target: 'verdict',
    title: null,
    link: null,
    quotation: null,
    lookedAt: null,
    contact: null,
    protected: false,
    note: null,
    attachments: [],
    createdBy: author.checkerId,
    createdAt: author.at,
    removed: false,
    ...fields,
  };
}
