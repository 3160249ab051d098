import type { EraseResult, ErasePreview, Remaining, UnfinishedErasure } from '../model/erasure.ts';
import { translator, type Translate } from '../i18n/translate.ts';
import type { Language } from '../i18n/language.ts';
import { DisclosedPlace, placeText } from '../protection/near-match.ts';
import { momentWords } from './verify-findings.ts';

/** What will be gone, in lines. */
export function previewLines(
  { erasure, title, source, pieces, entries, files }: ErasePreview,
  t: Translate,
): string[] {
  const first =
    erasure.kind === 'article'
      ? t('erase.willArticle', { title })
      : t('erase.willSource', { source: source ?? t('erase.unnamed'), title });
  const counts = erasure.kind === 'article' ? 'erase.countsArticle' : 'erase.countsSource';
  return [first, t(counts, { pieces, entries, files }), t('erase.forGood')];
}

/** What was erased, and what is left elsewhere, in lines. */
export function resultLines(result: EraseResult, t: Translate): string[] {
  const still = result.remaining.map((one) => t('erase.still', remainingNameWords(one, t)));
  return [...outcomeLines(result, t), ...still, t('erase.elsewhere')];
}

/** What was erased from the library and its backups, in lines. */
export function outcomeLines(
  { erasure, backups, folderProblem, stopped }: Omit<EraseResult, 'remaining'>,
  t: Translate,
): string[] {
  const count = (state: string): number => backups.filter((one) => one.state === state).length;
  return [
    t(erasure.kind === 'article' ? 'erase.doneArticle' : 'erase.doneSource'),
    t('erase.backups', { erased: count('erased'), without: count('without') }),
    ...backups.flatMap(({ name, state, why }) =>
      state === 'failed' ? [t('erase.backupFailed', { name, problem: why ?? '' })] : [],
    ),
    ...(folderProblem === null ? [] : [t('erase.folderProblem', { why: folderProblem })]),
    ...(stopped ? [t('erase.stopped')] : []),
  ];
}

/** What was not finished, and how many backups are left of it, in one sentence. */
export function unfinishedWords(
  { title, at, by, left, folderProblem }: UnfinishedErasure,
  language: Language,
): string {
  const t = translator(language);
  const what = title === null ? t('erase.ofArticle') : t('erase.ofSource', { title });
  const known = { what, at: momentWords(language, at), by };
  if (folderProblem !== null) return t('erase.unfinishedFolder', { ...known, why: folderProblem });
  return left.length === 0
    ? t('erase.unfinishedPages', known)
    : t('erase.unfinished', { ...known, n: left.length });
}

/** Where a text stands that still names what was erased, and what it says. */
export function remainingNameWords(
  { entity, field, words }: Remaining,
  t: Translate,
): { place: string; words: string } {
  return { place: placeOf(entity, field, t), words: shortened(words) };
}

function shortened(words: string): string {
  return words.length <= 120 ? words : `${words.slice(0, 119)}…`;
}

function placeOf(entity: string, field: string, t: Translate): string {
  const { data } = DisclosedPlace.safeParse({ entity, field, claim: null, file: null });
  return data === undefined ? t('place.other') : placeText(data, t);
}
