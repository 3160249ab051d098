import { isEndingOf } from '../../../../core/formats/input-formats.ts';
import type { TextSample } from '../../shared/sample/sample.ts';

/** True for a text that is called Markdown, or has marks of it. */
export function isMarkdown({ text, ending, isForeign }: TextSample): boolean {
  return !isForeign() && (isEndingOf('markdown', ending) || looksLikeMarkdown(text.slice(0, 20_000)));
}

/** True if two different marks of Markdown stand in a text, or front matter: one alone may be chance. */
function looksLikeMarkdown(text: string): boolean {
  if (/^---\r?\n\p{L}[\p{L}\p{N}_ -]*:\s/u.test(text)) return true;
  const marks = [
    /^#{1,6} \S/mu,
    /\[[^\]\n]{1,200}\]\([^)\s]{1,500}\)/u,
    /(?:^|\s)(?:\*\*|__)\S[^*_\n]{0,200}\S(?:\*\*|__)/u,
    /^> \S/mu,
    /^[*+-] \S.*\n[*+-] \S/mu,
    /^(?:-{3,}|={3,})$/mu,
  ];
  return marks.filter((mark) => mark.test(text)).length >= 2;
}
