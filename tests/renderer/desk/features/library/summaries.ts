import type { ArticleSummary } from '../../../../../core/contract/index.ts';

/** What a test says about an article of the library; the rest is made up. */
export interface SummaryParts {
  title?: string;
  outlet?: string | null;
  published?: string | null;
  language?: string;
  verdicts?: Partial<ArticleSummary['verdicts']>;
  untouched?: number;
  sentences?: number;
  lastChangeAt?: string;
  archived?: boolean;
  removed?: boolean;
  touched?: boolean;
  disagreements?: number;
  checkers?: string[];
  words?: number;
}

let made = 0;

/** Returns a line of the library, each with an id of its own. */
export function summary(parts: SummaryParts = {}): ArticleSummary {
  const id = `01900000-0000-7000-8000-${String(++made).padStart(12, '0')}`;
  return {
    article: {
      id,
      title: parts.title ?? 'Bridge closed',
      byline: null,
      outlet: parts.outlet ?? null,
      published: parts.published ?? null,
      language: parts.language ?? 'en',
      url: null,
      createdAt: '2026-03-01T09:00:00.000Z',
      removed: parts.removed ?? false,
      archived: parts.archived ?? false,
    },
    versionNumber: 1,
    release: null,
    words: parts.words ?? 400,
    verdicts: { verified: 0, unverifiable: 0, refuted: 0, unchecked: 0, ...parts.verdicts },
    sentences: parts.sentences ?? 20,
    untouched: parts.untouched ?? 20,
    touched: parts.touched ?? false,
    disagreements: parts.disagreements ?? 0,
    checkers: parts.checkers ?? [],
    lastChangeAt: parts.lastChangeAt ?? '2026-03-01T09:00:00.000Z',
    lastChecker: null,
  };
}
