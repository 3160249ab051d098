import type { ReportDifference, ReportModel } from '../../model/model.ts';
import { agreementTold, differenceStanding, type ToldAgreement } from '../../wording/agreement-lines.ts';
import type { Decided } from '../../../model/claim/verdict.ts';
import { escape } from './escape.ts';
import { sign, verdictClass, type Writing } from './writing.ts';

/** Returns how checkers agree who decided the same claims unseen; nothing where nobody did. */
export function agreement(model: ReportModel, writing: Writing): string {
  const listed = new Set(model.claims.map((claim) => claim.number));
  return agreementTold(model, writing.tell)
    .map((pair, index) => {
      const title = index === 0 ? writing.say('agreement.title') : escape(pair.title);
      const lines = pair.lines.map((line) => `<p>${escape(line)}</p>`).join('\n');
      return `<div class="agreement">
<h3>${title}</h3>
${lines}
<p class="none">${escape(pair.legend)}</p>
<div class="matrices">${pair.tables.map(matrix).join('\n')}</div>
</div>
${differences(pair, listed, writing)}`;
    })
    .join('\n');
}

function matrix({ title, head, rows }: ToldAgreement['tables'][number]): string {
  const heads = head.slice(1).map((cell) => `<th scope="col" class="n">${escape(cell)}</th>`);
  const body = rows.map(([name = '', ...cells], at) => {
    const counts = cells.map(
      (cell, column) =>
        `<td class="n${column === at ? ' alike' : ''}">${cell === '0' ? '<span class="zero">0</span>' : escape(cell)}</td>`,
    );
    return `<tr><th scope="row">${escape(name)}</th>${counts.join('')}</tr>`;
  });
  return `<table class="matrix"><thead><tr><th scope="col">${escape(title)}</th>${heads.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

function differences(pair: ToldAgreement, listed: ReadonlySet<number>, writing: Writing): string {
  if (pair.differences.length === 0) return '';
  const rows = pair.differences.map((difference) => row(difference, listed, writing));
  const heads = pair.heads.map((head) => `<th scope="col">${escape(head)}</th>`).join('');
  return `<h3>${writing.say('agreement.differences')}</h3>
<table class="differences"><thead><tr>${heads}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function row(difference: ReportDifference, listed: ReadonlySet<number>, writing: Writing): string {
  const { claim, quote, tick, first, second } = difference;
  const { say, own, words } = writing;
  const number = listed.has(claim) ? `<a href="#c${claim}">${claim}</a>` : String(claim);
  const { words: standing, how } = differenceStanding(difference, writing.tell);
  const verdict = (one: Decided): string =>
    `<td class="${verdictClass[one]}"><span class="found">${sign(one)} ${say(`verdict.${one}`)}</span></td>`;
  return `<tr><td><b>${number}</b> <span ${own}>${escape(quote)}</span></td><td>${say(tick === 'said' ? 'agreement.said' : 'agreement.so')}</td>${verdict(first)}${verdict(second)}<td>${escape(standing)}${how === '' ? '' : ` ${words(how)}`}</td></tr>`;
}
