import { verdicts } from '../../../model/claim/verdict.ts';
import type { VerdictCounts } from '../../../contract/index.ts';
import { escape } from './escape.ts';
import { verdictClass } from './writing.ts';

/** A part of a meter: how many, and the class that gives it colour and texture. */
export interface MeterPart {
  count: number;
  className: string;
}

/**
 * Returns a bar drawn to scale, a label before it and, in words, what it shows behind it: the bar itself is left
 * unread. Drawn as SVG without a view box, so that the textures keep their size whatever its width. Texts are plain.
 */
export function meter(label: string, parts: readonly MeterPart[], sum: string): string {
  return `<div class="meter"><span>${escape(label)}</span>${bar(parts)}<span>${escape(sum)}</span></div>`;
}

/** Returns a bar as `meter` does, with markup in place of a line: the text that stands for what it shows. */
export function strip(label: string, parts: readonly MeterPart[], markup: string): string {
  return `<div class="meter strip-of-text"><span>${escape(label)}</span>${bar(parts)}<div>${markup}</div></div>`;
}

/** Returns the drawn bar alone: a part of the meter's width for each count, in the order given. */
export function bar(parts: readonly MeterPart[]): string {
  const total = parts.reduce((all, part) => all + part.count, 0);
  let done = 0;
  const bars = parts
    .filter((part) => part.count > 0)
    .map(({ count, className }) => {
      const x = percent(done, total);
      done += count;
      return `<rect class="${className}" x="${x}%" width="${percent(count, total)}%" height="100%"/>`;
    });
  // The gaps are drawn last, in the paper's colour: a slit shows between textures that look alike in grey.
  const slits = parts
    .slice(0, -1)
    .reduce<number[]>((ends, part) => [...ends, (ends.at(-1) ?? 0) + part.count], [])
    .filter((end, index, ends) => end > 0 && end < total && end !== ends[index - 1])
    .map((end) => `<line x1="${percent(end, total)}%" x2="${percent(end, total)}%" y2="100%"/>`);
  return `<svg aria-hidden="true">${bars.join('')}${slits.join('')}</svg>`;
}

/** Returns the parts of a meter of verdicts, in the order of every list of verdicts. */
export function verdictParts(counts: VerdictCounts): MeterPart[] {
  return verdicts.map((verdict) => ({ count: counts[verdict], className: verdictClass[verdict] }));
}

/** The textures that the meters and the key use: shape as well as colour, so that they read in grey. */
export const textures = `<svg class="textures" aria-hidden="true"><defs>
<pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="tint" width="6" height="6"/><line x1="1.5" x2="1.5" y2="6" stroke-width="3"/></pattern>
<pattern id="cross" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="ground" width="5" height="5"/><path d="M0 0H5M0 0V5" stroke-width="2"/></pattern>
<pattern id="dots" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="tint" width="6" height="6"/><circle cx="3" cy="3" r="1"/></pattern>
<pattern id="ruled" width="4" height="4" patternUnits="userSpaceOnUse"><rect class="tint" width="4" height="4"/><line x1="1" x2="1" y2="4" stroke-width="1.5"/></pattern>
</defs></svg>`;

function percent(part: number, total: number): number {
  return total === 0 ? 0 : Number(((part / total) * 100).toFixed(3));
}
