import { loadWords } from '../../core/i18n/load-words.ts';
import type { ReportModel } from '../../core/report/model/model.ts';
import { renderDocx } from '../features/export/docx/document.ts';
import type { WordAnswer } from '../workers/word-work.ts';

const post = (answer: WordAnswer): void => process.parentPort.postMessage(answer);

/** The process for one Word document. Whoever started it ends it. */
process.parentPort.once('message', ({ data }) => {
  make(data as ReportModel).then(
    (bytes) => post({ bytes }),
    (thrown: unknown) => post({ why: thrown instanceof Error ? thrown.message : String(thrown) }),
  );
});

async function make(report: ReportModel): Promise<Uint8Array> {
  await loadWords(report.language);
  return renderDocx(report);
}
