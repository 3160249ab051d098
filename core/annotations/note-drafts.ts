import type { Version } from '../model/article/article.ts';
import { keepClaim, newClaim, type Author } from '../model/claim/claim-changes.ts';
import type { Claim } from '../model/claim/claim.ts';
import { addEvidence } from '../model/evidence/evidence-changes.ts';
import type { EvidenceDetails } from '../model/evidence/evidence.ts';
import { draftMaking, type Draft } from '../model/history/event.ts';
import { noteWords, type AuthorNote } from './author-note.ts';

/**
 * Returns the drafts that make evidence of notes, handed in by the author and not looked at yet. Several notes on one
 * sentence share the claim that is made of it; a suggestion that gets evidence is kept. Notes that are evidence already
 * or have no place are passed over, so that the same notes add nothing twice. What is taken from a protected source is protected.
 */
export function authorNoteDrafts(
  version: Version,
  notes: readonly AuthorNote[],
  isProtected: boolean,
  author: Author,
): Draft[] {
  const made = new Map<string, Claim>();
  const kept = new Set<string>();
  return notes.flatMap((note): Draft[] => {
    if (note.isThere) return [];
    const drafts: (Draft | null)[] = [];
    let { claim } = note;
    if (claim === null) {
      if (note.sentence === null) return [];
      claim = made.get(note.sentence.id) ?? null;
      if (claim === null) {
        claim = newClaim(version, note.sentence.start, note.sentence.end, author);
        made.set(note.sentence.id, claim);
        drafts.push(draftMaking('claim.made', 'claim', claim));
      }
    } else if (!kept.has(claim.id)) {
      kept.add(claim.id);
      drafts.push(keepClaim(claim));
    }
    drafts.push(addEvidence(claim, noteEvidence(note, isProtected), author));
    return drafts.filter((draft) => draft !== null);
  });
}

function noteEvidence({ remark, link, source }: AuthorNote, isProtected: boolean): EvidenceDetails {
  const words = noteWords(remark);
  return {
    kind: source?.kind ?? (link === null ? 'document' : 'link'),
    stance: 'context',
    target: 'verdict',
    title: source?.title ?? null,
    link,
    quotation: null,
    lookedAt: null,
    contact: null,
    protected: isProtected || source?.protected === true,
    note: words === '' ? null : words,
    sourceId: source?.id ?? null,
    supplier: 'author',
    attachments: [],
  };
}
