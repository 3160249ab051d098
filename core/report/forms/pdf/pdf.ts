import type { ReportModel } from '../../model/model.ts';
import type { Making, ShownForm } from '../form.ts';
import { renderHtml } from '../html/page.ts';
import { renderJson } from '../json/json.ts';

/** The report on paper; main prints it from `pagesToPrint`. */
export const pdfForm: ShownForm = {
  preview: async (model, { fonts }) => renderHtml(model, await fonts(renderJson(model)), 'pdf', null, true),
};

/** Returns the page that the print window turns into a PDF. */
export async function pagesToPrint(model: ReportModel, { fonts }: Pick<Making, 'fonts'>): Promise<string> {
  return renderHtml(model, await fonts(renderJson(model)), 'pdf');
}
