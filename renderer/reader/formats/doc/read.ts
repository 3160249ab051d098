import type { SourceFile } from '../../../../core/text/source-article.ts';
import { readCompoundFile } from '../../shared/cfb/read-cfb.ts';
import { readSummary } from '../../shared/cfb/summary.ts';
import { officeArticle } from '../../shared/document/office-article.ts';
import { WordDocument } from './document.ts';
import { openWord } from './fib.ts';
import { Marks } from './marks.ts';
import { addBoxes, marksOf } from './notes.ts';
import { readStory } from './story.ts';

/**
 * Reads a document of Word 97 to 2003 ([MS-DOC]), also one that was saved fast: its body with the numbers of its notes in place and the text
 * boxes where they are anchored, then the notes, then headers and footers as boilerplate. Tracked changes count as accepted; comments become
 * remarks.
 *
 * Throws TickmarkError: `wordTooOld` for Word 95 and older, `fileEncrypted`, `fileDamaged` for what is cut off or does not hold together, `fileBomb`.
 */
export function readDoc(bytes: Uint8Array): Promise<SourceFile> {
  return new Promise((resolve) => resolve(readDocument(bytes)));
}

function readDocument(bytes: Uint8Array): SourceFile {
  const container = readCompoundFile(bytes);
  const document = new WordDocument(openWord(container));
  const { main, headers } = document.file.stories;
  const marks = marksOf(document);
  const nowhere = addBoxes(document, marks);
  const body = [...readStory(document, main, marks), ...nowhere];
  const furniture = readStory(document, headers, new Marks());
  const { title, author, created, saved } = readSummary(container);
  return officeArticle({
    format: 'doc',
    body,
    notes: [...document.footnotes, ...document.endnotes],
    furniture,
    remarks: document.remarks,
    properties: {
      title,
      creator: author,
      created,
      modified: saved,
      language: document.languages.most(document.file.language),
    },
    changes: document.changes.count,
    leftOut: document.leftOut.warnings(),
  });
}
