import { escape } from '../../../core/report/forms/html/escape.ts';

/** What stands at the head of every page, plain. */
export interface RunningHead {
  left: string;
  right: string;
  /** What the newsroom says at the foot of every page; empty for nothing. */
  foot: string;
}

// The templates are separate pages: they have no font of the report, load nothing, and print lengths at three
// quarters of their value. The margins are those of the report's @page rule.
const frame =
  'box-sizing:border-box;width:100%;padding:0 18mm;display:flex;justify-content:space-between;gap:6mm;' +
  "font:9px/1.3 Inter,'Segoe UI','Helvetica Neue',Arial,sans-serif;color:#5c574f;white-space:nowrap;" +
  '-webkit-print-color-adjust:exact;print-color-adjust:exact;';

/** Returns the template of the running head: what it is and of what, and what it says of protected sources. */
export function headTemplate({ left, right }: RunningHead): string {
  const shrink = 'overflow:hidden;text-overflow:ellipsis;';
  return `<div style="${frame}"><span dir="auto" style="${shrink}">${escape(left)}</span><span dir="auto" style="${shrink}">${escape(right)}</span></div>`;
}

/** Returns the template of the foot: what the newsroom says there, and the page's number of how many. */
export function footTemplate(words: string): string {
  const shrink = 'overflow:hidden;text-overflow:ellipsis;';
  return `<div style="${frame}"><span dir="auto" style="${shrink}">${escape(words)}</span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`;
}
