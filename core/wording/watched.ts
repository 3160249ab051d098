import type { Translate } from '../i18n/translate.ts';
import type { WatchedFolder } from '../model/watched/watched.ts';

/** Says in one line how a watched folder is, and what was taken from it. */
export function folderStateWords(folder: WatchedFolder, t: Translate): string {
  return `${folder.path}: ${[folderStateOnly(folder, t), takenWords(folder, t), passedWords(folder, t)]
    .filter((words) => words !== '')
    .join(' · ')}`;
}

/** Says how a watched folder is. */
export function folderStateOnly({ state, why, isPaused }: WatchedFolder, t: Translate): string {
  return isPaused ? t('watched.state.paused') : t(`watched.state.${state}`, { why: why ?? '' });
}

/** Says what was taken from a watched folder. */
export function takenWords({ counts, left }: WatchedFolder, t: Translate): string {
  const { article, version, already, failed } = counts;
  return t('watched.taken', { article, version, already, failed, left });
}

/** Says what is passed over in a watched folder, of each kind that there is; '' where nothing is. */
export function passedWords({ passedOver }: Pick<WatchedFolder, 'passedOver'>, t: Translate): string {
  const kinds = (['other', 'links', 'unfinished', 'unreadable'] as const)
    .filter((kind) => passedOver[kind] > 0)
    .map((kind) => t(`watched.passedOver.${kind}`, { n: passedOver[kind] }));
  return kinds.length === 0 ? '' : t('watched.passedOver', { kinds: kinds.join(', ') });
}
