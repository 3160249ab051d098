import type { ReportModel } from '../../model/model.ts';
import { protectionLine } from '../../wording/protection-line.ts';
import { nameOf } from '../../wording/telling.ts';
import { untouchedTold } from '../../wording/untouched.ts';
import { agreement } from './agreement.ts';
import { escape } from './escape.ts';
import type { Writing } from './writing.ts';

/** Untouched sentences beyond this many are counted, not printed. */
const MOST_SENTENCES = 100;

/** Returns how the article was checked: sessions, how independent checks agree, what was left unchecked and untouched, what was blacked out. */
export function method(model: ReportModel, writing: Writing): string {
  const { say } = writing;
  return `<section class="method">
<h2>${say('report.method')}</h2>
<p>${say('report.methodMeans')} ${escape(protectionLine(model, writing.tell))}</p>
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

function untouched(model: ReportModel, { say, own, tell }: Writing): string {
  const { words, listed: sentences } = untouchedTold(model, tell);
  if (sentences.length === 0) return `<p>${escape(words)}</p>`;
  const items = sentences.slice(0, MOST_SENTENCES).map(({ text }) => `<li ${own}>${escape(text)}</li>`);
  const more =
    sentences.length > MOST_SENTENCES
      ? `\n<p>${say('report.moreUntouched', { n: sentences.length - MOST_SENTENCES })}</p>`
      : '';
  return `<p>${escape(words)}</p>
<ul class="sentences">${items.join('')}</ul>${more}`;
}
