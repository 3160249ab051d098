import { rm } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cached } from '../tools/cache.ts';
import { exec, tail } from '../tools/exec.ts';
import { Failure } from '../tools/failure.ts';
import { hashTree } from '../tools/hash.ts';
import { root, tool } from '../tools/paths.ts';
import { withProgress } from '../tools/progress.ts';
import { executableIn, type Runtime } from './runtime.ts';

/** The addon's file name, in the cache and in a packaged app. */
export const addonFile = 'better_sqlite3.node';

/** better-sqlite3 13 ships binaries for Node-API 10, which Electron has from 35 on. */
const firstWithNodeApi10 = 35;

const sqlite = tool('better-sqlite3');

/** The SQLite options that better-sqlite3 compiles with, out of the list that it generates. */
function sqliteDefines(): string[] {
  const list = readFileSync(path.join(sqlite, 'deps', 'defines.gypi'), 'utf8');
  return [...list.matchAll(/^ {4}'([^']+)',$/gm)].map((match) => `-D${match[1] ?? ''}`);
}

/** -O2 where better-sqlite3 has -O3: a quarter of the compiler's time less, on a first run that waits for it. */
const cFlags = ['-c', '-O2', '-fPIC', '-std=c99', '-w', '-fvisibility=hidden', '-pthread', '-DNDEBUG'];

/** The flags of better-sqlite3's binding.gyp, but for the version of Node-API: see experimental-finalizers.h. */
const cxxFlags = [
  ...['-c', '-O3', '-fPIC', '-std=c++20', '-fvisibility=hidden', '-fvisibility-inlines-hidden'],
  ...['-fno-rtti', '-fno-exceptions', '-pthread', '-DNDEBUG'],
  ...['-DBUILDING_NODE_EXTENSION', '-DNODE_GYP_MODULE_NAME=better_sqlite3', '-DNAPI_DISABLE_CPP_EXCEPTIONS'],
  ...['-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS', '-DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'],
  // NAPI_VERSION_EXPERIMENTAL, which Node-API 9 asks for before it holds a reference to a string.
  '-DNAPI_VERSION=2147483647',
];

const linkFlags = ['-s', '-shared', '-pthread', '-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL'];

/** Whether that runtime needs an addon of its own. */
export function needsAddon(runtime: Pick<Runtime, 'version'>): boolean {
  return Number(runtime.version.split('.')[0]) < firstWithNodeApi10;
}

/** The name of the addon's entry in the cache: it changes with everything that it is made of. */
export function addonEntry(runtime: Pick<Runtime, 'version'>): string {
  const sources = ['src', 'deps', 'lib'].map((folder) => `node_modules/better-sqlite3/${folder}`);
  const headers = ['node-addon-api', 'node-api-headers'].map((name) => `node_modules/${name}/package.json`);
  const ours = ['experimental-finalizers.h', 'check-addon.cjs'].map((name) => `scripts/runtime/${name}`);
  const made = hashTree(root, [...sources, ...headers, ...ours], [...cFlags, ...cxxFlags, ...linkFlags]);
  return `better-sqlite3-electron-${runtime.version}-${process.platform}-${process.arch}-${made.slice(0, 12)}`;
}

async function compile(command: string, args: readonly string[]): Promise<void> {
  const ran = await exec(command, args);
  if (ran.code !== 0)
    throw new Failure(`better-sqlite3's addon could not be compiled (${command}):\n${tail(ran)}`);
}

async function build(draft: string): Promise<void> {
  const objects = [path.join(draft, 'sqlite3.o'), path.join(draft, 'addon.o')] as const;
  const headers = [
    tool('node-api-headers', 'include'),
    tool('node-addon-api'),
    path.join(sqlite, 'deps', 'sqlite3'),
  ];
  const cc = process.env['CC'] ?? 'gcc';
  const cxx = process.env['CXX'] ?? 'g++';
  await Promise.all([
    compile(cc, [
      ...cFlags,
      ...sqliteDefines(),
      '-o',
      objects[0],
      path.join(sqlite, 'deps', 'sqlite3', 'sqlite3.c'),
    ]),
    compile(cxx, [
      ...cxxFlags,
      ...headers.map((folder) => `-I${folder}`),
      ...['-include', path.join(import.meta.dirname, 'experimental-finalizers.h')],
      ...['-o', objects[1], path.join(sqlite, 'src', 'better_sqlite3.cpp')],
    ]),
  ]);
  await compile(cxx, [...linkFlags, '-o', path.join(draft, addonFile), ...objects, '-ldl']);
  await Promise.all(objects.map((object) => rm(object)));
}

/** Writes, reads, fails and is garbage-collected under the runtime itself: a bad addon must not be cached. */
async function check(draft: string, runtime: Runtime): Promise<void> {
  const ran = await exec(
    executableIn(runtime.dir),
    ['--expose-gc', path.join(import.meta.dirname, 'check-addon.cjs'), sqlite, path.join(draft, addonFile)],
    { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } },
  );
  if (ran.code !== 0 || ran.stdout.trim() !== 'ok') {
    throw new Failure(`better-sqlite3's addon does not work in Electron ${runtime.version}:\n${tail(ran)}`);
  }
}

/**
 * The folder with better-sqlite3's addon for a runtime that needs one of its own, compiled on the first call.
 * Needs a C and a C++ compiler, and no more: the headers come from npm packages.
 */
export function addonFor(runtime: Runtime): Promise<string> {
  return cached(addonEntry(runtime), (draft) =>
    withProgress(`better-sqlite3's addon for Electron ${runtime.version}`, async (progress) => {
      progress.update('compiling');
      await build(draft);
      progress.update('checking');
      await check(draft, runtime);
    }),
  );
}
