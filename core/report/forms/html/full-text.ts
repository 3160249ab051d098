import { verdicts } from '../../../model/claim/verdict.ts';
import type { ReportClaim, ReportModel, ReportText } from '../../model/model.ts';
import { runsOf, type Run } from '../../model/runs.ts';
import { escape } from './escape.ts';
import { sign, verdictClass, type Writing } from './writing.ts';

/** Returns the whole article with the listed claims underlined and numbered; empty where the options leave it out. */
export function fullText(model: ReportModel, writing: Writing): string {
  const { text } = model;
  if (text === null) return '';
  const { say, own } = writing;
  const runs = runsOf(text.blocks, model.claims);
  const blocks = text.blocks.map((block, index) => {
    const words = (runs[index] ?? []).map((run) => marked(run, text.content, writing)).join('');
    const element = block.kind === 'heading' && block.isText ? 'h3' : 'div';
    const aside = block.isText ? '' : ` aside" data-kind="${say(`block.${block.kind}`)}`;
    const gap = points(text.content.slice(text.blocks[index - 1]?.end ?? 0, block.start));
    return `<${element} class="b ${block.kind}${aside}" data-gap="${gap}" ${own}>${words}</${element}>`;
  });
  return `<section class="text">
<h2>${say('report.text')}</h2>
<p class="key">${key(writing)}</p>
<div class="blocks" data-tail="${points(text.content.slice(text.blocks.at(-1)?.end ?? 0))}">
${blocks.join('\n')}
</div>
</section>`;
}

function key({ say }: Writing): string {
  const lines = verdicts.map(
    (verdict) =>
      `${sign(verdict)} <span class="m ${verdictClass[verdict]}">${say(`verdict.${verdict}`)}</span>`,
  );
  return `${lines.join(' · ')}. ${say('report.textKey')}`;
}

function marked(run: Run<ReportClaim>, content: ReportText['content'], writing: Writing): string {
  let words = escape(content.slice(run.start, run.end));
  run.lanes.forEach((claim, lane) => {
    if (claim !== null) words = `<span class="m ${verdictClass[claim.so.verdict]} l${lane}">${words}</span>`;
  });
  return words + run.ending.map((claim) => reference(claim, writing)).join('');
}

function reference({ number, so }: ReportClaim, { say, t }: Writing): string {
  const label = say('report.reference', { number: String(number), verdict: t(`verdict.${so.verdict}`) });
  return `<sup class="${verdictClass[so.verdict]}" id="t${number}"><a href="#c${number}" aria-label="${label}">${number}${sign(so.verdict)}</a></sup>`;
}

/** The white space between blocks by its code points: with it the whole text, and so its hash, can be had from the page. */
function points(space: string): string {
  return [...space].map((character) => character.codePointAt(0)).join(' ');
}
