import type { Handlers } from '../../../core/contract/index.ts';
import { readSettings } from '../../../db/queries/settings/settings.ts';
import type { Context } from '../../base/context.ts';
import { notify } from '../../base/notify.ts';
import { ExportCancelled } from '../../base/write-file.ts';
import { threadOfInProcess, threadsInProcess } from '../../workers/library-work.ts';

/** The same claim in several articles. It is looked for in a process of its own, and a newer request ends an older one. */
export function threadHandlers(
  context: Context,
): Pick<Handlers, Extract<keyof Handlers, `threads.${string}`>> {
  const { library } = context;
  let underWay: AbortController | null = null;
  const stop = (): void => {
    underWay?.abort();
    underWay = null;
  };
  return {
    'threads.list': async ({ withLikely }) => {
      stop();
      const stopper = new AbortController();
      underWay = stopper;
      const from = withLikely ? readSettings(library.db).earlierFrom : 'never';
      const tell = (done: number, total: number): void => {
        if (!stopper.signal.aborted) notify(context.desk(), 'threads', { done, total });
      };
      try {
        return { list: await threadsInProcess(library.path, from, { signal: stopper.signal, tell }) };
      } catch (thrown) {
        if (thrown instanceof ExportCancelled) return { list: null };
        throw thrown;
      } finally {
        if (underWay === stopper) underWay = null;
      }
    },
    'threads.ofClaim': async ({ claimId }) => ({
      thread: await threadOfInProcess(library.path, claimId, readSettings(library.db).earlierFrom),
    }),
    'threads.stop': () => {
      stop();
      return {};
    },
  };
}
