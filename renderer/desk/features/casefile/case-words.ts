import { formatBytes } from '../../../../core/kernel/format-bytes.ts';
import type { Translate } from '../../../../core/i18n/translate.ts';
import type { Language } from '../../../../core/model/settings/settings.ts';
import type { FileState } from '../../ui/FileOutcome.tsx';
import type { CaseState } from './use-save-case.ts';

/** Returns how making a case file stands, in words. */
export function caseWords(state: CaseState, t: Translate, language: Language): FileState {
  if (state.kind === 'saving') {
    const { at, isStopping } = state;
    const stop = at === null ? 'notYet' : isStopping ? 'pressed' : 'offered';
    if (at === null) return { kind: 'saving', words: t('case.saving'), stop };
    const stage = t(`case.stage.${at.stage}`);
    const share = at.total > 0 ? ` ${Math.floor((100 * at.done) / at.total)}%` : '';
    return { kind: 'saving', words: `${stage}${share}`, stop };
  }
  if (state.kind !== 'saved') return state;
  const words = t(state.signed ? 'signing.savedAs' : 'case.savedAs', {
    size: formatBytes(state.size, language),
  });
  return { kind: 'saved', words, path: state.path };
}
