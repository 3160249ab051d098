import { isEndingOf } from '../../../../core/formats/input-formats.ts';
import type { TextSample } from '../../shared/sample/sample.ts';

/** True for a page, by its content; its name counts where there is a tag in it. */
export function isHtml({ head, ending }: TextSample): boolean {
  return looksLikeHtml(head) || (isEndingOf('html', ending) && head.includes('<'));
}

function looksLikeHtml(head: string): boolean {
  const body = head.replace(/^(?:<\?xml[^>]*\?>|<!--[^]*?-->|\s)+/u, '');
  if (/^<(?:!doctype\s+html|html|head|body)\b/i.test(body)) return true;
  const blocks =
    body.match(/<(?:p|div|h[1-6]|ul|ol|li|article|section|span|table|br|meta)\b[^<>]*>/gi)?.length ?? 0;
  return /^<[a-z][^<>]*>/i.test(body) && blocks >= 2 && !/^<\?xml/i.test(head);
}
