import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { launchApp, type DrivenApp } from '../drive/launch.ts';
import { appExecutable, testedDir } from '../package/variants.ts';
import { makeBareApp } from './bare-app.ts';

/** The two apps that are compared, and a folder for what they need. */
export interface BenchApps {
  readonly folder: string;
  /** The executables. */
  readonly ours: string;
  readonly bare: string;
  /** How ours is started on a library of that name, for what is not driven by Playwright. */
  oursArgs(library: string): string[];
  /** Starts ours, to be driven, on a library of that name. */
  drive(library: string): Promise<DrivenApp>;
  /** Starts the bare one, to be driven. */
  driveBare(): Promise<DrivenApp>;
}

/** Makes both apps ready in a folder of their own, does the work, and removes the folder. */
export async function withBenchApps<Result>(work: (apps: BenchApps) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tickmark-bench-'));
  try {
    const ours = appExecutable(testedDir);
    const fileOf = (library: string): string => path.join(folder, `${library}.sqlite`);
    const bare = await makeBareApp(folder);
    const bareFolder = path.join(folder, 'bare-driven');
    await mkdir(bareFolder);
    return await work({
      folder,
      ours,
      bare,
      oursArgs: (library) => [
        `--user-data-dir=${path.join(folder, 'profile')}`,
        '--lang=en',
        '--library',
        fileOf(library),
      ],
      drive: (library) => launchApp({ appPath: ours, folder, library: fileOf(library) }),
      driveBare: () => launchApp({ appPath: bare, folder: bareFolder }),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
