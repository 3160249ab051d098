import fc from 'fast-check';
import { isLive } from '../../core/model/claim/claim.ts';
import { removeClaim } from '../../core/model/claim/claim-changes.ts';
import { draftChange, type Draft } from '../../core/model/history/event.ts';
import type { Evidence } from '../../core/model/evidence/evidence.ts';
import { newId } from '../../core/kernel/ids.ts';
import type { Replica } from './replica.ts';

/** An edit that somebody makes in a history by hand to remove protection. No app makes such an edit. */
export interface HostileEdit {
  what: (typeof kinds)[number];
  on: number;
  also: number;
}

const kinds = [
  'unprotect',
  'remove',
  'removeUnprotected',
  'retitle',
  'bars',
  'empty',
  'files',
  'knownBy',
  'show',
  'move',
  'claim',
  'claimGone',
  'remake',
  'remakeVeiled',
  'takeBack',
  'takeBackMerge',
] as const;

export const aHostileEdit: fc.Arbitrary<HostileEdit> = fc.record({
  what: fc.constantFrom(...kinds),
  on: fc.nat(20),
  also: fc.nat(20),
});

/** Makes a hostile edit at a moment, where there is something to make it on. */
export function attack(replica: Replica, at: number, { what, on, also }: HostileEdit): void {
  const { rows } = replica;
  const piece = pick([...rows.evidence.values()], on);
  if (piece === undefined) return;
  const edit = (to: Partial<Evidence>, kind: Draft['kind'] = 'evidence.changed'): void =>
    replica.commit(at, [draftChange(kind, 'evidence', piece, to)]);
  const remake = (): void => {
    const made = { ...piece, title: 'Een lijst', contact: null, protected: false, attachments: [] };
    rows.evidence.delete(piece.id);
    replica.commit(at, [
      { kind: 'evidence.added', entity: 'evidence', entityId: piece.id, from: null, to: made },
    ]);
  };
  /** Says of a step that it is taken back, with an entry about something else or, where `also` is even, about the piece. */
  const takeBack = (step: string | undefined): void => {
    if (step === undefined) return;
    const [article] = rows.article.values();
    if (article === undefined) return;
    const about =
      also % 2 === 0
        ? draftChange('evidence.removed', 'evidence', piece, { removed: true })
        : draftChange('article.detailsSet', 'article', article, { byline: `Naam ${at}` });
    replica.commit(at, [about], step);
  };
  const claim = rows.claim.get(piece.claimId);
  switch (what) {
    case 'unprotect':
      return edit({ protected: false });
    case 'remove':
      return edit({ removed: true }, 'evidence.removed');
    case 'removeUnprotected':
      return edit({ removed: true, protected: false }, 'evidence.removed');
    case 'retitle':
      return edit({ title: 'Een lijst', protected: false });
    case 'bars':
      return edit({ contact: '█████', title: '█████', note: '█████' });
    case 'empty':
      return edit({ contact: null, title: null, note: null, quotation: null, link: null });
    case 'files':
      return edit({ attachments: [] });
    case 'knownBy':
      return edit({ knownBy: null });
    case 'show':
      return edit({ knownBy: [{ kind: 'name', words: 'Iwan Petrow', hidden: false }] });
    case 'move': {
      const other = pick([...rows.claim.values()], also);
      return edit({ claimId: other?.id ?? piece.claimId });
    }
    case 'claim':
      return claim === undefined ? undefined : replica.commit(at, [removeClaim(claim)]);
    case 'claimGone':
      return claim === undefined || !isLive(claim)
        ? undefined
        : replica.commit(at, [
            draftChange('claim.removed', 'claim', claim, { removed: true, status: 'dismissed' }),
          ]);
    case 'remake':
      return remake();
    case 'remakeVeiled': {
      const { length } = replica.line;
      remake();
      const made = replica.line[length];
      if (made !== undefined) replica.veils[made.id] = { title: 'blank', contact: 'blank' };
      return;
    }
    case 'takeBack':
      return takeBack(pick(replica.line.slice(2), also)?.step ?? newId());
    case 'takeBackMerge':
      return takeBack(
        pick(
          replica.line.filter(({ kind }) => kind === 'merge.made'),
          also,
        )?.step,
      );
  }
}

function pick<T>(from: readonly T[], on: number): T | undefined {
  return from[on % Math.max(1, from.length)];
}
