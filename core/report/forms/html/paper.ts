import { escape } from './escape.ts';
import { runningHead } from './page-margins.ts';
import { printStyle } from './print-style.ts';
import type { ReportModel } from '../../model/model.ts';

const width = { a4: '210mm', letter: '8.5in' };

/**
 * Returns the style that shows the printed page on a screen: the rules for print, and a sheet as wide as the paper. Where
 * pages end is not shown.
 */
export function paperStyle({ options }: ReportModel): string {
  return `${printStyle(options, 'all')}
html{background:#eae6dc}
body{position:relative;width:${width[options.paper]};max-width:100%;margin:1.25rem auto;background:#fff;box-shadow:0 1px 2px rgb(60 50 30/.14)}
.running{display:flex;justify-content:space-between;gap:6mm;padding:6mm 18mm 0;font:7pt/1.3 var(--sans);color:#5c574f}
main{padding:5mm 18mm 19mm}
.full main{padding-right:29mm}
.strip{position:absolute}`;
}

/** Returns the head that stands on every page. */
export function paperHead(model: ReportModel): string {
  const { left, right } = runningHead(model);
  return `<div class="running"><span dir="auto">${escape(left)}</span><span dir="auto">${escape(right)}</span></div>\n`;
}
