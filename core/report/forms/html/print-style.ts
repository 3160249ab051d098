import type { ReportOptions } from '../../../model/report/options.ts';

const size: Record<ReportOptions['paper'], string> = { a4: 'A4', letter: 'letter' };

/**
 * Returns the report on paper: nothing split that can stay whole, ink on white, every claim whatever a reader filtered.
 * A claim with pictures of its evidence may go on on the next page, from one picture to the next: half a page would stay empty.
 * What is refuted has a double line here, not a wavy one: Chromium takes 20 ms to put one wavy line into a PDF, and a
 * report can have hundreds. A preview has these rules on a screen: `medium` is then 'all'.
 */
export function printStyle({ paper }: ReportOptions, medium: 'print' | 'all' = 'print'): string {
  return `
@page{size:${size[paper]};margin:20mm 18mm 19mm;font:7pt Inter,Helvetica,Arial,sans-serif;color:#5c574f}
@page :first{margin-top:15mm}
@media ${medium}{
:root{--paper:#fff;color-scheme:light}
.x{--line:double}
.m.x{text-decoration-thickness:.07em}
html{font-size:14.5px}
main{padding:0}
section{margin-top:1.5rem}
.tools,details{display:none}
.claim[hidden]{display:grid}
.claim:has(figure),.evidence li:has(figure){break-inside:auto}
.evidence li:has(figure)>p{break-after:avoid}
figure img{max-height:17rem}
.strip{position:fixed;inset:0 0 0 auto;width:6mm;writing-mode:vertical-rl;background:#000;color:#fff;text-align:center;font:600 7.5pt/6mm Inter,Helvetica,Arial,sans-serif;letter-spacing:.08em}
.full main{padding-right:11mm}
.for-pdf .masthead{padding:0;height:2px}
.for-pdf .masthead p{display:none}
}`;
}
