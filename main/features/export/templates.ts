import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import { isProblem, readTemplate, type Template } from '../../../core/report/forms/html/template.ts';
import type { ReportLook } from '../../../core/report/look.ts';
import type { Library } from '../../../db/store/open.ts';
import example from './template-example.html?raw';

/** The largest template file that is opened, in bytes. */
const MOST_BYTES = 400_000;
const EXAMPLE = 'example.html';

/** Where the templates of reports lie: a folder beside the library. */
export function templateFolder({ path }: Pick<Library, 'path'>): string {
  return join(dirname(path), 'report-templates');
}

/** Returns the names of the templates that are there. */
export async function listTemplates(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && /^[^.].*\.html$/i.test(entry.name))
    .map(({ name }) => name)
    .sort((a, b) => a.localeCompare(b));
}

/** Creates the folder if it is missing, with an example in it that says what a template may contain. */
export async function prepareTemplates(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, EXAMPLE), example, { flag: 'wx' }).catch((cause: unknown) => {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause;
  });
}

/** Returns a template of the folder by its name. Throws templateGone, templateRefused with the line and the reason. */
async function templateNamed(folder: string, name: string): Promise<Template> {
  if (!(await listTemplates(folder)).includes(name)) throw new TickmarkError('templateGone', { name });
  const path = join(folder, name);
  const { size } = await stat(path);
  const read = readTemplate(size > MOST_BYTES ? ' '.repeat(MOST_BYTES) : await readFile(path, 'utf8'));
  if (!isProblem(read)) return read;
  throw new TickmarkError('templateRefused', {
    name,
    line: read.line,
    what: read.what,
    why: `template-${read.why}`,
  });
}

/** Returns the template that a look names; null for none. Throws as templateNamed does. */
export async function templateOf(library: Library, look: ReportLook | null): Promise<Template | null> {
  return look === null || look.template === null
    ? null
    : templateNamed(templateFolder(library), look.template);
}
