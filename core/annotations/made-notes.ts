import type { Claim } from '../model/claim/claim.ts';
import type { Evidence } from '../model/evidence/evidence.ts';
import { hasPlace, noteWords, type AuthorNote } from './author-note.ts';
import { overlap } from './note-place.ts';
import { addressKey } from './note-source.ts';

/**
 * Marks the notes that are evidence already. Words: each piece is for one note, first on the claim where it would go, then
 * on any other, because claims may have been split, joined or drawn anew since. Links: any piece with the address on a
 * claim that the link touches, then one that no other note has.
 */
export function markMade(
  notes: readonly AuthorNote[],
  live: readonly Claim[],
  evidence: readonly Evidence[],
): AuthorNote[] {
  const claims = new Map(live.map((claim) => [claim.id, claim]));
  const pieces = evidence.filter(
    ({ removed, supplier, claimId }) => !removed && supplier === 'author' && claims.has(claimId),
  );
  const byWords = groupsOf(pieces, ({ note }) => note ?? '');
  const byAddress = groupsOf(pieces, ({ link }) => (link === null ? '' : addressKey(link)));
  const used = new Set<Evidence>();
  const made = new Set<AuthorNote>();
  const take = (note: AuthorNote, like: readonly Evidence[] | undefined) => {
    const piece = like?.find((one) => !used.has(one));
    if (piece === undefined) return;
    used.add(piece);
    made.add(note);
  };
  const wordsOf = (note: AuthorNote) => byWords.get(noteWords(note.remark));
  const linksOf = ({ link }: AuthorNote) => (link === null ? undefined : byAddress.get(addressKey(link)));
  const others = (some: readonly AuthorNote[]) =>
    some.filter((note) => !made.has(note)).toSorted(placedFirst);

  // Words before links: the evidence of a comment with an address would also do for a link there.
  const worded = notes.filter(({ kind }) => kind !== 'link');
  for (const note of worded)
    take(
      note,
      wordsOf(note)?.filter(({ claimId }) => claimId === note.claim?.id),
    );
  for (const note of others(worded)) take(note, wordsOf(note));
  const linked = notes.filter(({ kind }) => kind === 'link');
  for (const note of linked)
    for (const piece of linksOf(note) ?? []) {
      const claim = claims.get(piece.claimId);
      if (claim === undefined || overlap(claim, note.remark) <= 0) continue;
      used.add(piece);
      made.add(note);
    }
  for (const note of others(linked)) take(note, linksOf(note));
  return notes.map((note) => ({ ...note, isThere: made.has(note) }));
}

function placedFirst(a: AuthorNote, b: AuthorNote): number {
  return Number(hasPlace(b)) - Number(hasPlace(a));
}

function groupsOf(
  pieces: readonly Evidence[],
  keyOf: (piece: Evidence) => string,
): ReadonlyMap<string, Evidence[]> {
  const groups = new Map<string, Evidence[]>();
  for (const piece of pieces) {
    const key = keyOf(piece);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [piece]);
    else group.push(piece);
  }
  return groups;
}
