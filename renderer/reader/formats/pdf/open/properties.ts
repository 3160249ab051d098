import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { FileProperties } from '../../../shared/document/flow.ts';

/** Returns a PDF's metadata: its XMP first, then its Info dictionary. */
export async function propertiesOf(document: PDFDocumentProxy): Promise<FileProperties> {
  const { info, metadata } = await document.getMetadata().catch(() => ({ info: {}, metadata: null }));
  const said = (name: string, key: string): string | null => {
    const xmp: unknown = metadata?.get(name);
    const listed: unknown = Array.isArray(xmp) ? xmp.join(', ') : xmp;
    return wordsOf(listed) ?? wordsOf(Reflect.get(info, key));
  };
  return {
    title: said('dc:title', 'Title'),
    creator: said('dc:creator', 'Author'),
    created: momentOf(said('xmp:createdate', 'CreationDate')),
    modified: momentOf(said('xmp:createdate', 'CreationDate')),
    language: languageOf(said('dc:language', 'Language')),
  };
}

function wordsOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value.replace(/\0/gu, '').trim();
  // What the library says that many systems write PDFs with, where nobody says anything.
  return text === '' || /^\(?(?:anonymous|unspecified)\)?$/u.test(text) ? null : text.slice(0, 1000);
}

/** A date as PDF writes it (ISO 32000-1, 7.9.4: D:20220403193102+02'00') in ISO 8601; what is written so already stays. */
export function momentOf(date: string | null): string | null {
  const parts = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?/u.exec(date ?? '');
  if (parts === null || date === null) return null;
  if (/^\d{4}-/u.test(date)) return date;
  return parts
    .slice(1)
    .filter((part) => part !== undefined)
    .join('-');
}

function languageOf(tag: string | null): string | null {
  const [language] = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*/u.exec(tag ?? '') ?? [];
  return language ?? null;
}
