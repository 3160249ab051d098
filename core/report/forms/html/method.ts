import type { ReportModel, ReportDifference } from '../../model/model.ts';
import { protectionLine, nameOf } from '../../wording/report-wording.ts';
import { untouchedWording } from '../../wording/coverage-lines.ts';
import { escape } from './escape.ts';
import { type Writing, sign, verdictClass } from './writing.ts';
import {
  agreementWording,
  differenceStanding,
  type AgreementWording,
} from '../../wording/agreement-lines.ts';
import type { Decided } from '../../../model/claim/verdict.ts';

/** Untouched sentences beyond this many are counted, not printed. */
const MOST_SENTENCES = 100;

/** Returns how the article was checked: sessions, how independent checks agree, what was left unchecked and untouched, what was blacked out. */
export function method(model: ReportModel, writing: Writing): string {
  const { say } = writing;
  return `<section class="method">
<h2>${say('report.method')}</h2>
<p>${say('report.methodMeans')} ${escape(protectionLine(model, writing.wording))}</p>
${sessions(model, writing)}
${agreement(model, writing)}
<h3>${say('report.leftUnchecked')}</h3>
<p>${unchecked(model, writing)}</p>
<h3>${say('report.leftUntouched')}</h3>
${untouched(model, writing)}
</section>`;
}

function sessions(model: ReportModel, { say, words, dates, person }: Writing): string {
  if (model.sessions.length === 0) return `<p>${say('report.noSessions')}</p>`;
  const named = model.options.checkers !== 'none';
  const rows = model.sessions.map(({ by, startedAt, endedAt, changes }) => {
    const who = person(by);
    const end = endedAt === null ? say('report.stillOpen') : escape(dates.moment(endedAt));
    const name = named ? `<td>${who === null ? '' : words(nameOf(who))}</td>` : '';
    return `<tr>${name}<td>${escape(dates.moment(startedAt))}</td><td>${end}</td><td class="n">${changes}</td></tr>`;
  });
  const heads = [
    ...(named ? ['report.checker' as const] : []),
    'report.began' as const,
    'report.ended' as const,
  ];
  return `<table><thead><tr>${heads.map((head) => `<th scope="col">${say(head)}</th>`).join('')}<th scope="col" class="n">${say('report.changes')}</th></tr></thead>
<tbody>${rows.join('')}</tbody></table>`;
}

function unchecked({ unchecked: numbers, claims }: ReportModel, { say }: Writing): string {
  if (numbers.length === 0) return say('report.nothingUnchecked');
  const listed = new Set(claims.map((claim) => claim.number));
  const links = numbers.map((number) =>
    listed.has(number) ? `<a href="#c${number}">${number}</a>` : String(number),
  );
  return `${say('report.uncheckedClaims', { n: numbers.length })} ${links.join(', ')}.`;
}

function untouched(model: ReportModel, { say, own, wording }: Writing): string {
  const { words, listed: sentences } = untouchedWording(model, wording);
  if (sentences.length === 0) return `<p>${escape(words)}</p>`;
  const items = sentences.slice(0, MOST_SENTENCES).map(({ text }) => `<li ${own}>${escape(text)}</li>`);
  const more =
    sentences.length > MOST_SENTENCES
      ? `\n<p>${say('report.moreUntouched', { n: sentences.length - MOST_SENTENCES })}</p>`
      : '';
  return `<p>${escape(words)}</p>
<ul class="sentences">${items.join('')}</ul>${more}`;
}

/** Returns how checkers agree who decided the same claims independently; nothing if nobody did. */
function agreement(model: ReportModel, writing: Writing): string {
  const listed = new Set(model.claims.map((claim) => claim.number));
  return agreementWording(model, writing.wording)
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

function matrix({ title, head, rows }: AgreementWording['tables'][number]): string {
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

function differences(pair: AgreementWording, listed: ReadonlySet<number>, writing: Writing): string {
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
  const { words: standing, how } = differenceStanding(difference, writing.wording);
  const verdict = (one: Decided): string =>
    `<td class="${verdictClass[one]}"><span class="found">${sign(one)} ${say(`verdict.${one}`)}</span></td>`;
  return `<tr><td><b>${number}</b> <span ${own}>${escape(quote)}</span></td><td>${say(tick === 'said' ? 'agreement.said' : 'agreement.so')}</td>${verdict(first)}${verdict(second)}<td>${escape(standing)}${how === '' ? '' : ` ${words(how)}`}</td></tr>`;
}
