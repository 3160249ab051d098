import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '../tools/failure.ts';
import { executableIn, type Runtime } from './runtime.ts';

/**
 * The unpacked Electron named by ELECTRON_OVERRIDE_DIST_PATH (the variable that the electron package knows), or
 * undefined when the variable is not set. Throws a Failure when there is no Electron in that folder.
 */
export function givenRuntime(): Runtime | undefined {
  const dir = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (dir === undefined || dir === '') return undefined;
  const versionFile = path.join(dir, 'version');
  if (!existsSync(executableIn(dir)) || !existsSync(versionFile)) {
    throw new Failure(
      `ELECTRON_OVERRIDE_DIST_PATH is ${dir}, but there is no unpacked Electron: ` +
        `${executableIn(dir)} and ${versionFile} must both be there.`,
    );
  }
  return {
    kind: 'given',
    dir: path.resolve(dir),
    version: readFileSync(versionFile, 'utf8').trim().replace(/^v/, ''),
  };
}
