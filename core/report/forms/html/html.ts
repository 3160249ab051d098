import type { ReportModel } from '../../model/model.ts';
import { sealHtml } from '../../model/seal.ts';
import type { Making, TextForm } from '../form.ts';
import { renderJson } from '../json/json.ts';
import { renderHtml } from './page.ts';

/** The report as one HTML file. */
export const htmlForm: TextForm = {
  render: async (model, making) => sealHtml(await htmlPage(model, making), making.hash, making.sign),
  preview: async (model, { fonts, template }) =>
    renderHtml(model, await fonts(renderJson(model)), 'file', template, true),
};

/** Returns the page that a browser shows and prints, without its seal. */
export async function htmlPage(
  model: ReportModel,
  { fonts, template }: Pick<Making, 'fonts' | 'template'>,
): Promise<string> {
  return renderHtml(model, await fonts(renderJson(model)), 'file', template);
}
