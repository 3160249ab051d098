import { assertNever } from '../../core/kernel/assert-never.ts';
import { analyse } from '../../core/detect/detector.ts';
import type { Analysis } from '../../core/detect/analysis.ts';
import { TickmarkError } from '../../core/kernel/errors.ts';
import { textNotesOf } from '../../core/model/article/text-notes.ts';
import { openLibrary } from '../../db/store/open.ts';
import { rowById } from '../../db/tables/rows.ts';
import { versionTable } from '../../db/tables/tables.ts';
import type { DetectAnswer, DetectRequest, VersionPlace } from '../features/claims/detect-work.ts';
import { analyseVersion } from '../features/claims/suggest.ts';

const post = (answer: DetectAnswer): void => process.parentPort.postMessage(answer);

/** The process for one long text: it runs the detector. Whoever started it ends it. */
process.parentPort.once('message', ({ data }) => {
  try {
    post({ value: answer(data as DetectRequest) });
  } catch (thrown) {
    post({ why: thrown instanceof Error ? thrown.message : String(thrown) });
  }
});

function answer(request: DetectRequest): unknown {
  switch (request.kind) {
    case 'analysis':
      return analyse(request.input);
    case 'versionAnalysis':
      return analysisOf(request.place);
    case 'notes':
      return textNotesOf(analysisOf(request.place));
    default:
      return assertNever(request);
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
