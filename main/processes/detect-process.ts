import { assertNever } from '../../core/kernel/assert-never.ts';
import { analyse } from '../../core/detect/detector.ts';
import type { Analysis } from '../../core/detect/analysis.ts';
import { TickmarkError, toWireError } from '../../core/kernel/errors.ts';
import { loadWords } from '../../core/i18n/load-words.ts';
import { translator } from '../../core/i18n/translate.ts';
import type { ArticleChecks } from '../../core/model/source/article-checks.ts';
import type { ClaimHints } from '../../core/model/earlier-check/earlier-hint.ts';
import { textNotesOf } from '../../core/model/article/text-notes.ts';
import { openVault } from '../../db/crypto/library-key.ts';
import { openLibrary } from '../../db/store/open.ts';
import { rowById } from '../../db/tables/rows.ts';
import { versionTable } from '../../db/tables/tables.ts';
import type { DetectAnswer, DetectRequest, VersionPlace } from '../workers/detect-child.ts';
import { hintsOf } from '../features/archives/hints.ts';
import { checkArticle } from '../features/checks/check-article.ts';
import { analyseVersion } from '../features/claims/suggest.ts';

const post = (answer: DetectAnswer): void => process.parentPort.postMessage(answer);

/** The process for one text: it runs the detector, or compares an article with its sources. Whoever started it ends it. */
process.parentPort.once('message', ({ data }) => {
  answer(data as DetectRequest).then(
    (value) => post({ value }),
    (thrown: unknown) => post({ error: toWireError(thrown) }),
  );
});

async function answer(request: DetectRequest): Promise<unknown> {
  switch (request.kind) {
    case 'analysis':
      return analyse(request.input);
    case 'versionAnalysis':
      return analysisOf(request.place);
    case 'notes':
      return textNotesOf(analysisOf(request.place));
    case 'hints':
      return claimHints(request);
    case 'checks':
      return checksOf(request);
    default:
      return assertNever(request);
  }
}

async function checksOf(request: Extract<DetectRequest, { kind: 'checks' }>): Promise<ArticleChecks> {
  const { place, articleId, key, language, withProtected } = request;
  await loadWords(language);
  const library = openLibrary(place.library, 'read');
  try {
    if (key !== null) openVault(library.db, key);
    return checkArticle(library, articleId, place.versionId, translator(language), withProtected);
  } finally {
    library.close();
  }
}

function claimHints({ place, claimIds, from }: Extract<DetectRequest, { kind: 'hints' }>): ClaimHints[] {
  const library = openLibrary(place.library, 'read');
  try {
    return hintsOf(library, place.versionId, claimIds, from);
  } finally {
    library.close();
  }
}

function analysisOf({ library: path, versionId }: VersionPlace): Analysis {
  const library = openLibrary(path, 'read');
  try {
    const version = rowById(library.db, versionTable, versionId);
    if (version === null) throw new TickmarkError('articleNotFound');
    return analyseVersion(library, version, analyse);
  } finally {
    library.close();
  }
}
