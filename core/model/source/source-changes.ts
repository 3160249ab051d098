import type { Author } from '../claim/claim-changes.ts';
import type { AttachmentRef, Evidence } from '../evidence/evidence.ts';
import { evidenceTitle } from '../evidence/evidence-title.ts';
import { draftChange, draftMaking, type Draft } from '../history/event.ts';
import { TickmarkError } from '../../kernel/errors.ts';
import { newId, type Id } from '../../kernel/ids.ts';
import { hasSourceSubstance, sourceFields } from './fields.ts';
import { emptySource, type Source, SourceDetails, SourceKind } from './source.ts';

/** Returns the draft that gives an article a source. Throws sourceEmpty if there is nothing to go by in it. */
export function addSource(articleId: Id, details: SourceDetails, author: Author): Draft {
  refuseEmpty(details);
  return draftMaking('source.added', 'source', sourceOf(articleId, withoutBlanks(details), author));
}

/** Returns the draft that changes a source, or null if nothing would change. Throws sourceNotFound, sourceEmpty. */
export function changeSource(source: Source, details: Partial<SourceDetails>): Draft | null {
  if (source.removed) throw new TickmarkError('sourceNotFound');
  refuseEmpty({ ...source, ...details });
  return draftChange('source.changed', 'source', source, withoutBlanks(details));
}

/** Returns the draft that deletes a source. Its files stay in the library, for when it is restored. */
export function removeSource(source: Source): Draft | null {
  return draftChange('source.removed', 'source', source, { removed: true });
}

/** Returns what another article is given of a source: all that a checker wrote, with the same files. */
export function copiedDetails(source: Source): SourceDetails {
  return SourceDetails.parse(source);
}

/** Returns a file of evidence as the source that it is until a checker says more: what the evidence says of it. */
export function detailsFromEvidence(piece: Evidence, file: AttachmentRef): SourceDetails {
  const kind = SourceKind.safeParse(piece.kind);
  return {
    ...emptySource,
    kind: kind.success ? kind.data : 'document',
    title: piece.title,
    supplier: 'checker',
    link: piece.link,
    lookedAt: piece.lookedAt,
    contact: piece.contact,
    protected: piece.protected,
    knownBy: piece.knownBy ?? null,
    attachments: [file],
  };
}

/** Returns what a source is called: its title, else the site of its link or its file; null where it has none of them. */
export function sourceTitle(source: Pick<Source, 'title' | 'link' | 'attachments'>): string | null {
  return evidenceTitle(source) ?? source.attachments[0]?.name ?? null;
}

/** Returns the row of a source that is made now. */
export function sourceOf(articleId: Id, details: SourceDetails, author: Author): Source {
  const { checkerId: createdBy, at: createdAt } = author;
  return { id: newId(), articleId, ...details, createdBy, createdAt, removed: false };
}

/** A text that was emptied is none: two libraries that merged must not differ in how they say so. */
function withoutBlanks<Details extends Partial<SourceDetails>>(details: Details): Details {
  const blank = Object.entries(details).filter(
    ([name, value]) =>
      name in sourceFields &&
      sourceFields[name as keyof typeof sourceFields].merge === 'text' &&
      value === '',
  );
  return { ...details, ...Object.fromEntries(blank.map(([name]) => [name, null])) };
}

function refuseEmpty(details: SourceDetails): void {
  if (!hasSourceSubstance(details)) throw new TickmarkError('sourceEmpty');
}
