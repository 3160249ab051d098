import { buildReport } from '../../core/report/model/build-report.ts';
import type { ArticleState } from '../../core/contract/index.ts';
import type { ReportLook } from '../../core/report/look.ts';
import type { ReportModel } from '../../core/report/model/model.ts';
import type { ReportOptions } from '../../core/model/report/options.ts';

export const reportMeta = {
  exportedAt: '2024-09-18T12:00:00.000Z',
  appVersion: '0.1.0',
  timeZone: 'Europe/Amsterdam',
  /** Stands for the HMAC with a library's own key. */
  keyed: (hash: string): string => [...hash].reverse().join(''),
};

/** The report of a state in Dutch with everything in it, but for what the options say. */
export function reportOf(
  state: ArticleState,
  options: Partial<ReportOptions> = {},
  look: ReportLook | null = null,
): ReportModel {
  const all: ReportOptions = {
    language: 'nl',
    claims: 'all',
    fullText: true,
    notes: true,
    nameProtected: false,
    speaker: null,
    history: false,
    quotations: false,
    proofList: false,
    sources: false,
    checkers: 'names',
    pictures: true,
    evidenceFiles: false,
    evidenceAs: 'folder',
    paper: 'a4',
    trackChanges: false,
    look: null,
  };
  return buildReport(state, { ...all, ...options }, { ...reportMeta, look });
}

const CHARACTERS: Record<string, string> = {
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  amp: '&',
  nbsp: '\u00a0',
};

/** The words of a piece of the report's HTML, as a reader sees them: without tags, character references read. */
export function wordsOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|#39|amp|nbsp);/g, (_whole, name: string) => CHARACTERS[name] ?? '');
}
