import type { Translate } from '../../../../core/i18n/translate.ts';
import type { FileState } from '../../ui/FileOutcome.tsx';
import type { SaveState } from './use-save-report.ts';

/** Returns how saving a report stands, in words. */
export function saveWords(state: SaveState, t: Translate): FileState {
  if (state.kind === 'saving') {
    const { at, isStopping } = state;
    const words =
      at === null
        ? t('export.saving')
        : t(`export.stage.${at.stage}`, { done: at.done + 1, total: at.total });
    return { kind: 'saving', words, stop: at === null ? 'notYet' : isStopping ? 'pressed' : 'offered' };
  }
  if (state.kind !== 'saved') return state;
  const { path, folder, signed } = state;
  const beside = folder && t(folder.endsWith('.zip') ? 'export.savedZip' : 'export.savedFolder');
  return { kind: 'saved', words: t(signed ? 'signing.saved' : 'export.saved'), path, beside };
}
