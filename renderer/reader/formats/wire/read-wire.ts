import type { SourceFile } from '../../../../core/text/source-article.ts';
import { ninjsFile } from './ninjs-file.ts';
import { newsmlFile } from './newsml-file.ts';
import { wholeHtml } from './whole-html.ts';

export { readNitf } from './read-nitf.ts';

/** Reads ninjs or JSON-LD in a page, where HTML can be parsed; see ninjsFile. */
export function readNinjs(text: string, name: string, item: string | null): SourceFile {
  return ninjsFile(text, name, item, wholeHtml);
}

/** Reads NewsML in a page, where HTML can be parsed; see newsmlFile. */
export function readNewsml(xml: string, name: string, item: string | null): SourceFile {
  return newsmlFile(xml, name, item, wholeHtml);
}
