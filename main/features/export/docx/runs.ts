import { ExternalHyperlink, TextRun, type IRunOptions, type ParagraphChild } from 'docx';
import type { Inline } from '../../../../core/report/outline/parts.ts';
import type { Verdict } from '../../../../core/model/claim/verdict.ts';

/** The colours of the report's page, without the # that CSS needs. */
export const colour = { soft: '5C574F', hair: 'D9D4C8', black: '000000', paper: 'FFFFFF', tint: 'F5F3EE' };
const verdictColour: Record<Verdict, string> = {
  verified: '1C7146',
  unverifiable: '9A5B00',
  refuted: 'B3261E',
  unchecked: '5D6675',
};

/** What runs are made with: the article's language, for its own words. */
export interface RunContext {
  articleLanguage: string;
  /** Small and soft, for text that few people read. */
  isFine?: boolean;
}

/** Returns words as runs of a paragraph; line breaks in them, and new rows, become breaks. Only http and https are linked to. */
export function runs(words: readonly Inline[], context: RunContext): ParagraphChild[] {
  return words.map((word) => {
    if (word.newLine === true) return new TextRun({ break: 1 });
    if (word.href === undefined) return run(word.text, lookOf(word, context));
    return new ExternalHyperlink({ link: word.href, children: [run(word.text, { style: 'Hyperlink' })] });
  });
}

/** Returns a run. Characters that XML cannot hold, and half characters, become U+FFFD. */
export function run(text: string, look: IRunOptions = {}): TextRun {
  return new TextRun({ ...look, ...(isRightToLeft(text) && { rightToLeft: true }), ...body(text) });
}

/** The content of a run: its text, or its lines with breaks between them. */
function body(text: string): IRunOptions {
  const lines = clean(text).split('\n');
  if (lines.length === 1) return { text: lines[0] ?? '' };
  return {
    children: lines.flatMap((line, index) => [new TextRun({ text: line, ...(index > 0 && { break: 1 }) })]),
  };
}

function lookOf({ look, own, bar, verdict, code }: Inline, { articleLanguage }: RunContext): IRunOptions {
  return {
    ...(bar === true && { color: colour.paper, shading: { fill: colour.black }, bold: true }),
    ...(look === 'strong' && { bold: true }),
    ...(look === 'soft' && { color: colour.soft }),
    ...(look === 'out' && { strike: true, color: verdictColour.refuted }),
    ...(look === 'in' && { bold: true, color: verdictColour.verified }),
    // Each letter counts, and as many stand on each line of a cell.
    ...(code === true && { font: 'Courier New', noProof: true }),
    ...(verdict !== undefined && { color: verdictColour[verdict] }),
    ...(own === true && languageLook(articleLanguage)),
  };
}

/**
 * Returns the language of a run in the attribute where Word looks for it, which differs for East Asian and
 * right-to-left scripts.
 */
export function languageLook(tag: string): IRunOptions {
  if (tag === 'und') return {};
  const first = tag.split('-')[0] ?? '';
  return {
    language: {
      value: tag,
      ...(['ja', 'zh', 'ko'].includes(first) && { eastAsia: tag }),
      ...(['ar', 'ckb', 'fa', 'he', 'ps', 'ug', 'ur', 'yi'].includes(first) && { bidirectional: tag }),
    },
  };
}

/** Replaces characters that XML 1.0 does not allow, because Word could not open the document. */
export function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu, '\uFFFD');
}

/** True for words whose first letter is of a script that is written from right to left. */
export function isRightToLeft(text: string): boolean {
  return /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u.test(
    text,
  );
}
