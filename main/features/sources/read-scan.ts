import { TickmarkError } from '../../../core/kernel/errors.ts';
import type { Warning } from '../../../core/model/article/article.ts';
import { isPdf, pictureType } from '../../../core/model/attachment/shown-attachment.ts';
import { pagePassages } from '../../../core/ocr/page-passages.ts';
import {
  defaultOcrLanguages,
  noProgress,
  type OcrLanguage,
  type ScanProgress,
} from '../../../core/ocr/recognized-page.ts';
import {
  MAX_SCAN_PAGES,
  type FoundScans,
  type ScannedPage,
  type ScanRequest,
} from '../../../core/ocr/scan-request.ts';
import type { CutPassage } from '../../../core/text/passages.ts';
import { addScanPage, beginScan, endScan, scanSoFar } from '../../../db/queries/files/scan-texts.ts';
import type { ReadFacts } from '../../../db/queries/files/source-texts.ts';
import { write } from '../../../db/queries/history/commit.ts';
import { articleLanguageOf, type NamedFile } from '../../../db/queries/sources/article-sources.ts';
import type { Library } from '../../../db/store/open.ts';
import { now } from '../../base/context.ts';
import type { recognizePage } from '../../workers/ocr/ocr-work.ts';
import type { SourceWork } from './read-source.ts';

/** What pages are recognized with. */
export interface ScanWork {
  find(file: Omit<ScanRequest, 'scan'>, little: readonly number[]): Promise<FoundScans>;
  draw(file: Omit<ScanRequest, 'scan'>, page: number): Promise<ScannedPage>;
  recognize: typeof recognizePage;
  /** The languages that a checker chose; null for those of the article. */
  languages: readonly OcrLanguage[] | null;
  /** Tells how many pages are done of how many. */
  far(done: number, total: number): void;
}

/** A text that was read from a file, cut into passages. */
export interface ReadText {
  facts: ReadFacts;
  passages: CutPassage[];
}

/** Which pages of a file are to be recognized, and what is known of it. */
export interface ScanPlan {
  file: Omit<ScanRequest, 'scan'>;
  /** The text that it has as text; null for none. */
  text: ReadText | null;
  scanned: ReadonlySet<number>;
  pages: number;
  isMoving: boolean;
}

/** So few letters and digits on a page may be a stamp on a picture of more. */
const LITTLE = 100;
/** What was recognized of a page takes the place of its text where it has so many times its letters. */
const MUCH_MORE = 1.5;

/** True for the bytes of a file that may have pages to be recognized. */
export function mayBeScan(bytes: Uint8Array): boolean {
  return pictureType(bytes) !== null || isPdf(bytes);
}

/** Finds the pages of a file that have no text of their own; null where all have. Throws what the reader throws. */
export async function planScan(
  file: ScanPlan['file'],
  text: ReadText | null,
  { find }: ScanWork,
): Promise<ScanPlan | null> {
  const letters = new Map<number, number>();
  for (const { locator, text: words } of text?.passages ?? [])
    if (locator.kind === 'page')
      letters.set(locator.page, (letters.get(locator.page) ?? 0) + lettersIn(words));
  const little = [...letters].filter(([, count]) => count < LITTLE).map(([page]) => page);
  const { pages: all, pictured, isMoving } = await find(file, little);
  const pages = Math.min(all, MAX_SCAN_PAGES);
  const empty = Array.from({ length: pages }, (_, at) => at + 1).filter((page) => !letters.has(page));
  const scanned = new Set([...empty, ...pictured]);
  return scanned.size === 0 ? null : { file, text, scanned, pages, isMoving };
}

/**
 * Recognizes the pages of a file one by one, and keeps each with the text that others have: where it is stopped, it goes on at that page. A page
 * that cannot be read is left out, and told. Throws what is wrong with the file, and scanWithoutText.
 */
