import { WebAddress, type EvidenceDetails } from '../../../../core/model/evidence/evidence.ts';
import { hasSourceSubstance } from '../../../../core/model/source/fields.ts';
import type { SourceDetails } from '../../../../core/model/source/source.ts';
import { isDate } from '../../../../core/wording/typed-date.ts';
import { wholeLink } from '../../article-state/evidence-form.ts';

/** The fields of a source that hold words: they may be empty or not yet valid while somebody types. */
const written = [
  'title',
  'publisher',
  'author',
  'published',
  'link',
  'archivedCopy',
  'lookedAt',
  'restriction',
  'contact',
  'note',
] as const satisfies readonly (keyof SourceDetails)[];
type Written = (typeof written)[number];

/** A source as it is in its form. */
export type SourceForm = Omit<SourceDetails, Written> & Record<Written, string>;

/** A field whose value cannot be saved; empty: nothing tells what the source is. */
export type SourceProblem = 'link' | 'archivedCopy' | 'published' | 'lookedAt' | 'empty';

/** Returns the form of a source. */
export function sourceForm(details: SourceDetails): SourceForm {
  const words = Object.fromEntries(written.map((name) => [name, details[name] ?? '']));
  return { ...details, ...(words as Record<Written, string>) };
}

/** Returns what the form says: trimmed, empty texts as null, a link without its scheme as https. */
export function sourceDetails(form: SourceForm): SourceDetails {
  const words = Object.fromEntries(written.map((name) => [name, form[name].trim() || null]));
  return {
    ...form,
    ...(words as Record<Written, string | null>),
    link: wholeLink(form.link),
    archivedCopy: wholeLink(form.archivedCopy),
    knownBy: form.knownBy === null || form.knownBy.length === 0 ? null : form.knownBy,
  };
}

/** Returns what is wrong with a source, so that it cannot be saved. */
export function sourceProblems(details: SourceDetails): SourceProblem[] {
  const problems: SourceProblem[] = [];
  for (const name of ['link', 'archivedCopy'] as const)
    if (details[name] !== null && !WebAddress.safeParse(details[name]).success) problems.push(name);
  for (const name of ['published', 'lookedAt'] as const)
    if (details[name] !== null && !isDate(details[name])) problems.push(name);
  if (!hasSourceSubstance(details)) problems.push('empty');
  return problems;
}

/** Returns the details of a source as a piece of evidence has them, to be asked what it is known by. */
export function asEvidence(details: SourceDetails): EvidenceDetails {
  const { kind, title, link, lookedAt, contact, knownBy, note, attachments } = details;
  const isLink = link !== null && WebAddress.safeParse(link).success;
  return {
    kind,
    stance: 'context',
    target: 'verdict',
    title,
    link: isLink ? link : null,
    quotation: null,
    lookedAt: lookedAt !== null && isDate(lookedAt) ? lookedAt : null,
    contact,
    protected: details.protected,
    knownBy,
    note,
    attachments,
  };
}
