import { type Translate, translator } from '../i18n/translate.ts';
import { isInvalidSignature, type SignatureNote } from '../identity/signature-standing.ts';
import { writeTypedDate } from './typed-date.ts';
import { fileNoteLines } from './case-file.ts';
import { assertNever } from '../kernel/assert-never.ts';
import type { Id } from '../kernel/ids.ts';
import type { Lowering } from '../casefile/merge-preview.ts';
import { isEmptyPreview } from '../casefile/merge/preview.ts';
import type { Language } from '../model/settings/settings.ts';
import type { CaseNote, CasePreview } from '../casefile/preview.ts';
import { fingerprintWords } from '../identity/fingerprint.ts';

/** One effect of a merge, and the claims that it is about, each with its change. */
export interface PreviewLine {
  text: string;
  items: { quote: string; detail: string | null }[];
  /** True for what asks for something afterwards. */
  asks: boolean;
}

const nothing = (): null => null;

/**
 * Returns what a merge does or did, line by line. `size` formats a number of bytes. `lowered` is 'apart' where the
 * protected sources that would lose something are shown separately.
 */
export function previewLines(
  { merge, people, versions, files, restores, stayErased }: CasePreview,
  t: Translate,
  size: (bytes: number) => string,
  lowered: 'listed' | 'apart' = 'listed',
): PreviewLine[] {
  const name = (id: string | null): string => people.find((one) => one.id === id)?.name ?? '?';
  const lines: PreviewLine[] = [];
  const say = (text: string, items: PreviewLine['items'] = [], asks = false): void =>
    void lines.push({ text, items, asks });
  const list = <Row extends { quote: string }>(
    key: Parameters<Translate>[0],
    rows: readonly Row[],
    detail: (row: Row) => string | null = nothing,
    asks = false,
    n = rows.length,
  ): void => {
    if (rows.length === 0) return;
    const items = rows.map((row) => ({ quote: row.quote, detail: detail(row) }));
    if (n > rows.length) items.push({ quote: t('case.moreClaims', { n: n - rows.length }), detail: null });
    say(t(key, { n }), items, asks);
  };
  const { counts } = merge;
  const count = (key: Parameters<Translate>[0], n: number): void => {
    if (n > 0) say(t(key, { n }));
  };

  if (restores) say(t('case.restores'));
  list(
    'case.disagreed',
    merge.disagreed,
    ({ tick, first, second }) =>
      t(tick === 'said' ? 'case.opinionsSaid' : 'case.opinions', {
        first: name(first.by),
        verdict: t(`verdict.${first.verdict}`),
        second: name(second.by),
        other: t(`verdict.${second.verdict}`),
      }),
    true,
    counts.disagreed,
  );
  list(
    'case.agreed',
    merge.agreed,
    ({ tick, verdict }) =>
      tick === 'said'
        ? t('agreement.saidVerdict', { verdict: t(`verdict.${verdict}`) })
        : t(`verdict.${verdict}`),
    false,
    counts.agreed,
  );
  const lowering = (isAllowed: boolean) =>
    lowered === 'apart' ? [] : merge.lowered.filter((one) => one.isAllowed === isAllowed).map(named);
  // A source of the article itself has no claim whose words say which one it is.
  const named = (one: Lowering): Lowering =>
    one.claimId === null ? { ...one, quote: one.name ?? t('case.source') } : one;
  const lost = (one: Lowering): string => loweringWords(one, name, t);
  list('case.kept', lowering(false), lost, true);
  list('case.let', lowering(true), lost, true);
  list('case.added', merge.added, ({ verdict }) => t(`verdict.${verdict}`), false, counts.added);
  list('case.same', merge.same, nothing, false, counts.same);
  list(
    'case.ticks',
    merge.ticks,
    ({ tick, from, to, by }) =>
      t(tick === 'said' ? 'case.tickSaid' : 'case.tick', {
        from: t(`verdict.${from}`),
        to: t(`verdict.${to}`),
        name: name(by),
      }),
    false,
    counts.ticks,
  );
  list('case.changed', merge.changed, nothing, false, counts.changed);
  list('case.removed', merge.removed, nothing, false, counts.removed);
  list('case.restored', merge.restored, nothing, false, counts.restored);
  for (const part of ['added', 'changed', 'removed'] as const)
    count(`case.evidence.${part}`, merge.evidence[part]);
  for (const part of ['added', 'changed', 'removed'] as const)
    count(`case.sources.${part}`, merge.sources[part]);
  for (const part of ['added', 'removed'] as const) count(`case.proofTicks.${part}`, merge.proofTicks[part]);
  for (const part of ['added', 'settled', 'withdrawn'] as const)
    count(`case.reviews.${part}`, merge.reviews[part]);
  count('case.sentences', merge.sentences);
  count('case.blocks', merge.blocks);
  if (merge.details.length > 0)
    say(t('case.details', { fields: merge.details.map((field) => t(`case.detail.${field}`)).join(', ') }));
  count('case.versions', versions);
  if (files.count > 0) say(t('case.newFiles', { n: files.count, size: size(files.bytes) }));
  if (isEmptyPreview(merge) && versions + files.count === 0 && !restores) say(t('case.nothing'));
  list('case.stayRemoved', merge.stayRemoved, nothing, false, counts.stayRemoved);
  count('case.stayErased', stayErased);
  const names = merge.people.map(({ checkerId, changes }) =>
    t('case.person', { name: name(checkerId), n: changes }),
  );
  const more = counts.people - names.length;
  if (more > 0) names.push(t('case.morePeople', { n: more }));
  if (names.length > 0) say(t('case.people', { names: names.join(', ') }));
  return lines;
}