export async function readScan(
  library: Library,
  named: NamedFile,
  plan: ScanPlan,
  work: SourceWork,
): Promise<void> {
  const { db } = library;
  const { hash } = named;
  const { scans, isStopped, turn } = work;
  const earlier = scanSoFar(db, hash);
  let progress =
    earlier?.progress ?? noProgress(scans.languages ?? defaultOcrLanguages(articleLanguageOf(db, hash)));
  const language = plan.text?.facts.language ?? progress.languages[0] ?? 'und';
  const facts = { ...(plan.text?.facts ?? noFacts), readAt: now(), language, pages: plan.pages };
  await turn();
  if (isStopped()) return;
  if (earlier === null) write(library, () => beginScan(db, hash, facts, progress));
  let block = 1 + (earlier?.passages ?? []).reduce((last, passage) => Math.max(last, passage.block), -1);
  let hasText = (earlier?.passages.length ?? 0) > 0;
  while (progress.next <= plan.pages) {
    if (isStopped()) return;
    scans.far(progress.next - 1, plan.pages);
    const found = await pageOf(named.name, plan, progress, language, work);
    await turn();
    if (isStopped()) return;
    const passages = renumbered(found.passages, block);
    if (!write(library, () => addScanPage(db, hash, passages, found.progress))) return;
    progress = found.progress;
    block = 1 + passages.reduce((last, passage) => Math.max(last, passage.block), block - 1);
    hasText ||= passages.length > 0;
  }
  if (!hasText) throw new TickmarkError('scanWithoutText', { name: named.name });
  write(library, () => endScan(db, hash, { ...facts, warnings: warningsOf(plan, progress) }));
}

const noFacts = { warnings: [] as Warning[] };

/** Returns the passages of the page that comes next, and the progress with it. */
async function pageOf(
  name: string,
  { file, text, scanned, pages }: ScanPlan,
  progress: ScanProgress,
  language: string,
  { scans, isStopped }: SourceWork,
): Promise<{ passages: CutPassage[]; progress: ScanProgress }> {
  const page = progress.next;
  const own = (text?.passages ?? []).filter(({ locator }) =>
    locator.kind === 'page' ? locator.page === page : page === pages,
  );
  const next = { ...progress, next: page + 1 };
  if (!scanned.has(page)) return { passages: own, progress: next };
  try {
    const drawn = await scans.draw(file, page);
    const upright = await scans.recognize(name, drawn, progress.languages, progress.quarters);
    const { passages, words, unsure } = pagePassages(upright.page, page, language, 0);
    const quarters = upright.page.length > 0 ? upright.quarters : progress.quarters;
    if (passages.length === 0 && own.length === 0)
      return { passages, progress: { ...next, quarters, empty: [...progress.empty, page] } };
    if (lettersOf(passages) < MUCH_MORE * lettersOf(own))
      return { passages: own, progress: { ...next, quarters } };
    return {
      passages,
      progress: { ...next, quarters, words: progress.words + words, unsure: progress.unsure + unsure },
    };
  } catch (thrown) {
    // One page is the whole of a picture: what is wrong with it is wrong with the file.
    if (isStopped() || !(thrown instanceof TickmarkError) || pages === 1) throw thrown;
    return {
      passages: own,
      progress: { ...next, failed: [...progress.failed, page] },
    };
  }
}

/** Numbers the blocks of a page on from `from`, in their order. */
function renumbered(passages: readonly CutPassage[], from: number): CutPassage[] {
  const blocks = new Map<number, number>();
  return passages.map((passage) => {
    const block = blocks.get(passage.block) ?? from + blocks.size;
    blocks.set(passage.block, block);
    return { ...passage, block };
  });
}

function warningsOf({ text, isMoving }: ScanPlan, progress: ScanProgress): Warning[] {
  const { words, unsure, failed, empty, languages } = progress;
  const warnings: Warning[] = [...(text?.facts.warnings ?? [])];
  if (words > 0) warnings.push({ code: 'recognizedText', detail: languages.join(', ') });
  if (unsure > 0) warnings.push({ code: 'unsureWords', detail: `${unsure} / ${words}` });
  if (isMoving) warnings.push({ code: 'firstPictureOnly', detail: null });
  if (empty.length > 0) warnings.push({ code: 'pagesWithoutText', detail: pagesText(empty) });
  if (failed.length > 0) warnings.push({ code: 'partsLeftOut', detail: pagesText(failed) });
  return warnings;
}

/** So many pages are named. */
const MOST_NAMED = 20;

function pagesText(pages: readonly number[]): string {
  const shown = pages.slice(0, MOST_NAMED).map((page) => `p. ${page}`);
  return [...shown, ...(pages.length > shown.length ? ['…'] : [])].join(', ');
}

function lettersOf(passages: readonly CutPassage[]): number {
  return passages.reduce((sum, { text }) => sum + lettersIn(text), 0);
}

function lettersIn(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
