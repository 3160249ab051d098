import type { LoadResult } from '../../../../core/contract/index.ts';
import type { Id } from '../../../../core/kernel/ids.ts';
import { call } from '../bridge.ts';
import type { AppStore } from '../app-context.tsx';
import { notifierOf } from '../notifications.ts';
import { applyResults } from './load-results.ts';
import { MAX_ANNOTATION_BYTES } from '../../../../core/annotations/limits.ts';
import { isNamedAs } from '../../../../core/formats/own-files.ts';
import type { Transfer } from './transfer.ts';

/** Asks for a file and loads it as the next version of an article; shows a message if something goes wrong. */
export async function loadVersion(app: AppStore, articleId: Id): Promise<void> {
  await take(app, async () => (await call('load.chooseVersion', { articleId })).results);
}

/** Asks for a file and shows the author's notes in it for an article; shows a message if something goes wrong. */
export async function readNotes(app: AppStore, articleId: Id): Promise<void> {
  await take(app, async () => (await call('load.chooseNotes', { articleId })).results);
}

/** Loads the contents of the clipboard as the next version of an article; shows a message if something goes wrong. */
export async function loadCopiedVersion(app: AppStore, articleId: Id): Promise<void> {
  await take(app, async () => (await call('load.copiedVersion', { articleId })).results);
}

async function take(app: AppStore, load: () => Promise<LoadResult[]>): Promise<void> {
  try {
    applyResults(app, await load());
  } catch (thrown) {
    notifierOf(app).failed(thrown);
  }
}

/** Shows the system's dialog, and then a preview of the chosen annotations. */
export async function chooseAnnotations(app: AppStore): Promise<void> {
  try {
    const { file } = await call('annotations.choose', {});
    if (file !== null) app.dispatch({ type: 'dialog', dialog: { name: 'annotations', file } });
  } catch (thrown) {
    notifierOf(app).failed(thrown);
  }
}

/**
 * Shows a preview of a file of annotations that was dropped on the desk. Does nothing and returns false if no article is on
 * the desk or something else was dropped.
 */
export async function openDropped(app: AppStore, transfer: Transfer): Promise<boolean> {
  if (transfer.kind !== 'files' || transfer.files.length !== 1 || transfer.folders.length > 0) return false;
  const [file] = transfer.files;
  if (file === undefined || app.get().screen.name !== 'desk') return false;
  if (!isNamedAs('annotations', file.name) || file.size > MAX_ANNOTATION_BYTES) return false;
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );
  if (bytes === null) return false;
  const { looksLikeAnnotations } = await import('../../../../core/annotations/read-annotations.ts');
  if (!looksLikeAnnotations(bytes)) return false;
  app.dispatch({ type: 'dialog', dialog: { name: 'annotations', file: { name: file.name, bytes } } });
  return true;
}
