import { existsSync, readFileSync } from 'node:fs';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { cached, isCached } from '../tools/cache.ts';
import { Failure, reasonOf } from '../tools/failure.ts';
import { cacheDir, tool } from '../tools/paths.ts';
import { say, withProgress, type Progress } from '../tools/progress.ts';
import { extractZip, pinnedChecksums, pinnedVersion, requireFromElectron } from './electron-package.ts';
import { executableIn, type Runtime } from './runtime.ts';

/** How long the host may say nothing before it counts as out of reach. */
const silenceMs = 10_000;
/** How long a host that was out of reach is not asked again while the fallback serves. */
const askAgainAfterMs = 24 * 60 * 60 * 1000;

interface DownloadedBytes {
  readonly percent: number;
}

/** What is used of @electron/get, which the electron package brings. */
interface ElectronGet {
  downloadArtifact(details: {
    version: string;
    artifactName: 'electron';
    platform: string;
    arch: string;
    checksums: Record<string, string>;
    downloadOptions: {
      quiet: boolean;
      signal: AbortSignal;
      getProgressCallback: (progress: DownloadedBytes) => void;
    };
  }): Promise<string>;
}

const target = `${process.platform}-${process.arch}`;
const zipName = `electron-v${pinnedVersion}-${target}.zip`;

function unreachableNote(): string {
  return path.join(cacheDir(), `electron-${pinnedVersion}-${target}.unreachable`);
}

/** The binary that the electron package's own installer put beside itself, if it is of this version. */
function installedBeside(): Runtime | undefined {
  const dir = tool('electron', 'dist');
  const versionFile = path.join(dir, 'version');
  const present = existsSync(versionFile) && existsSync(executableIn(dir));
  if (!present || readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') !== pinnedVersion)
    return undefined;
  return { kind: 'official', dir, version: pinnedVersion };
}

/** Downloads the zip (checked by @electron/get against the pinned SHA-256) or throws when the host is silent. */
async function download(checksums: Record<string, string>, progress: Progress): Promise<string> {
  const getFile = requireFromElectron.resolve('@electron/get');
  const { downloadArtifact } = (await import(pathToFileURL(getFile).href)) as ElectronGet;
  const silence = new AbortController();
  const giveUp = (): void => {
    silence.abort(new Error(`nothing heard for ${String(silenceMs / 1000)} s`));
  };
  let timer = setTimeout(giveUp, silenceMs);
  try {
    return await downloadArtifact({
      version: pinnedVersion,
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      checksums,
      downloadOptions: {
        quiet: true,
        signal: silence.signal,
        getProgressCallback: ({ percent }) => {
          clearTimeout(timer);
          timer = setTimeout(giveUp, silenceMs);
          progress.update(`${(percent * 100).toFixed(0)} %`);
        },
      },
    });
  } finally {
    clearTimeout(timer);
  }
}

/** Whether the host was found out of reach less than a day ago. */
async function wasUnreachable(): Promise<boolean> {
  const note = await stat(unreachableNote()).catch(() => undefined);
  return note !== undefined && Date.now() - note.mtimeMs < askAgainAfterMs;
}

/**
 * The official binary of the pinned version: installed beside the electron package, cached, or downloaded.
 * Undefined when it cannot be had; `patient` says that there is another way, so that a host that was out of
 * reach today is not waited for again.
 */
export async function officialRuntime(patient: boolean): Promise<Runtime | undefined> {
  const beside = installedBeside();
  if (beside !== undefined) return beside;
  const checksums = pinnedChecksums();
  const checksum = checksums[zipName];
  if (checksum === undefined) {
    throw new Failure(`Electron ${pinnedVersion} is not made for ${target}.`);
  }
  const entry = `electron-${pinnedVersion}-${target}-${checksum.slice(0, 12)}`;
  if (!isCached(entry) && !patient && (await wasUnreachable())) return undefined;
  try {
    const dir = await cached(entry, (draft) =>
      withProgress(`Electron ${pinnedVersion}, from its own host`, async (progress) => {
        const zip = await download(checksums, progress);
        progress.update('unpacking');
        await extractZip(zip, draft);
      }),
    );
    return { kind: 'official', dir, version: pinnedVersion };
  } catch (error) {
    say(`Electron ${pinnedVersion} could not be had from its own host: ${reasonOf(error)}`);
    await mkdir(cacheDir(), { recursive: true });
    await writeFile(unreachableNote(), `${reasonOf(error)}\n`);
    return undefined;
  }
}
