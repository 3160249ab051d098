import { basename, resolve } from 'node:path';
import { annotationDrafts, type AnnotatedClaim } from '../../core/annotations/drafts.ts';
import { annotationNote } from '../../core/annotations/annotation.ts';
import {
  becomesClaimByDefault,
  planAnnotations,
  type PlannedAnnotation,
} from '../../core/annotations/plan.ts';
import { TickmarkError } from '../../core/kernel/errors.ts';
import type { Translate } from '../../core/i18n/translate.ts';
import { dateWriter } from '../../core/report/dates.ts';
import { commit } from '../../db/queries/history/commit.ts';
import { newestVersion } from '../../db/queries/articles/load.ts';
import { claimsOf } from '../../db/queries/claims/claims.ts';
import { readInProcess } from '../workers/case-child.ts';
import { cliAuthor, type CliContext } from './cli-context.ts';
import { findArticle } from './find.ts';
import { needed } from './options.ts';

const signs = { exact: '✓', elsewhere: '≈', several: '?', missing: '✗' } as const;

/**
 * annotate ARTICLE FILE: makes claims of annotations whose words are in the newest version, one step. Annotations whose
 * words are now between other words are left out without --elsewhere. Verdicts that tags name are set only with --verdicts.
 * The exit code is 1 if not all became claims.
 */
export async function runAnnotate({ given, library, output, language }: CliContext): Promise<number> {
  const { t } = output;
  const word = needed(t, 'annotate', 'ARTICLE', given.words[0]);
  const path = resolve(needed(t, 'annotate', 'FILE', given.words[1]));
  const file = await readInProcess('readAnnotations', { name: basename(path), path });
  const isTrial = given.flag('dry-run');
  const open = library(isTrial ? 'read' : 'write');
  const articleId = findArticle(open, t, word);
  const version = newestVersion(open, articleId);
  if (version === null) throw new TickmarkError('articleNotFound');
  const planned = planAnnotations(version, file);
  const takes = (one: PlannedAnnotation): boolean =>
    becomesClaimByDefault(one) || (given.flag('elsewhere') && one.placement.kind === 'elsewhere');
  for (const one of planned) tell(output, one, takes(one), version.text);
  const dates = dateWriter(language, 'UTC');
  const wanted = planned.filter(takes).flatMap((one): AnnotatedClaim[] => {
    if (!('span' in one.placement)) return [];
    const verdict = given.flag('verdicts') ? one.verdict : null;
    return [{ ...one.placement.span, note: annotationNote(one.annotation, t, dates), verdict }];
  });
  if (!isTrial && wanted.length > 0) {
    const author = cliAuthor(open, given.value('checker'));
    const claims = claimsOf(open.db, version.id);
    commit(open, { articleId, ...author }, annotationDrafts(version, claims, wanted, author));
  }
  const count = (kind: PlannedAnnotation['placement']['kind']): number =>
    planned.filter(({ placement }) => placement.kind === kind).length;
  const counts = {
    n: planned.length,
    made: wanted.length,
    several: count('several'),
    missing: count('missing'),
    left: count('exact') + count('elsewhere') - wanted.length,
    unreadable: file.unreadable.length,
  };
  const summary = t(isTrial ? 'annotations.cliWould' : 'annotations.cliMade', counts);
  const ok = wanted.length === planned.length && file.unreadable.length === 0;
  output.result({ ok, article: articleId, dryRun: isTrial, ...counts }, summary);
  return ok ? 0 : 1;
}

function tell(
  output: CliContext['output'],
  planned: PlannedAnnotation,
  isTaken: boolean,
  text: string,
): void {
  const { annotation, placement, verdict } = planned;
  const value = {
    number: annotation.number,
    annotator: annotation.annotator,
    quote: annotation.quote?.exact ?? null,
    verdict,
    ...placement,
    isTaken,
  };
  output.result(value, lineOf(planned, text, output.t));
}

function lineOf({ annotation, placement, verdict }: PlannedAnnotation, text: string, t: Translate): string {
  const span = 'span' in placement ? placement.span : null;
  const words = span === null ? (annotation.quote?.exact ?? '') : text.slice(span.start, span.end);
  const facts = [
    annotation.annotator === null ? '' : t('annotations.by', { name: annotation.annotator }),
    verdict === null ? '' : t(`verdict.${verdict}`),
    'why' in placement ? t(`annotations.why.${placement.why}`) : '',
    placement.kind === 'several' ? t('annotations.cliPlaces', { n: placement.spans.length }) : '',
  ].filter((fact) => fact !== '');
  const shown = words.replace(/\s+/g, ' ').trim();
  return `${signs[placement.kind]} ${annotation.number}  ${shown}${facts.length === 0 ? '' : `  (${facts.join('; ')})`}`;
}
