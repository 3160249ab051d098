import type { Claim } from '../../../core/model/claim/claim.ts';
import { isDate } from '../../../core/wording/typed-date.ts';
import type { Verdict } from '../../../core/model/claim/verdict.ts';
import { z } from '../../../core/kernel/zod.ts';
import {
  AttachmentRef,
  EvidenceKind,
  EvidenceTarget,
  KnownBy,
  Stance,
  Supplier,
  WebAddress,
  EvidenceDetails,
  kindOfFile,
  type Evidence,
} from '../../../core/model/evidence/evidence.ts';
import { hasSubstance } from '../../../core/model/evidence/fields.ts';
import { sourceTitle } from '../../../core/model/source/source-changes.ts';
import type { Source } from '../../../core/model/source/source.ts';
import type { Translate } from '../../../core/i18n/translate.ts';
import type { Calculation } from '../../../core/model/calculation.ts';
import { calculationFormOf, CalculationForm, isBlank, newCalculation } from './calculation-form.ts';
import type { ArticleData } from './article-data.ts';

/** A piece of evidence as it is in its form: texts may be empty or not yet valid. */
export const EvidenceForm = z.object({
  kind: EvidenceKind,
  stance: Stance,
  target: EvidenceTarget,
  title: z.string(),
  link: z.string(),
  quotation: z.string(),
  lookedAt: z.string(),
  contact: z.string(),
  protected: z.boolean(),
  /** What was added to or removed from the names that the source is known by; absent in drafts of older versions. */
  knownBy: z.array(KnownBy).readonly().default([]),
  note: z.string(),
  /** What the source says of itself; absent in drafts of older versions. */
  publisher: z.string().default(''),
  published: z.string().default(''),
  archivedCopy: z.string().default(''),
  supplier: Supplier.nullable().default(null),
  primary: z.boolean().nullable().default(null),
  /** What is worked out; absent in drafts of older versions. */
  calculation: CalculationForm.nullable().default(null),
  attachments: z.array(AttachmentRef).readonly(),
});
export type EvidenceForm = z.infer<typeof EvidenceForm>;

export type EvidenceProblem = 'linkWrong' | 'copyWrong' | 'dateWrong' | 'publishedWrong' | 'empty';

/** What evidence most often says about a claim with that tick; neither for one that cannot be settled. */
const stanceFor: Record<Verdict, Stance> = {
  unchecked: 'supports',
  verified: 'supports',
  unverifiable: 'context',
  refuted: 'contradicts',
};

/** Returns the form for a new piece, looked at today (YYYY-MM-DD): about the tick that was set last, and for it. */
export function newForm(claim: Claim, today: string): EvidenceForm {
  const target = lastTicked(claim);
  return {
    kind: 'link',
    stance: stanceFor[tickedOf(claim, target)],
    target,
    title: '',
    link: '',
    quotation: '',
    lookedAt: today,
    contact: '',
    protected: false,
    knownBy: [],
    note: '',
    publisher: '',
    published: '',
    archivedCopy: '',
    supplier: null,
    primary: null,
    calculation: null,
    attachments: [],
  };
}

/** Returns the form with an empty calculation. A piece that has no link, and whose kind nobody chose, counts as a data set. */
export function withCalculation(form: EvidenceForm, language: string): EvidenceForm {
  if (form.calculation !== null) return form;
  const isPlain = form.kind === 'link' && form.link.trim() === '';
  return { ...form, calculation: newCalculation(language), ...(isPlain && { kind: 'dataSet' }) };
}

/** Returns the claim's value of the tick that the evidence is about. */
function tickedOf(claim: Claim, target: EvidenceTarget): Verdict {
  return target === 'said' ? claim.said : claim.verdict;
}

function lastTicked({ attribution, saidAt, verdictAt }: Claim): EvidenceTarget {
  const isSaid = attribution !== null && saidAt !== null && (verdictAt === null || saidAt > verdictAt);
  return isSaid ? 'said' : 'verdict';
}

