import type { Input, Output } from '../../../../core/contract/index.ts';
import { TickmarkError } from '../../../../core/kernel/errors.ts';
import { fileTooLargeToKeep } from '../../../../core/model/attachment/recording.ts';
import { MAX_ATTACHMENT_BYTES } from '../../../../core/model/evidence/evidence.ts';
import { emptySource } from '../../../../core/model/source/source.ts';
import { today } from '../../../../core/wording/date-text.ts';
import type { AppStore } from '../../app-state/app-context.tsx';
import { call } from '../../app-state/bridge.ts';
import type { Notifier } from '../../app-state/notifications.ts';
import type { ArticleStore } from '../../article-state/save.ts';

/** What adding sources works with. */
export interface AddingParts {
  app: AppStore;
  store: ArticleStore;
  notify: Notifier;
}

/** Files that are told of one by one: more messages than these would push each other away. */
const TOLD = 3;

/** Asks for files or a folder by the system's dialog, and adds what is chosen. */
export async function chooseSources(parts: AddingParts, what: Input<'source.choose'>['what']): Promise<void> {
  const articleId = parts.store.get().data.article.id;
  await adding(parts, () => call('source.choose', { articleId, what }));
}

/** Adds files that were dropped or pasted, each as a source. Those that are too large are told of, and the rest are added. */
export async function addSourceFiles(parts: AddingParts, files: readonly File[]): Promise<void> {
  const articleId = parts.store.get().data.article.id;
  const fitting = files.filter(({ size }) => size <= MAX_ATTACHMENT_BYTES);
  for (const { name, size } of files.filter((file) => !fitting.includes(file)).slice(0, TOLD))
    parts.notify.failed(fileTooLargeToKeep(name, size));
  // One call for each file: their bytes are not held in memory together.
  for (const file of fitting)
    await adding(parts, async () => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      return call('source.addFiles', { articleId, files: [{ name: file.name, bytes }] });
    });
}

/** Opens the form of a new source without a file: a link, or a conversation, which was held today unless the checker says else. */
export function beginSource(app: AppStore, kind: 'link' | 'interview', link: string | null = null): void {
  const supplier = kind === 'link' ? 'author' : 'checker';
  const details = { ...emptySource, kind, link, supplier, lookedAt: today(new Date()) } as const;
  app.dispatch({ type: 'dialog', dialog: { name: 'source', entry: null, details } });
}

async function adding(
  { store, notify }: AddingParts,
  add: () => Promise<Output<'source.choose'>>,
): Promise<void> {
  try {
    const { change, failed } = await add();
    if (change !== null) store.dispatch({ type: 'changed', change });
    for (const { error } of failed.slice(0, TOLD)) notify.failed(new TickmarkError(error.code, error.detail));
  } catch (thrown) {
    notify.failed(thrown);
  }
}
