import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { mergePackages, type LicencesFile } from '../../core/model/about.ts';
import { packageFolder, readPackage, withDependencies } from './package-of.ts';

/**
 * Writes licences.json beside a bundle: the packages whose modules, styles or files are really in it, and those that it
 * loads at run time. `root` is the checkout's top folder.
 */
export function licencesPlugin(root: string): Plugin {
  return {
    name: 'tickmark-licences',
    apply: 'build',
    generateBundle(_options, bundle) {
      const folders = new Set(Object.values(bundle).flatMap((output) => foldersIn(output, root)));
      const file: LicencesFile = {
        own: readFileSync(path.join(root, 'LICENSE'), 'utf8').trim(),
        packages: mergePackages([[...folders].flatMap(withDependencies).map(readPackage)]),
      };
      this.emitFile({ type: 'asset', fileName: 'licences.json', source: JSON.stringify(file) });
    },
  };
}

function foldersIn(output: Rolldown.OutputChunk | Rolldown.OutputAsset, root: string): string[] {
  if (output.type === 'asset')
    return output.originalFileNames
      .map((name) => packageFolder(path.resolve(root, 'renderer', name)))
      .filter((folder) => folder !== null);
  const bundled = output.moduleIds.map(packageFolder).filter((folder) => folder !== null);
  const loaded = [...output.imports, ...output.dynamicImports]
    .map((name) => path.join(root, 'node_modules', name))
    .filter((folder) => existsSync(path.join(folder, 'package.json')));
  return [...bundled, ...loaded];
}
