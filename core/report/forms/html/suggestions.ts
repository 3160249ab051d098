import type { ReportModel } from '../../model/model.ts';
import { escape } from './escape.ts';
import type { Writing } from './writing.ts';

/** Returns what the app suggested and nobody looked at: set apart, never as a claim; empty where there is none. */
export function suggestions(model: ReportModel, { say, own }: Writing): string {
  const found = model.suggestions;
  if (found.length === 0) return '';
  const items = found.map(
    ({ number, quote, kind }) =>
      `<li><b class="number">${number}</b> <span ${own}>${escape(quote)}</span>${kind === null ? '' : ` <span class="facts">${say(`kind.${kind}`)}</span>`}</li>`,
  );
  return `<section class="suggestions">
<h2>${say('report.suggestions')}</h2>
<p class="key">${say('report.suggestionsMean', { n: found.length })}</p>
<ul class="sentences">${items.join('\n')}</ul>
</section>`;
}
