import type { OcrLanguage } from '../../../core/ocr/recognized-page.ts';
import type { Notice } from '../../../core/contract/index.ts';
import { readOn } from '../../../db/queries/files/scan-texts.ts';
import { forgetText, readStateOf } from '../../../db/queries/files/source-texts.ts';
import { keepUnread } from '../../../db/queries/files/unread-texts.ts';
import { write } from '../../../db/queries/history/commit.ts';
import { hasNewSources, unreadFiles, type NamedFile } from '../../../db/queries/sources/article-sources.ts';
import type { Library } from '../../../db/store/open.ts';
import { now } from '../../base/context.ts';
import { logError } from '../../base/log.ts';
import { recognizePage, stopOcr } from '../../workers/ocr/ocr-work.ts';
import {
  drawScan,
  findScans,
  readSourceText,
  stopReadingSources,
  takeFingerprint,
} from '../../workers/reader/read-file.ts';
import { lookAtPictures } from '../pictures/fingerprints.ts';
import { readSource } from './read-source.ts';

/** What pages are recognized with. */
const scanWork = { find: findScans, draw: drawScan, recognize: recognizePage };

/** Reads the files of sources in the background, one at a time, and looks at the pictures among them. */
export interface SourceReading {
  /** Reads what waits, where it is not at it. */
  begin(): void;
  /** The same, where entries about sources or evidence came since it last looked. */
  changed(): void;
  /** A checker stops it: what is being read and what waits stays unread until it is asked for. */
  cancel(): void;
  /** Reads files again, with a password where one is given; pages of scans in other languages, from the first one on, where some are given. */
  again(hashes: readonly string[], password: string | null, languages: readonly OcrLanguage[] | null): void;
  /** Ends it, with the library or until `resume`: what waits is read another time. */
  stop(): void;
  /** Goes on after `stop`, where the library stays open. */
  resume(): void;
}

/** @param turn waits while another process writes much; null while none does */
export function setupSourceReading(
  library: Library,
  turn: () => Promise<void> | null,
  tell: (far: Notice<'readingSources'>) => void,
): SourceReading {
  const { db } = library;
  const passwords = new Map<string, string>();
  const languages = new Map<string, readonly OcrLanguage[]>();
  let isReading = false;
  /** Somebody asked while it was at it: what they asked for may have come after it last looked. */
  let isAskedAgain = false;
  let isEnded = false;
  /** Counts what stops a run: what was begun before is not gone on with. */
  let stops = 0;
  let seen = 0;

  const begin = (): void => {
    if (isEnded || !db.open) return;
    isAskedAgain = isReading;
    if (isReading) return;
    isReading = true;
    const begun = stops;
    void run(begun)
      .catch((thrown: unknown) => logError('read sources', thrown))
      .finally(() => {
        isReading = false;
        if (isAskedAgain || stops > begun) begin();
      });
  };

  async function run(begun: number): Promise<void> {
    const isStopped = (): boolean => isEnded || stops > begun || !db.open;
    const tried = new Set<string>();
    let hash: string | null = null;
    const looked = await lookAtPictures(library, { take: takeFingerprint, turn, isStopped });
    if (looked > 0 && !isStopped()) tell({ done: 0, total: 0, name: null, hash: null });
    for (let files = next(tried); files.length > 0 && !isStopped(); files = next(tried))
      for (const [at, file] of files.entries()) {
        if (isStopped()) return;
        const done = tried.size;
        tried.add(file.hash);
        if (readStateOf(db, file.hash).state !== 'waiting') continue;
        const far = { done, total: done + files.length - at, name: file.name };
        tell({ ...far, hash });
        const password = passwords.get(file.hash) ?? null;
        passwords.delete(file.hash);
        const scans = {
          ...scanWork,
          languages: languages.get(file.hash) ?? null,
          far: (page: number, pages: number) => {
            if (!isStopped()) tell({ ...far, hash: null, pages: { done: page, total: pages } });
          },
        };
        await readSource(library, file, password, { read: readSourceText, turn, isStopped, scans });
        hash = file.hash;
      }
    if (tried.size > 0 && !isStopped()) tell({ done: tried.size, total: tried.size, name: null, hash });
  }

  /** What waits and was not tried in this run: a file that cannot be kept now is not read for ever. */
  function next(tried: ReadonlySet<string>): NamedFile[] {
    return db.open ? unreadFiles(db).filter(({ hash }) => !tried.has(hash)) : [];
  }

  const halt = (): void => {
    stops++;
    stopReadingSources();
    stopOcr();
  };
  return {
    begin,
    changed: () => {
      if (!db.open || isEnded) return;
      const found = hasNewSources(db, seen);
      seen = found.soFar;
      if (found.isNew) begin();
    },
    cancel: () => {
      const waiting = unreadFiles(db);
      write(library, () => {
        for (const { hash } of waiting) keepUnread(db, hash, { state: 'stopped', readAt: now() });
      });
      halt();
      tell({ done: 0, total: 0, name: null, hash: null });
    },
    again: (hashes, password, chosen) => {
      write(library, () => {
        for (const hash of hashes) (chosen === null ? readOn : forgetText)(db, hash);
      });
      if (chosen !== null) for (const hash of hashes) languages.set(hash, chosen);
      if (password !== null) for (const hash of hashes) passwords.set(hash, password);
      begin();
    },
    stop: () => {
      isEnded = true;
      halt();
    },
    resume: () => {
      isEnded = false;
      begin();
    },
  };
}
