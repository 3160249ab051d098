import { fontsNeeded, type ReportFont } from '../../../core/report/forms/html/fonts.ts';
import { fontFiles, type FontFile } from './font-files.ts';

const loaded = new Map<FontFile, Promise<ReportFont>>();

/**
 * Returns the fonts that hold the characters of a text, so that a Dutch report carries no Greek. Each is read once in
 * the life of the app, when it is first needed.
 */
export function fontsFor(text: string): Promise<ReportFont[]> {
  return Promise.all(fontsNeeded(fontFiles, text).map(font));
}

function font(file: FontFile): Promise<ReportFont> {
  const known = loaded.get(file);
  if (known !== undefined) return known;
  const reading = read(file);
  loaded.set(file, reading);
  return reading;
}

async function read({ load, ...about }: FontFile): Promise<ReportFont> {
  const { default: address } = await load();
  const start = 'base64,';
  const at = address.indexOf(start);
  if (at < 0) throw new Error('the build did not inline a font of the report');
  return { ...about, base64: address.slice(at + start.length) };
}