/** Returns the form with files. A piece that has no link, and whose kind nobody chose, gets the kind of its first file. */
export function withFiles(form: EvidenceForm, files: readonly AttachmentRef[]): EvidenceForm {
  const attachments = [...form.attachments, ...files];
  const [first] = attachments;
  const isPlain = form.kind === 'link' && form.link.trim() === '';
  return {
    ...form,
    attachments,
    ...(isPlain && first !== undefined && { kind: kindOfFile(first.mediaType) }),
  };
}

/** Returns the form with the address of a page; an address that is there already stays. */
export function withLink(form: EvidenceForm, link: string): EvidenceForm {
  return form.link.trim() === '' ? { ...form, link } : form;
}

/** Returns the form with a contact. A piece that has no link, and whose kind nobody chose, counts as heard from somebody. */
export function withContact(form: EvidenceForm, contact: string): EvidenceForm {
  const isPlain = form.kind === 'link' && form.link.trim() === '' && contact.trim() !== '';
  return { ...form, contact, ...(isPlain && { kind: 'interview' }) };
}

/**
 * Returns what changes of a form with a number of a source in it: it has the source's title if it had none. Of a protected source it is
 * protected too, and known by the same names.
 */
export function fromSource({ title, knownBy }: EvidenceForm, source: Source): Partial<EvidenceForm> {
  const isThere = ({ words }: KnownBy) => knownBy.some((known) => known.words === words);
  return {
    ...(title.trim() === '' && { title: sourceTitle(source) ?? '' }),
    ...(source.protected && {
      protected: true,
      knownBy: [...knownBy, ...(source.knownBy ?? []).filter((known) => !isThere(known))],
    }),
  };
}

/** Returns the form of an existing piece; places of a calculation are in the words of `t`. */
export function formOf(details: EvidenceDetails, t: Translate): EvidenceForm {
  return {
    kind: details.kind,
    stance: details.stance,
    target: details.target,
    title: details.title ?? '',
    link: details.link ?? '',
    quotation: details.quotation ?? '',
    lookedAt: details.lookedAt ?? '',
    contact: details.contact ?? '',
    protected: details.protected,
    knownBy: details.knownBy ?? [],
    note: details.note ?? '',
    publisher: details.publisher ?? '',
    published: details.published ?? '',
    archivedCopy: details.archivedCopy ?? '',
    supplier: details.supplier ?? null,
    primary: details.primary ?? null,
    calculation: details.calculation ? calculationFormOf(details.calculation, t) : null,
    attachments: details.attachments,
  };
}

/**
 * Returns what the form says: trimmed, empty texts as null, a link without its scheme as https. `calculation` is what its calculation was
 * worked out to.
 */
export function detailsOf(form: EvidenceForm, calculation: Calculation | null = null): EvidenceDetails {
  return {
    ...form,
    title: form.title.trim() || null,
    link: wholeLink(form.link),
    quotation: form.quotation.trim() || null,
    lookedAt: form.lookedAt.trim() || null,
    contact: form.contact.trim() || null,
    note: form.note.trim() || null,
    publisher: form.publisher.trim() || null,
    published: form.published.trim() || null,
    archivedCopy: wholeLink(form.archivedCopy),
    knownBy: form.knownBy.length === 0 ? null : [...form.knownBy],
    calculation,
    attachments: [...form.attachments],
  };
}

