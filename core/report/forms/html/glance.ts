import { verdicts, verdictSign } from '../../../model/claim/verdict.ts';
import type { ReportModel, ReportSpeaker } from '../../model/model.ts';
import { standingLines, coverageLine, stretchLine } from '../../wording/coverage-lines.ts';
import { escape } from './escape.ts';
import { sign, verdictClass, type Writing } from './writing.ts';
import type { SentenceState } from '../../../model/article/coverage.ts';
import type { VerdictCounts } from '../../../contract/index.ts';

/**
 * Returns the result at a glance: whether it is done, what is missing, the counts, the bars of both ticks and of
 * coverage.
 */
export function glance(model: ReportModel, writing: Writing, use: 'file' | 'pdf'): string {
  const { totals } = model;
  const { say } = writing;
  return `<section class="glance">
<h2>${say('report.glance')}</h2>
${textures}
<p class="standing"><b>${say(totals.done ? 'report.done' : 'report.notDone')}</b> ${standingLines(model, writing.wording).map(writing.passage).join(' ')}</p>
<ul class="figures">${verdicts
    .map(
      (verdict) =>
        `<li class="${verdictClass[verdict]}"><b>${escape(String(totals.verdicts[verdict]))}</b> ${sign(verdict)} ${say(`verdict.${verdict}`)}${verdict === 'unchecked' ? suggested(model, writing) : ''}</li>`,
    )
    .join('')}</ul>
<div class="meters">
${bars(model, writing, use)}
</div>
</section>`;
}

/** Suggestions that nobody has looked at. Without this line 'none unchecked' would promise too much. */
function suggested({ totals }: ReportModel, { t }: Writing): string {
  return totals.suggested === 0
    ? ''
    : `<br><span class="also">${escape(t('report.alsoSuggested', { n: totals.suggested }))}</span>`;
}

function bars(model: ReportModel, writing: Writing, use: 'file' | 'pdf'): string {
  const { totals } = model;
  const { t } = writing;
  const rows = [
    meter(t('report.so'), verdictParts(totals.verdicts), t('report.claimCount', { n: totals.claims })),
  ];
  if (totals.attributed > 0) {
    const found = verdicts.map((verdict) => `${verdictSign[verdict]}\u00a0${String(totals.said[verdict])}`);
    const sum = `${t('report.attributedCount', { n: totals.attributed })}: ${found.join('\u00a0·\u00a0')}`;
    rows.push(meter(t('report.said'), verdictParts(totals.said), sum));
  }
  return [...rows, ...coverageBars(model, writing, use)].join('\n');
}

const stateClass: Record<SentenceState, string> = {
  claimed: 'claimed',
  noClaim: 'noclaim',
  untouched: 'untouched',
};

/** If there are more stretches than this, they are not listed in words on paper. */
const MOST_STRETCHES = 60;

/** Returns two bars, and the same in words: how many sentences have which state, and where they are in the text. */
function coverageBars(model: ReportModel, { t, wording }: Writing, use: 'file' | 'pdf'): string[] {
  const { coverage } = model.totals;
  const states = ['claimed', 'noClaim', 'untouched'] as const;
  const parts = states.map((state) => ({ count: coverage[state], className: stateClass[state] }));
  const bars = [meter(t('report.coverage'), parts, coverageLine(model, wording))];
  const { stretches } = model;
  if (stretches.length > 1) {
    const lengths = stretches.map(({ length, state }) => ({ count: length, className: stateClass[state] }));
    const summary = `<summary>${escape(t('report.alongTextInWords'))}</summary>`;
    const lines = `<p>${escape(stretchLine(model, wording))}</p>`;
    // Nothing unfolds on paper. There a short list stands open; a long one is left out, because the sentences are
    // listed below.
    const folded = `<details>${summary}${lines}</details>`;
    const words = use === 'file' ? folded : stretches.length <= MOST_STRETCHES ? lines : '';
    bars.push(strip(t('report.alongText'), lengths, words));
  }
  return bars;
}

/** A part of a meter: its count, and the class that gives it colour and texture. */
interface MeterPart {
  count: number;
  className: string;
}

/**
 * Returns a bar drawn to scale, with a label before it and its meaning in words after it; screen readers skip the bar
 * itself. It is an SVG without a view box, so that the textures keep their size at any width. Texts are plain.
 */
function meter(label: string, parts: readonly MeterPart[], sum: string): string {
  return `<div class="meter"><span>${escape(label)}</span>${bar(parts)}<span>${escape(sum)}</span></div>`;
}

