import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Warning } from '../../../../core/model/article/article.ts';
import { TickmarkError } from '../../../../core/kernel/errors.ts';
import type { SourceBlock, SourceFile } from '../../../../core/text/source-article.ts';
import { shorten } from '../../../../core/kernel/tidy.ts';
import { detailsOf } from '../../shared/document/details-of.ts';
import { attachRemarks, type FoundRemark } from './layout/attach-remarks.ts';
import { documentBlocks, type PageToRead } from './layout/document-blocks.ts';
import { Fonts } from './open/fonts.ts';
import { openPdf, toPdfError } from './open/pdf-file.ts';
import { propertiesOf } from './open/properties.ts';
import { readPage } from './open/read-page.ts';

/** More pages are no article; those after it are left out, and said so. */
const MAX_PAGES = 2000;
/** How long pages are read, in milliseconds: enough is left of the reader's time to make an article of them. */
const READING_TIME = 12_000;

/**
 * Reads a PDF: its text in reading order, as blocks. Its metadata count only if the text says nothing. `password`
 * opens an encrypted one. Throws TickmarkError: `passwordNeeded`, `passwordWrong`; `scanOnly` for pages without text;
 * `fileDamaged` for what cannot be read.
 */
export async function readPdf(bytes: Uint8Array, name: string, password: string | null): Promise<SourceFile> {
  const document = await openPdf(bytes, name, password);
  try {
    const { pages, turned, remarks, leftOut } = await readPages(document, name);
    const blocks = attachRemarks([...documentBlocks(pages), ...turned], remarks);
    if (!blocks.some(({ text }) => text.trim() !== '')) throw new TickmarkError('scanOnly', { name });
    const details = detailsOf('pdf', blocks, await propertiesOf(document));
    const warnings: Warning[] =
      leftOut.length === 0 ? [] : [{ code: 'partsLeftOut', detail: shorten(leftOut.join(', '), 500) }];
    return { kind: 'article', article: { format: 'pdf', details, blocks, warnings } };
  } catch (thrown) {
    throw toPdfError(thrown, name);
  } finally {
    await document.loadingTask.destroy();
  }
}

interface Pages {
  readonly pages: readonly PageToRead[];
  /** Text in another direction than the rest of its page: labels of axes, watermarks. */
  readonly turned: readonly SourceBlock[];
  readonly remarks: readonly FoundRemark[];
  readonly leftOut: readonly string[];
}

const emptyPage: PageToRead = { text: { width: 0, height: 0, items: [] }, tree: null };

async function readPages(document: PDFDocumentProxy, name: string): Promise<Pages> {
  const fonts = new Fonts();
  const isTagged = await hasTags(document);
  const pages: PageToRead[] = [];
  const turned: SourceBlock[] = [];
  const remarks: FoundRemark[] = [];
  const failed: string[] = [];
  let problem: unknown = null;
  const end = performance.now() + READING_TIME;
  const count = Math.min(document.numPages, MAX_PAGES);
  let number = 1;
  for (; number <= count && performance.now() < end; number++) {
    try {
      const page = await document.getPage(number);
      const { texts, cut, remarks: own } = await readPage(page, fonts);
      remarks.push(...own);
      const [main = emptyPage.text, ...others] = texts;
      pages.push({ text: main, tree: isTagged ? await page.getStructTree() : null });
      for (const block of others.flatMap((other) => documentBlocks([{ text: other, tree: null }])))
        turned.push({ ...block, kind: 'boilerplate', level: null, marked: true });
      if (cut) failed.push(`p. ${number}`);
      page.cleanup();
    } catch (thrown) {
      problem ??= thrown;
      failed.push(`p. ${number}`);
      pages.push(emptyPage);
    }
  }
  if (problem !== null && failed.length === pages.length) throw toPdfError(problem, name);
  const unread = number <= document.numPages ? [`p. ${number}–${document.numPages}`] : [];
  const attached = await attachmentsOf(document);
  return { pages, turned, remarks, leftOut: [...failed.slice(0, 20), ...unread, ...attached] };
}

/** True if a document says that it is tagged, and that its tags are not suspect (ISO 32000-1, 14.7.1). */
async function hasTags(document: PDFDocumentProxy): Promise<boolean> {
  const info: unknown = await document.getMarkInfo().catch(() => null);
  if (typeof info !== 'object' || info === null) return false;
  // The library gives a Map; its types say an object.
  const says = (key: string): unknown => (info instanceof Map ? info.get(key) : Reflect.get(info, key));
  return says('Marked') === true && says('Suspects') !== true;
}

/** The names of the files that a document carries: they are no part of its text. */
async function attachmentsOf(document: PDFDocumentProxy): Promise<string[]> {
  const files: unknown = await document.getAttachments().catch(() => null);
  if (typeof files !== 'object' || files === null) return [];
  const names: unknown[] = files instanceof Map ? [...files.keys()] : Object.keys(files);
  return names.slice(0, 20).map((name) => String(name).slice(0, 80));
}