/** Returns a typed address, or null for none. People copy addresses like 't.me/somebody', which can only be meant as https. */
export function wholeLink(typed: string): string | null {
  const link = typed.trim();
  if (link === '') return null;
  return /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(\/|$|\?|#)/u.test(link) ? `https://${link}` : link;
}

/** Returns what is wrong with a piece, so that it cannot be saved. */
export function problemsOf(details: EvidenceDetails): EvidenceProblem[] {
  const problems: EvidenceProblem[] = [];
  if (details.link !== null && !WebAddress.safeParse(details.link).success) problems.push('linkWrong');
  if ((details.archivedCopy ?? null) !== null && !WebAddress.safeParse(details.archivedCopy).success)
    problems.push('copyWrong');
  if (details.lookedAt !== null && !isDate(details.lookedAt)) problems.push('dateWrong');
  if (details.published && !isDate(details.published)) problems.push('publishedWrong');
  if (!hasSubstance(details)) problems.push('empty');
  return problems;
}

/** True if nothing has been filled in that would be lost. */
export function isUntouched(form: EvidenceForm, before: EvidenceForm): boolean {
  return (Object.keys(before) as (keyof EvidenceForm)[]).every((field) =>
    field === 'calculation'
      ? JSON.stringify(filledIn(form)) === JSON.stringify(filledIn(before))
      : form[field] === before[field],
  );
}

/** The form's calculation; null while nothing is in it. */
export function filledIn({ calculation }: EvidenceForm): CalculationForm | null {
  return calculation === null || isBlank(calculation) ? null : calculation;
}

/** Returns the piece of evidence that was added last in the article, whatever its claim, or null. */
export function latestEvidence({ evidence }: Pick<ArticleData, 'evidence'>): Evidence | null {
  let latest: Evidence | null = null;
  for (const pieces of evidence.values())
    for (const piece of pieces) if (latest === null || piece.id > latest.id) latest = piece;
  return latest;
}

/** True if one of the pieces is from the same source, with the same words and files. */
export function hasSource(pieces: readonly Evidence[], same: Evidence): boolean {
  const source = ({ title, link, quotation, contact, attachments }: Evidence) =>
    JSON.stringify([title, link, quotation, contact, attachments.map(({ hash }) => hash)]);
  return pieces.some((piece) => source(piece) === source(same));
}

/**
 * Returns a piece of evidence of one claim as evidence of another: from the same source. What supports a verified claim
 * speaks against a refuted one. So if the other claim's tick differs, the stance becomes the usual one for that tick; if
 * that claim has no tick yet, the stance stays. Only for a claim with a speaker can evidence be about whether it was said.
 */
export function detailsToRepeat(claim: Claim, piece: Evidence, from: Claim | undefined): EvidenceDetails {
  const target = claim.attribution === null ? 'verdict' : piece.target;
  const tick = tickedOf(claim, target);
  const was = from && tickedOf(from, piece.target);
  const stance = tick === 'unchecked' || tick === was ? piece.stance : stanceFor[tick];
  return { ...EvidenceDetails.parse(piece), target, stance };
}

/** Something pasted or dropped as evidence: files, or the address of a page. */
export interface IncomingEvidence {
  files: readonly File[];
  /** null if there are files. */
  link: string | null;
}

/** The parts of a DataTransfer that are read. */
interface TransferredData {
  files: ArrayLike<File>;
  getData(type: string): string;
}

/** Files that are not evidence wherever they are dropped: case files, and what may be annotations. */
const OTHERWISE_MEANT = /\.(?:tickmark|json|jsonld)$/i;

/**
 * Returns the part of what was pasted or dropped that can be evidence, or null. A picture beside words is only a picture of
 * the words: a spreadsheet copies one of its cells, for example.
 */
export function evidenceIn(data: TransferredData): IncomingEvidence | null {
  const text = data.getData('text/plain').trim();
  const files = Array.from(data.files);
  const isPictureOfWords = text !== '' && files.every(({ type }) => type.startsWith('image/'));
  if (files.length > 0 && !isPictureOfWords)
    return files.some(({ name }) => OTHERWISE_MEANT.test(name)) ? null : { files, link: null };
  return /^https?:\/\/\S+$/i.test(text) && WebAddress.safeParse(text).success
    ? { files: [], link: text }
    : null;
}

/** The name that Chromium gives to every picture from the clipboard that has no file. */
const NAMELESS = /^image\.(\w+)$/i;

/**
 * Returns pasted files with names that distinguish pictures. A picture without a name of its own gets `word` (pasted) and
 * the moment on this computer's clock, as systems name screenshots. Other names stay as they are.
 */
export function namedPictures(files: readonly File[], word: string, at: Date): File[] {
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  const time = [at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join('.');
  return files.map((file, index) => {
    const ending = NAMELESS.exec(file.name)?.[1];
    if (ending === undefined) return file;
    const count = index === 0 ? '' : ` (${index + 1})`;
    return new File([file], `${word} ${day} ${time}${count}.${ending}`, { type: file.type });
  });
}
