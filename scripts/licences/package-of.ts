import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from '../../core/kernel/zod.ts';
import type { BundledPackage } from '../../core/model/about.ts';

const PackageFile = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string(),
  author: z.union([z.string(), z.object({ name: z.string() })]).exactOptional(),
  dependencies: z.record(z.string(), z.string()).default({}),
});

/** Returns the folder of the package that a bundled module lies in, or null for one of ours and one that a tool made up. */
export function packageFolder(id: string): string | null {
  const file = id.replace(/^\0/, '').replace(/[?#].*$/s, '');
  const found = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/s.exec(file);
  return found?.[1] === undefined || !path.isAbsolute(found[1]) ? null : found[1];
}

/**
 * Returns what a package says of itself and the words of its licence. Throws where it does not say under which licence
 * it is: nothing is bundled that may not be.
 */
export function readPackage(folder: string): BundledPackage {
  const file = path.join(folder, 'package.json');
  const parsed = PackageFile.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file} names no licence`);
  const { name, version, license: licence } = parsed.data;
  return { name, version, licence, text: licenceText(folder) ?? standardText(parsed.data) };
}

/** The MIT licence (https://spdx.org/licenses/MIT.html) without its first line, which names who has the rights. */
const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** The words of the licence that a package names where it has no file with them, after its author; null for any but MIT. */
function standardText({ license, author }: z.infer<typeof PackageFile>): string | null {
  const name = typeof author === 'object' ? author.name : author;
  if (license !== 'MIT' || name === undefined) return null;
  return `The package names its licence, MIT, and its author, ${name}, and has no file with its words.\n\n${MIT}`;
}

/** Packages that come with their dependencies already bundled into them, where no module tells of those. */
const bundlers = ['docx'];

/** Returns a package, and the folders of those that lie within it. Throws as readPackage does. */
export function withDependencies(folder: string): string[] {
  const parsed = PackageFile.safeParse(JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')));
  if (!parsed.success || !bundlers.includes(parsed.data.name)) return [folder];
  const names = Object.keys(parsed.data.dependencies).filter((name) => !name.startsWith('@types/'));
  const inside = names.map((name) =>
    [path.join(folder, 'node_modules', name), path.join(folder, '..', name)].find((one) =>
      existsSync(path.join(one, 'package.json')),
    ),
  );
  return [folder, ...inside.filter((one) => one !== undefined)];
}

/** Folders in packages that hold what others made, with licences of their own. */
const partFolders = ['standard_fonts', 'wasm'];

/** The licence first, notices and the licences of parts after it. */
function licenceText(folder: string): string | null {
  const parts = partFolders.map((part) => path.join(folder, part)).filter((part) => existsSync(part));
  const texts = [folder, ...parts].flatMap(textsIn);
  return texts.length === 0 ? null : texts.join('\n\n');
}

function textsIn(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice|ofl)(\b|_)/i.test(name));
  const isNotice = (name: string): boolean => /^notice/i.test(name);
  return names
    .sort((a, b) => Number(isNotice(a)) - Number(isNotice(b)))
    .map((name) => path.join(folder, name))
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8').trim());
}
