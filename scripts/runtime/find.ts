import { addonFor, needsAddon } from './addon.ts';
import { fallbackRuntime } from './fallback.ts';
import { officialRuntime } from './official.ts';
import { type Runtime, executableIn } from './runtime.ts';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '../tools/failure.ts';

/** Whether the fallback may serve: yes for development and tests, never for a release. */
interface RuntimeWish {
  readonly fallback: boolean;
}

/**
 * An Electron to run and to package with: the folder named by ELECTRON_OVERRIDE_DIST_PATH; else the official
 * binary of the pinned version; else, where it may serve, the fallback. Undefined when there is none that the
 * wish allows; throws a Failure, with what to do about it, when one that was asked for is not usable.
 */
export async function findRuntime(wish: RuntimeWish): Promise<Runtime | undefined> {
  const given = givenRuntime();
  if (given !== undefined) return given;
  const official = await officialRuntime(!wish.fallback);
  if (official !== undefined || !wish.fallback) return official;
  return fallbackRuntime();
}

/** The runtime with an addon of its own if it needs one. */
export async function withAddon(runtime: Runtime): Promise<Runtime> {
  return needsAddon(runtime) ? { ...runtime, addon: await addonFor(runtime) } : runtime;
}

/**
 * The unpacked Electron named by ELECTRON_OVERRIDE_DIST_PATH (the variable that the electron package knows), or
 * undefined when the variable is not set. Throws a Failure when there is no Electron in that folder.
 */
function givenRuntime(): Runtime | undefined {
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
