import type { CaseOptions } from '../../../core/casefile/options.ts';
import { fileStem } from '../../../core/report/file-stem.ts';

/** Returns a name for a case file that every system takes: the article's title, and that it is a blind one. */
export function caseFileName({ title }: { title: string }, { blind }: CaseOptions): string {
  return `${fileStem(title, 'case')}${blind ? ' (blind)' : ''}.tickmark`;
}
