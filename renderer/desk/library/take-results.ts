import { openedWords } from '../../../core/case/preview-words.ts';
import type { LoadResult } from '../../../core/contract.ts';
import type { CarriedClaims } from '../../../core/load-result.ts';
import { translator, type Translate } from '../../../core/i18n/translate.ts';
import { signatureWords } from '../../../core/identity/signature-words.ts';
import type { Language } from '../../../core/settings.ts';
import type { AppStore } from '../state/app-context.tsx';
import { tellThrough } from '../state/use-tell.ts';

/** Puts what became of a load into the shared state, and says what the screen that it leads to does not. */
export function takeResults(store: AppStore, results: readonly LoadResult[]): void {
  tellResults(store, results);
  store.dispatch({ type: 'loaded', results });
}

/** Says of one article that was there already that it was, and of a case file whose it is and what is not in it. */
export function tellResults(store: AppStore, results: readonly LoadResult[]): void {
  const { language } = store.get();
  const isOnly = results.length === 1;
  for (const result of results) {
    const text = wordsFor(result, isOnly, language);
    if (text !== null) tellThrough(store).done(text);
  }
}

function wordsFor(result: LoadResult, isOnly: boolean, language: Language): string | null {
  if (result.status !== 'loaded' && result.status !== 'already') return null;
  const t = translator(language);
  const { note } = result;
  const signature = note?.signature ?? result.signature;
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

/** Says what came along into a newer version; null where there was nothing to bring. */
function carriedWords({ from, claims, open, left }: CarriedClaims, t: Translate): string | null {
  if (claims + left === 0) return null;
  return [
    t('load.carried', { n: claims, from }),
    open > 0 && t('load.carriedOpen', { n: open }),
    left > 0 && t('load.carriedLeft', { n: left, from }),
  ]
    .filter(Boolean)
    .join(' ');
}