/** Returns a bar as `meter` does, with markup instead of a line of text. */
function strip(label: string, parts: readonly MeterPart[], markup: string): string {
  return `<div class="meter strip-of-text"><span>${escape(label)}</span>${bar(parts)}<div>${markup}</div></div>`;
}

/** Returns the drawn bar alone: a part of the meter's width for each count, in the order given. */
function bar(parts: readonly MeterPart[]): string {
  const total = parts.reduce((all, part) => all + part.count, 0);
  let done = 0;
  const bars = parts
    .filter((part) => part.count > 0)
    .map(({ count, className }) => {
      const x = percent(done, total);
      done += count;
      return `<rect class="${className}" x="${x}%" width="${percent(count, total)}%" height="100%"/>`;
    });
  // The gaps are drawn last, in the paper's colour, so that textures that look alike in grey are separated.
  const slits = parts
    .slice(0, -1)
    .reduce<number[]>((ends, part) => [...ends, (ends.at(-1) ?? 0) + part.count], [])
    .filter((end, index, ends) => end > 0 && end < total && end !== ends[index - 1])
    .map((end) => `<line x1="${percent(end, total)}%" x2="${percent(end, total)}%" y2="100%"/>`);
  return `<svg aria-hidden="true">${bars.join('')}${slits.join('')}</svg>`;
}

/** Returns the parts of a meter of verdicts, in the order that all lists of verdicts have. */
function verdictParts(counts: VerdictCounts): MeterPart[] {
  return verdicts.map((verdict) => ({ count: counts[verdict], className: verdictClass[verdict] }));
}

/** The textures of the meters and the key. They differ in shape as well as colour, so that they can be read in grey. */
const textures = `<svg class="textures" aria-hidden="true"><defs>
<pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="tint" width="6" height="6"/><line x1="1.5" x2="1.5" y2="6" stroke-width="3"/></pattern>
<pattern id="cross" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="ground" width="5" height="5"/><path d="M0 0H5M0 0V5" stroke-width="2"/></pattern>
<pattern id="dots" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="tint" width="6" height="6"/><circle cx="3" cy="3" r="1"/></pattern>
<pattern id="ruled" width="4" height="4" patternUnits="userSpaceOnUse"><rect class="tint" width="4" height="4"/><line x1="1" x2="1" y2="4" stroke-width="1.5"/></pattern>
</defs></svg>`;

function percent(part: number, total: number): number {
  return total === 0 ? 0 : Number(((part / total) * 100).toFixed(3));
}

/**
 * Returns the verdicts on each speaker's claims: a bar, all to one scale, and the same numbers beside it; empty
 * without claims.
 */
export function speakers(model: ReportModel, writing: Writing): string {
  const { say } = writing;
  if (model.speakers.length === 0) return '';
  const most = Math.max(...model.speakers.map((entry) => entry.claims));
  const heads = verdicts.map(
    (verdict) =>
      `<th scope="col" class="n ${verdictClass[verdict]}"><abbr title="${say(`verdict.${verdict}`)}">${sign(verdict)}<span class="unseen">${say(`verdict.${verdict}`)}</span></abbr></th>`,
  );
  return `<section class="speakers">
<h2>${say('report.bySpeaker')}</h2>
<table><thead><tr><th scope="col">${say('report.speaker')}</th><th class="chart"></th>${heads.join('')}<th scope="col" class="n">${say('report.said')}</th></tr></thead>
<tbody>${model.speakers.map((entry) => row(entry, most, writing)).join('\n')}</tbody></table>
</section>`;
}

function row(
  { speaker, others, claims, verdicts: found, said }: ReportSpeaker,
  most: number,
  writing: Writing,
): string {
  const { say, words } = writing;
  const rest = { count: most - claims, className: 'rest' };
  const counts = verdicts.map(
    (verdict) => `<td class="n${found[verdict] === 0 ? ' zero' : ''}">${found[verdict]}</td>`,
  );
  const saidCounts = verdicts
    .filter((verdict) => said[verdict] > 0)
    .map(
      (verdict) =>
        `<span class="${verdictClass[verdict]}"><span class="sign">${verdictSign[verdict]}</span>&nbsp;${said[verdict]}</span>`,
    );
  const also =
    others.length === 0
      ? ''
      : ` <small class="also">${say('report.alsoNamed')} ${others.map(words).join(', ')}</small>`;
  const name = speaker === null ? `<i>${say('report.articleItself')}</i>` : `${words(speaker)}${also}`;
  return `<tr><th scope="row">${name}</th><td class="chart">${bar([...verdictParts(found), rest])}</td>${counts.join('')}<td class="n">${saidCounts.join(' ')}</td></tr>`;
}
