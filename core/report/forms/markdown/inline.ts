import type { Inline } from '../../outline/parts.ts';
import { BAR } from '../../../protection/redaction.ts';
import { escapeMarkdown } from './escape.ts';

/** Returns words as a line of Markdown. */
export function inline(words: readonly Inline[]): string {
  return words.map(write).join('').replace(/\s+/gu, ' ').trim();
}

function write({ text, look, href, bar }: Inline): string {
  if (bar === true) return `${BAR} (${escapeMarkdown(text)})`;
  if (href !== undefined) return `<${href.replace(/[<>\s]/g, encodeURIComponent)}>`;
  // Asterisks strike nothing out and do not always close beside punctuation: what changes is marked in full.
  if (look === 'out') return `<del>${escapeMarkdown(text)}</del>`;
  if (look === 'in') return `<ins>${escapeMarkdown(text)}</ins>`;
  return look === 'strong' ? strong(text) : escapeMarkdown(text);
}

/** Asterisks between a letter and punctuation are not emphasis: what is no letter at the ends stays outside them. */
function strong(text: string): string {
  const [, head = '', middle = '', tail = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(text) ?? [];
  if (middle === '') return escapeMarkdown(text);
  return `${escapeMarkdown(head)}**${escapeMarkdown(middle)}**${escapeMarkdown(tail)}`;
}
