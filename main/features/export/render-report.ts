import type { ExportStage } from '../../../core/contract/report.ts';
import type { ReportFormat } from '../../../core/model/report/format.ts';
import type { Making } from '../../../core/report/forms/form.ts';
import { pagesToPrint } from '../../../core/report/forms/pdf/pdf.ts';
import { runningHead } from '../../../core/report/forms/html/masthead.ts';
import type { Template } from '../../../core/report/forms/html/template.ts';
import { coreForms } from '../../../core/report/forms/index.ts';
import type { ReportModel } from '../../../core/report/model/model.ts';
import type { SignReport } from '../../../core/report/model/seal.ts';
import { sha256 } from '../../../db/crypto/hash.ts';
import { throwIfCancelled } from '../../base/write-file.ts';
import { fontsFor } from './fonts.ts';
import { printPdf } from './print-pdf.ts';

/** A Word document of at most this many claims is finished before a separate process would have started. */
const CLAIMS_HERE = 60;

/** How the file of a form is made. */
interface MadeForm {
  /** The stage that the export shows while the file is made, if that takes long. */
  readonly stage?: ExportStage;
  render(
    model: ReportModel,
    making: Making & { signal: AbortSignal },
  ): string | Uint8Array | Promise<string | Uint8Array>;
}

/** The forms that core cannot make. */
const mainForms = {
  pdf: {
    stage: 'printing',
    render: async (model, making) =>
      printPdf(await pagesToPrint(model, making), runningHead(model), making.signal),
  },
  docx: {
    render: async (model, { signal }) => {
      if (model.claims.length > CLAIMS_HERE) {
        const { wordInProcess } = await import('../../workers/word-work.ts');
        return wordInProcess(model, signal);
      }
      const { renderDocx } = await import('./docx/document.ts');
      return renderDocx(model);
    },
  },
} as const satisfies Partial<Record<ReportFormat, MadeForm>>;

/** How each form is made: a form that neither core nor main makes fails the type check here. */
const forms: Readonly<Record<ReportFormat, MadeForm>> = { ...coreForms, ...mainForms };

/** Returns the stage of an export while the file of a form is made; null if that takes no time. */
export function stageOf(format: ReportFormat): ExportStage | null {
  return forms[format].stage ?? null;
}

/**
 * Returns a report as the bytes of a file. A PDF needs the app to be ready, and may take seconds; throws exportFailed when
 * it cannot be printed, ExportCancelled when `signal` says so. The template is for the forms that hold one; `sign` for those that have
 * their signature inside.
 */
export async function renderReport(
  model: ReportModel,
  format: ReportFormat,
  signal: AbortSignal,
  template: Template | null = null,
  sign: SignReport = null,
): Promise<Uint8Array> {
  const made = await forms[format].render(model, { ...tools, template, sign, signal });
  throwIfCancelled(signal);
  return typeof made === 'string' ? new TextEncoder().encode(made) : made;
}

/**
 * Returns a page that shows what a form of the report will hold: pages as pages, the Word document with its comments beside
 * it, tables as tables, and every other form as the very text that would be written now.
 */
export async function previewPage(
  model: ReportModel,
  format: ReportFormat,
  template: Template | null,
): Promise<string> {
  return coreForms[format].preview(model, { ...tools, template, sign: null });
}

const tools = { hash: sha256, fonts: fontsFor };
