import type { Library } from '../../../db/store/open.ts';
import { logError } from '../../base/log.ts';
import type { setupSourceReading, SourceReading } from './reading.ts';

/** How long a start is left alone, in milliseconds, before files that wait are read. */
const AFTER_START = 2000;

/** The reading of sources, whose code is loaded a while after the start, or when it is asked for. */
export interface LazyReading extends SourceReading {
  /** The desk is there: what waits is read soon. */
  ready(): void;
}

/** Takes what setupSourceReading takes. */
export function lazyReading(library: Library, ...given: RestOf<typeof setupSourceReading>): LazyReading {
  let made: SourceReading | null = null;
  let loading: Promise<SourceReading> | null = null;
  let isEnded = false;
  let timer: NodeJS.Timeout | null = null;
  const withIt = (work: (reading: SourceReading) => void): void => {
    // What is read from a file is kept in the library.
    if (!library.writable) return;
    loading ??= import('./reading.ts').then(
      ({ setupSourceReading: setup }) => (made = setup(library, ...given)),
    );
    loading
      .then((reading) => {
        if (!isEnded) work(reading);
      })
      .catch((thrown: unknown) => logError('read sources', thrown));
  };
  return {
    ready: () => {
      timer = setTimeout(() => withIt((reading) => reading.begin()), AFTER_START);
      timer.unref();
    },
    begin: () => withIt((reading) => reading.begin()),
    changed: () => made?.changed(),
    cancel: () => withIt((reading) => reading.cancel()),
    again: (...asked) => withIt((reading) => reading.again(...asked)),
    stop: () => {
      isEnded = true;
      if (timer !== null) clearTimeout(timer);
      made?.stop();
    },
    resume: () => {
      isEnded = false;
      withIt((reading) => reading.resume());
    },
  };
}

type RestOf<Setup> = Setup extends (library: Library, ...rest: infer Rest) => unknown ? Rest : never;
