import { addonEntry, needsAddon } from '../runtime/addon.ts';
import { findRuntime, withAddon } from '../runtime/find.ts';
import { executableIn, type Runtime } from '../runtime/runtime.ts';
import { isCached } from '../tools/cache.ts';
import { exec } from '../tools/exec.ts';
import { Failure } from '../tools/failure.ts';
import {
  hasDisplay,
  compilerNeed,
  displayNeed,
  fontNeed,
  hanFontNeed,
  keyRingNeed,
  libraryNeeds,
  type Need,
} from './needs.ts';
import { addToSystem, ensureSystem } from './system.ts';

/** What a script is about to do with the runtime. */
export interface SetupWish {
  /** A window will be opened on a display: the user's own or one in memory. */
  readonly window: boolean;
  /** Even where there is a display, use one in memory. */
  readonly ownDisplay?: boolean;
}

/** The list in needs.ts is a guess made without the binary. The linker's answer decides. */
async function checkLinking(runtime: Runtime): Promise<void> {
  if (process.platform !== 'linux') return;
  const ran = await exec('ldd', [executableIn(runtime.dir)]);
  const lost = [...ran.stdout.matchAll(/^\s*(\S+) => not found$/gm)].map((match) => match[1] ?? '');
  if (lost.length === 0) return;
  throw new Failure(`Electron ${runtime.version} needs libraries that this system lacks: ${lost.join(', ')}`);
}

/**
 * Everything between `npm ci` and a packaged app: a runtime for development and tests, its addon, and the system
 * packages for both and for the wish. Silent when nothing is missing. Throws a Failure that says what to do.
 */
export async function setUp(wish: SetupWish): Promise<Runtime> {
  const windowNeeds: Need[] = wish.window ? [fontNeed] : [];
  if (wish.window && (wish.ownDisplay === true || !hasDisplay())) windowNeeds.push(displayNeed);
  const runtime = await findRuntime({ fallback: true });
  if (runtime === undefined) throw new Failure('No Electron runtime could be had.');
  const mustCompile = needsAddon(runtime) && !isCached(addonEntry(runtime));
  await ensureSystem([...libraryNeeds(), ...windowNeeds, ...(mustCompile ? [compilerNeed] : [])]);
  if (wish.ownDisplay === true) await addToSystem([hanFontNeed, keyRingNeed]);
  await checkLinking(runtime);
  return withAddon(runtime);
}
