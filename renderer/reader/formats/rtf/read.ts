import { TickmarkError } from '../../../../core/kernel/errors.ts';
import type { SourceFile } from '../../../../core/text/source-article.ts';
import { RtfDocument } from './document.ts';
import { RtfInterpreter } from './interpreter.ts';
import { scanRtf } from './scan.ts';
import { officeArticle } from '../../shared/document/office-article.ts';

/**
 * Reads Rich Text Format (specification 1.9.1), as Word, LibreOffice, TextEdit and older systems write it: its body with
 * the numbers of its notes in place, then the notes, then headers and footers as boilerplate. Tracked changes count as
 * accepted; comments become remarks.
 *
 * Throws TickmarkError: `fileDamaged` for what is none or is cut off, `markupRefused` for groups nested past all reason.
 */
export function readRtf(bytes: Uint8Array, name: string): Promise<SourceFile> {
  return new Promise((resolve) => resolve(readDocument(bytes, name)));
}

function readDocument(bytes: Uint8Array, name: string): SourceFile {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 64));
  if (!/^(?:ï»¿)?\s*\{\s*\\rtf/u.test(head))
    throw new TickmarkError('fileDamaged', { name, problem: '{\\rtf' });
  const document = new RtfDocument();
  const interpreter = new RtfInterpreter(document);
  scanRtf(bytes.subarray(bytes.indexOf(0x7b)), interpreter);
  if (interpreter.depth > 0)
    throw new TickmarkError('fileDamaged', { name, problem: `RTF: ${interpreter.depth} × }` });
  const body = interpreter.story.finish({ kind: 'paragraph', level: null, marked: false });
  const { info } = document;
  return officeArticle({
    format: 'rtf',
    body,
    notes: [...document.footnotes, ...document.endnotes],
    furniture: document.furniture,
    remarks: document.remarks,
    properties: {
      title: info.get('title') ?? null,
      creator: info.get('author') ?? null,
      created: info.get('creatim') ?? null,
      modified: info.get('revtim') ?? null,
      language: document.mostlyIn(),
    },
    changes: document.changes.count,
    leftOut: document.leftOut.warnings(),
  });
}
