import type { ReportModel } from '../model/model.ts';
import type { Hash, SignReport } from '../model/seal.ts';
import type { ReportFont } from './html/fonts.ts';
import type { Template } from './html/template.ts';

/** What making a form needs and core does not have. */
export interface Making {
  hash: Hash;
  /** The fonts that hold the characters of a text. */
  fonts(text: string): Promise<readonly ReportFont[]>;
  /** Signs the forms that have their signature inside. */
  sign: SignReport;
  /** The newsroom's own markup, for the forms that hold it. */
  template: Template | null;
}

/** A form whose file is made elsewhere: by a print window, or by a library that core does not import. */
export interface ShownForm {
  /** Returns a page that shows what the file will hold. It runs nothing and fetches nothing. */
  preview(model: ReportModel, making: Making): string | Promise<string>;
}

/** A form whose file is text, which core makes. */
export interface TextForm extends ShownForm {
  /** Returns the text of the file. */
  render(model: ReportModel, making: Making): string | Promise<string>;
}
