import { orderedClaims, type Missing } from '../../../../core/model/claim/claim.ts';
import type { ArticleState } from '../../../../core/contract/index.ts';
import { buildReport } from '../../../../core/report/model/build-report.ts';
import { defaultReportOptions } from '../../../../core/model/report/options.ts';
import { knownSpeakers } from '../../../../core/speakers/known-speakers.ts';
import { PictureType } from '../../../../core/model/attachment/shown-attachment.ts';

/** What is still open in an article, as the export dialog says it before the report leaves the desk; and what can be chosen. */
export interface OpenPoints {
  claims: number;
  unchecked: number;
  untouched: number;
  /** Suggestions that nobody has looked at. */
  suggested: number;
  /** Claims that the checkers disagree on. */
  disagreed: number;
  /** Claims with a verdict that still asks for this. */
  missing: Record<Missing, number>;
  /** Sources that must not be named outside the newsroom: pieces of evidence of live claims. */
  protectedSources: number;
  /** Who says something, each by the fullest name that the claims give, in the order of the alphabet. */
  speakers: string[];
  /** Files that can be put beside the report, protected ones aside. */
  files: number;
  /** Pictures that can be shown in it, those of protected sources aside. */
  pictures: number;
}

function isShown(mediaType: string): boolean {
  return PictureType.safeParse(mediaType).success;
}

/** Counts what is open in the state of an article, by the report itself. */
export function findOpenPoints(state: ArticleState): OpenPoints {
  const options = { ...defaultReportOptions, evidenceFiles: true, language: 'en' } as const;
  const { claims, totals, protectedSources } = buildReport(state, options, {
    exportedAt: '',
    appVersion: '',
  });
  const files = claims.flatMap(({ evidence }) => evidence.flatMap(({ attachments }) => attachments));
  const looked = orderedClaims(state.claims).filter((claim) => claim.status !== 'suggested');
  const names = looked.flatMap(({ attribution }) => attribution?.speaker ?? []);
  const known = knownSpeakers(names, state.version.text, state.article.language);
  const speakers = new Set([...known.values()].map(({ name }) => name));
  return {
    claims: totals.claims,
    unchecked: totals.verdicts.unchecked,
    untouched: totals.coverage.untouched,
    suggested: totals.suggested,
    disagreed: totals.disagreed,
    missing: totals.missing,
    protectedSources: protectedSources.count,
    speakers: [...speakers].sort((a, b) => a.localeCompare(b)),
    pictures: new Set(
      claims
        .flatMap(({ evidence }) => evidence.flatMap((entry) => (entry.protected ? [] : entry.attachments)))
        .flatMap(({ hash, mediaType }) => (hash !== null && isShown(mediaType) ? [hash] : [])),
    ).size,
    files: new Set(files.flatMap(({ savedAs }) => (savedAs === null ? [] : [savedAs]))).size,
  };
}