/** Says of a protected source what would happen to it, and whose doing that is. `name` gives a checker's. */
export function loweringWords(
  { what, by }: Pick<Lowering, 'what' | 'by'>,
  name: (id: Id | null) => string,
  t: Translate,
): string {
  const losses = what.map((one) => t(`case.lowering.${one}`)).join(', ');
  return by === null ? losses : t('case.loweringBy', { losses, name: name(by) });
}

/** Says what to look at before a case file is trusted: a sentence each. */
export function warningLines(
  { warnings }: Pick<CaseNote, 'warnings'>,
  t: Translate,
  language: Language,
): string[] {
  const day = (moment: string): string => writeTypedDate(moment.slice(0, 10), language);
  return warnings.map((warning) => {
    const n = warning.entries;
    switch (warning.kind) {
      case 'yourName':
        return t('case.warning.yourName', { n, name: warning.name });
      case 'inNameOf':
        return t('case.warning.inNameOf', { n, name: warning.name });
      case 'namesake':
        return t('case.warning.namesake', { n, name: warning.name });
      case 'future':
        return t('case.warning.future', { n, latest: day(warning.latest) });
      case 'past':
        return t('case.warning.past', { n, earliest: day(warning.earliest) });
      default:
        return assertNever(warning);
    }
  });
}

/** Says in short whose case file was opened, who signed it, what to look at in it, and beside which article with the same text it stands, if any. */
export function openedWords(
  note: CaseNote,
  beside: string | undefined,
  t: Translate,
  language: Language,
): string {
  const twin = beside === undefined ? [] : [t('case.beside', { title: beside })];
  return [
    t('case.opened', { name: note.madeBy }),
    signatureWords(note.signature, language),
    ...warningLines(note, t, language),
    ...withoutLines(note, t),
    ...twin,
  ].join(' ');
}

/** True if a case file's signature or its history is not as it should be: it is looked at before it is trusted. */
export function isDoubtful({ signature, warnings }: Pick<CaseNote, 'signature' | 'warnings'>): boolean {
  return isInvalidSignature(signature.standing) || warnings.length > 0;
}

/** Says what a case file is without, which files it has otherwise, and that it names whom it should not; none if it is whole. */
export function noteLines(note: Pick<CaseNote, 'options' | 'leftOut'>, t: Translate): string[] {
  return [...withoutLines(note, t), ...fileNoteLines(note.leftOut.fileNotes, t)];
}

/** The same without a word on which files they are. */
export function withoutLines(
  { options, leftOut }: Pick<CaseNote, 'options' | 'leftOut'>,
  t: Translate,
): string[] {
  const lines: string[] = [];
  if (options.blind) lines.push(t('case.without.findings'));
  if (options.protectedSources) lines.push(t('case.withProtected'));
  if (leftOut.protectedSources > 0) lines.push(t('case.without.protected', { n: leftOut.protectedSources }));
  if (leftOut.files > 0) lines.push(t('case.without.files', { n: leftOut.files }));
  return lines;
}

/** Says who signed, and how far that is known, in one sentence or two. */
export function signatureWords({ standing, signed }: SignatureNote, language: Language): string {
  const t = translator(language);
  if (signed === null) return t(`signature.${standing}`);
  const { name, fingerprint, knownAs } = signed;
  const words = fingerprintWords(fingerprint, language);
  return t(`signature.${standing}`, { name, words, knownAs: knownAs ?? '' });
}
