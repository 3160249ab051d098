import { assertNever } from '../../kernel/assert-never.ts';
import { bar, escape, langValue, linkAddress } from '../forms/html/escape.ts';
import { verdictClass } from '../forms/html/writing.ts';
import type { Inline, Part } from '../outline/parts.ts';

/** Returns words as markup; `language` is the article's, for its own words. */
export function inlineHtml(words: readonly Inline[], language: string): string {
  return words.map((word) => write(word, language)).join('');
}

function write(
  { text, look, own, href, bar: isBar, verdict, code, newLine }: Inline,
  language: string,
): string {
  if (newLine === true) return '<br>';
  if (code === true) return `<code>${escape(text)}</code>`;
  if (isBar === true) return bar(text);
  const address = href === undefined ? null : linkAddress(href);
  if (address !== null) return `<u>${escape(text)}</u>`;
  const words = own === true ? `<span lang="${langValue(language)}">${escape(text)}</span>` : escape(text);
  if (look === 'out') return `<del>${words}</del>`;
  if (look === 'in') return `<ins>${words}</ins>`;
  const className =
    verdict === undefined ? (look === 'soft' ? 'soft' : '') : `verdict ${verdictClass[verdict]}`;
  const element = look === 'strong' ? 'b' : 'span';
  if (element === 'span' && className === '') return words;
  return `<${element}${className === '' ? '' : ` class="${className}"`}>${words}</${element}>`;
}

/** Returns a part of a section as the Word document has it; neighbouring claims are one table there, as `claims` here. */
export function partHtml(part: Exclude<Part, { kind: 'claim' | 'text' }>, language: string): string {
  const words = (inlines: readonly Inline[]): string => inlineHtml(inlines, language);
  switch (part.kind) {
    case 'heading':
      return `<h3>${escape(part.text)}</h3>`;
    case 'para':
      return `<p dir="auto"${part.look === 'soft' ? ' class="soft"' : ''}>${words(part.words)}</p>`;
    case 'list':
      return `<ul>${part.items.map((item) => `<li dir="auto">${words(item)}</li>`).join('')}</ul>`;
    case 'picture':
      return `<figure><img src="data:image/jpeg;base64,${part.picture.base64}" alt="${escape(part.alt)}"><figcaption>${words(part.caption)}</figcaption></figure>`;
    case 'table':
      return `<table>${part.head.length === 0 ? '' : headRow(part.head)}<tbody>${part.rows
        .map((row) => `<tr>${row.map((cell) => `<td dir="auto">${words(cell)}</td>`).join('')}</tr>`)
        .join('')}</tbody></table>`;
    case 'correction':
      return `<div class="correction"><p dir="auto"><b>${part.claim.number}</b> ${words(part.change)}</p>${part.lines
        .map((line) => `<p class="soft">${words(line)}</p>`)
        .join('')}</div>`;
    default:
      return assertNever(part);
  }
}

/** Returns claims as the table that they are in Word: number, words and what is said of them, ticks. */
export function claimsTable(
  claims: readonly Extract<Part, { kind: 'claim' }>[],
  heads: readonly string[],
  language: string,
): string {
  if (claims.length === 0) return '';
  const rows = claims.map(({ claim, what, margin }) => {
    const told = what.filter(
      (part) => part.kind === 'para' || part.kind === 'list' || part.kind === 'picture',
    );
    const ticks = margin.map((row) => `<p>${inlineHtml(row, language)}</p>`).join('');
    return `<tr><td><b>${claim.number}</b></td><td><p class="quote" dir="auto" lang="${langValue(language)}">${escape(claim.quote)}</p>${told
      .map((part) => partHtml(part, language))
      .join('')}</td><td>${ticks}</td></tr>`;
  });
  return `<table class="claims">${headRow(heads)}<tbody>${rows.join('\n')}</tbody></table>`;
}

function headRow(head: readonly string[]): string {
  return `<thead><tr>${head.map((words) => `<th scope="col">${escape(words)}</th>`).join('')}</tr></thead>`;
}
