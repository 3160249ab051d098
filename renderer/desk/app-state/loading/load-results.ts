import type { DraftNotes } from '../../../../core/annotations/draft-notes.ts';
import type { LoadResult } from '../../../../core/contract/index.ts';
import type { WireError } from '../../../../core/kernel/errors.ts';
import type { Id } from '../../../../core/kernel/ids.ts';
import { isDoubtful, openedWords, signatureWords } from '../../../../core/wording/case-preview-lines.ts';
import type { CarriedClaims } from '../../../../core/contract/load-result.ts';
import { translator, type Translate } from '../../../../core/i18n/translate.ts';
import {
  needsDecision,
  isInvalidSignature,
  type SignatureNote,
} from '../../../../core/identity/signature-standing.ts';
import type { Language } from '../../../../core/model/settings/settings.ts';
import type { AppStore } from '../app-context.tsx';
import { type ToastAction, notifierOf } from '../notifications.ts';

/**
 * What the interface does about the results of a load that opened nothing: say how many there are, or list those that need
 * an explanation.
 */
type LoadOutcome =
  { kind: 'nothing' } | { kind: 'count'; count: number } | { kind: 'list'; results: readonly LoadResult[] };

/** Questions first, then failures, because both need an action; then articles that were there already. */
const listOrder: Record<LoadResult['status'], number> = {
  several: 0,
  similar: 0,
  case: 0,
  notes: 0,
  failed: 1,
  merged: 2,
  already: 3,
  loaded: 4,
};

/**
 * Returns results in the order in which to show them: those that need an action first, and within each group in the order of
 * loading.
 */
export function asksFirst(results: readonly LoadResult[]): LoadResult[] {
  return results.toSorted((a, b) => listOrder[a.status] - listOrder[b.status]);
}

/** Returns what to do about the results of one load. A load that went well needs no more than a line. */
export function outcomeOf(results: readonly LoadResult[]): LoadOutcome {
  if (results.length === 0) return { kind: 'nothing' };
  if (results.every((result) => result.status === 'loaded')) return { kind: 'count', count: results.length };
  return { kind: 'list', results };
}

/** Counts results by their outcome. */
export function countResults(results: readonly LoadResult[]): Record<LoadResult['status'], number> {
  const counts = { loaded: 0, already: 0, several: 0, similar: 0, case: 0, merged: 0, notes: 0, failed: 0 };
  for (const result of results) counts[result.status]++;
  return counts;
}

/** Returns what names a result for load.again, or null if nothing is left to be done about it. */
export function tokenOf(result: LoadResult): Id | null {
  return 'token' in result ? result.token : null;
}

/** True for a file that failed and may be tried again as it is: one that wants a password is not. */
export function mayRetry(result: LoadResult): boolean {
  return result.status === 'failed' && result.token !== null && !result.error.code.startsWith('password');
}

/** Returns the failed result of a file that the desk itself could not send to main; it must be dropped again. */
export function notSent(name: string, error: WireError): LoadResult {
  return { status: 'failed', name, token: null, error };
}

/** Puts the results of a load into the shared state, and shows a message about what the next screen does not show. */
export function applyResults(store: AppStore, results: readonly LoadResult[]): void {
  notifyOfResults(store, results);
  store.dispatch({ type: 'loaded', results });
}

/** For one article that was there already, says so. For a case file, says whose it is and what it leaves out. */
export function notifyOfResults(store: AppStore, results: readonly LoadResult[]): void {
  const { language } = store.get();
  const isOnly = results.length === 1;
  for (const result of results) {
    if (result.status !== 'loaded' && result.status !== 'already') continue;
    const text = wordsFor(result, isOnly, language);
    const notify = notifierOf(store);
    const say = isToLookAt(result) ? notify.warned : notify.done;
    if (text !== null) say(text, offerFor(store, result));
    if (isOnly) offerNotes(store, result);
  }
}

/** Offers to make evidence of what the author left in a document that was loaded just now, or whose text was there already. */
function offerNotes(store: AppStore, result: There): void {
  const notes = result.status === 'loaded' ? result.notes : result.more?.notes;
  if (notes === undefined) return;
  const draft = result.status === 'loaded' ? null : (result.more?.draft ?? null);
  const t = translator(store.get().language);
  const run = () => showNotes(store, result.articleId, draft);
  notifierOf(store).done(t('notes.came', { n: notes }), { label: t('notes.look'), shows: true, run });
}

/** Shows the author's notes over the newest version of their article. */
export function showNotes(store: AppStore, articleId: Id, draft: DraftNotes | null): void {
  const { screen } = store.get();
  if (
    screen.name !== 'desk' ||
    screen.articleId !== articleId ||
    (draft !== null && screen.versionId !== null)
  )
    store.dispatch({ type: 'show', screen: { name: 'desk', articleId, versionId: null } });
  store.dispatch({ type: 'dialog', dialog: { name: 'authorNotes', draft } });
}

/** An article that is in the library now. */
type There = Extract<LoadResult, { status: 'loaded' | 'already' }>;

function wordsFor(result: There, isOnly: boolean, language: Language): string | null {
  const t = translator(language);
  const { note } = result;
  const signature = signatureOf(result);
  const signed = signature === undefined ? [] : [signatureWords(signature, language)];
  if (result.status === 'already') {
    if (!isOnly) return null;
    const here = note === undefined ? t('load.alreadyOne', { title: result.title }) : t('case.openedAlready');
    return [here, ...signed].join(' ');
  }
  if (note !== undefined) return openedWords(note, result.beside, t, language);
  if (signed.length > 0) return signed.join(' ');
  return result.carried === undefined || !isOnly ? null : carriedWords(result.carried, t);
}

function signatureOf({ note, signature }: There): SignatureNote | undefined {
  return note?.signature ?? signature;
}

/** True for results that must not go unnoticed: a wrong signature, a history with impossible entries. */
function isToLookAt(result: There): boolean {
  if (result.note !== undefined) return isDoubtful(result.note);
  const signature = signatureOf(result);
  return signature !== undefined && isInvalidSignature(signature.standing);
}

/**
 * Returns the action that a message offers: to read everything known about a case file, or to compare the words of a key;
 * else nothing.
 */
function offerFor(store: AppStore, result: There): ToastAction | undefined {
  const t = translator(store.get().language);
  const { note } = result;
  if (note !== undefined && (isDoubtful(note) || note.leftOut.fileNotes.length > 0)) {
    const run = () => store.dispatch({ type: 'dialog', dialog: { name: 'caseNote', note } });
    return { label: t('case.openedDetails'), shows: true, run };
  }
  const signature = signatureOf(result);
  if (signature === undefined || !needsDecision(signature.standing)) return undefined;
  const run = () => store.dispatch({ type: 'dialog', dialog: { name: 'settings', at: 'keys' } });
  return { label: t('signing.toKeys'), shows: true, run };
}

/** Returns words for the claims that a newer version took over; null if the older one had none. */
function carriedWords({ from, claims, back, open, left }: CarriedClaims, t: Translate): string | null {
  if (claims + back + left === 0) return null;
  return [
    t('load.carried', { n: claims, from }),
    back > 0 && t('load.carriedBack', { n: back }),
    open > 0 && t('load.carriedOpen', { n: open }),
    left > 0 && t('load.carriedLeft', { n: left, from }),
  ]
    .filter(Boolean)
    .join(' ');
}
