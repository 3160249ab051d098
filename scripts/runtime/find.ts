import { addonFor, needsAddon } from './addon.ts';
import { fallbackRuntime } from './fallback.ts';
import { givenRuntime } from './given.ts';
import { officialRuntime } from './official.ts';
import type { Runtime } from './runtime.ts';

/** Whether the fallback may serve: yes for development and tests, never for a release. */
export interface RuntimeWish {
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
