import type { Database } from 'better-sqlite3';
import type { Language } from '../../../core/i18n/language.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import type { ArticleChecks } from '../../../core/model/source/article-checks.ts';
import { keyOf } from '../../../db/crypto/library-key.ts';
import type { Library } from '../../../db/store/open.ts';
import { askDetector } from '../../workers/detect-child.ts';
import { checksStamp } from './checks-stamp.ts';

/** What is to be compared with its sources, and in which language sources without a name are named. */
export interface CheckWish {
  readonly articleId: Id;
  readonly versionId: Id;
  readonly language: Language;
  /** False for a report that does not name protected sources. */
  readonly withProtected: boolean;
}

/** Who asks: of each, only the newest request is worked on. */
export type CheckPurpose = 'desk' | 'report';

/** Somebody who waits for a comparison. */
interface Waiting {
  readonly purpose: CheckPurpose;
  stop(): void;
}

/** A comparison that is being made, for all who wait for it. */
interface Work {
  readonly stamp: string;
  readonly answer: Promise<ArticleChecks>;
  readonly waiting: Set<Waiting>;
  stop(): void;
}

/** A comparison that was made. */
interface Kept {
  readonly stamp: string;
  readonly checks: ArticleChecks;
}

/** What a library is asked for. All of it goes when the library is closed, as it is when the desk is locked. */
interface Desk {
  underWay: Work[];
  /** The newest comparisons, the last first. */
  kept: Kept[];
}

/** One with protected sources, for the desk, and one without, for a report, of this article and of the last. */
const MOST_KEPT = 4;

const desks = new WeakMap<Database, Desk>();

/**
 * Compares a version with the sources of its article in a process of its own; protected sources take part while the library is unlocked.
 * What was found is given again as long as nothing changed that it depends on, and whoever asks for the same at the same time waits for the
 * same work: the desk, the preview of a report, the review before it leaves and the report itself compare once. A newer request for the
 * same purpose that asks for something else, and the signal, end it with loadStopped. Throws articleNotFound.
 */
export async function checkAgainstSources(
  library: Library,
  wish: CheckWish,
  purpose: CheckPurpose,
  signal?: AbortSignal,
): Promise<ArticleChecks> {
  const desk = deskOf(library);
  const { stamp, withProtected } = checksStamp(library, wish);
  const outdated = desk.underWay.filter((work) => work.stamp !== stamp);
  for (const waiting of outdated.flatMap((work) => [...work.waiting]))
    if (waiting.purpose === purpose) waiting.stop();
  const known = desk.kept.find((one) => one.stamp === stamp);
  if (known !== undefined) return known.checks;
  const going = desk.underWay.find((work) => work.stamp === stamp);
  return wait(going ?? begin(library, desk, stamp, { ...wish, withProtected }), purpose, signal);
}

function deskOf({ db }: Library): Desk {
  const known = desks.get(db);
  if (known !== undefined) return known;
  const desk: Desk = { underWay: [], kept: [] };
  desks.set(db, desk);
  return desk;
}

/** Starts a comparison, and keeps what it finds. */
function begin(library: Library, desk: Desk, stamp: string, wish: CheckWish): Work {
  const { articleId, versionId, language, withProtected } = wish;
  const place = { library: library.path, versionId };
  const key = withProtected ? keyOf(library.db) : null;
  const asked = askDetector({ kind: 'checks', place, articleId, key, language, withProtected });
  const forget = (): void => {
    desk.underWay = desk.underWay.filter((one) => one !== work);
  };
  const stop = (): void => {
    forget();
    asked.stop();
  };
  const answer = asked.answer.finally(forget).then((found) => {
    const checks = found as ArticleChecks;
    // A source that was added meanwhile may or may not be in it.
    if (library.db.open && checksStamp(library, wish).stamp === stamp)
      desk.kept = [{ stamp, checks }, ...desk.kept].slice(0, MOST_KEPT);
    return checks;
  });
  const work: Work = { stamp, answer, stop, waiting: new Set() };
  desk.underWay.push(work);
  return work;
}

/** Waits for a comparison, which ends where nobody waits for it any more. */
async function wait(work: Work, purpose: CheckPurpose, signal?: AbortSignal): Promise<ArticleChecks> {
  let stop = (): void => undefined;
  const stopped = new Promise<never>((_resolve, reject) => {
    stop = () => reject(new TickmarkError('loadStopped', { name: '' }));
  });
  const waiting: Waiting = { purpose, stop };
  work.waiting.add(waiting);
  signal?.addEventListener('abort', stop, { once: true });
  if (signal?.aborted === true) stop();
  try {
    return await Promise.race([work.answer, stopped]);
  } finally {
    signal?.removeEventListener('abort', stop);
    work.waiting.delete(waiting);
    if (work.waiting.size === 0) work.stop();
  }
}
