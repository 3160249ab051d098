import type { LoadResult } from '../../../../core/contract/index.ts';
import type { Id } from '../../../../core/kernel/ids.ts';
import { call } from '../bridge.ts';
import type { AppStore } from '../app-context.tsx';
import { tellThrough } from '../use-tell.ts';
import { takeResults } from './take-results.ts';

/** Asks for a file and loads it as the next version of an article; tells what went wrong. */
export async function loadVersion(app: AppStore, articleId: Id): Promise<void> {
  await take(app, async () => (await call('load.chooseVersion', { articleId })).results);
}

/** Loads what is copied as the next version of an article; tells what went wrong. */
export async function loadCopiedVersion(app: AppStore, articleId: Id): Promise<void> {
  await take(app, async () => (await call('load.copiedVersion', { articleId })).results);
}

async function take(app: AppStore, load: () => Promise<LoadResult[]>): Promise<void> {
  try {
    takeResults(app, await load());
  } catch (thrown) {
    tellThrough(app).failed(thrown);
  }
}
