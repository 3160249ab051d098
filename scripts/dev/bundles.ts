import { EventEmitter } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { resolveConfig } from 'electron-vite';
import { build, mergeConfig, type InlineConfig, type Rolldown } from 'vite';
import { guidePlugin } from '../guide/guide-plugin.ts';
import { licencesPlugin } from '../licences/licences-plugin.ts';
import { pdfDecodersPlugin } from '../pdf/pdf-decoders-plugin.ts';
import { reasonOf } from '../tools/failure.ts';
import { hashTree } from '../tools/hash.ts';
import { root } from '../tools/paths.ts';
import { appDir } from './paths.ts';

/** What electron.vite.config.ts says of each bundle, with electron-vite's own settings. */
export interface Configs {
  readonly main: InlineConfig;
  readonly preload: InlineConfig;
  readonly renderer: InlineConfig;
}

/** Reads electron.vite.config.ts, for development. */
export async function readConfigs(): Promise<Configs> {
  const file = path.join(root, 'electron.vite.config.ts');
  const { config } = await resolveConfig(
    { root, configFile: file, logLevel: 'warn' },
    'build',
    'development',
  );
  const { main, preload, renderer } = config ?? {};
  if (main === undefined || preload === undefined || renderer === undefined)
    throw new Error(`${file} has no main, no preload or no renderer`);
  return { main, preload, renderer };
}

function common(name: string): InlineConfig {
  return {
    root,
    logLevel: 'silent',
    clearScreen: false,
    build: {
      outDir: path.join(appDir, 'dist', name),
      emptyOutDir: true,
      minify: false,
      sourcemap: true,
      // Packages change by npm alone, after which everything starts again; a link to one of their files is no change.
      watch: { clearScreen: false, exclude: ['**/node_modules/**'] },
    },
  };
}

/** What is built and watched: everything but the desk, which a server gives. */
function watched({ main, preload, renderer }: Configs): Record<string, InlineConfig> {
  const input = { index: path.join(root, 'scripts', 'dev', 'main.ts') };
  return {
    main: mergeConfig(mergeConfig(main, common('main')), { build: { rolldownOptions: { input } } }),
    preload: mergeConfig(preload, common('preload')),
    reader: {
      ...mergeConfig(common('renderer'), { root: renderer.root }),
      configFile: false,
      plugins: [licencesPlugin(root), guidePlugin(root), pdfDecodersPlugin(root)],
      build: {
        ...renderer.build,
        ...common('renderer').build,
        rolldownOptions: { input: { reader: path.join(root, 'renderer', 'reader', 'index.html') } },
      },
    },
  };
}

interface Events {
  /** The app can start from here on. */
  ready: [];
  /** Everything is built; the names of what has another content than before. */
  changed: [names: readonly string[]];
  /** Something cannot be built: its name, and why. */
  failed: [name: string, reason: string];
}

/** A bundle's content, but for its source maps. */
function contentOf(config: InlineConfig): string {
  const folder = config.build?.outDir ?? '';
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  return hashTree(folder, names.filter((name) => /\.(c?js|html|css|json)$/.test(name)).sort());
}

/**
 * The bundles of main, the preloads and the reader, built again whenever a file of theirs changes. The reader of an earlier run
 * serves until this one's is built, which takes the longest.
 */
export class Bundles extends EventEmitter<Events> {
  readonly #watchers: Rolldown.RolldownWatcher[] = [];
  readonly #contents = new Map<string, string>();
  readonly #awaited = new Set(['main', 'preload']);
  readonly #busy = new Set<string>();
  readonly #failed = new Set<string>();
  readonly #changed = new Set<string>();

  /** Starts to build and to watch. */
  async start(configs: Configs): Promise<void> {
    const all = Object.entries(watched(configs));
    const reader = path.join(appDir, 'dist', 'renderer', 'reader', 'index.html');
    if (!existsSync(reader)) this.#awaited.add('reader');
    for (const [name, config] of all) {
      this.#busy.add(name);
      this.#contents.set(name, contentOf(config));
    }
    for (const [name, config] of all) {
      const watcher = (await build({ ...config, configFile: false })) as Rolldown.RolldownWatcher;
      this.#watchers.push(watcher);
      watcher.on('event', (event) => this.#note(name, config, event));
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#watchers.map((watcher) => watcher.close()));
  }

  #note(name: string, config: InlineConfig, event: Rolldown.RolldownWatcherEvent): void {
    if (event.code === 'START') {
      this.#busy.add(name);
      this.#failed.delete(name);
    } else if (event.code === 'BUNDLE_END') {
      void event.result.close();
      this.#compare(name, contentOf(config));
    } else if (event.code === 'ERROR') {
      void event.result?.close();
      this.#failed.add(name);
      this.#busy.delete(name);
      this.emit('failed', name, reasonOf(event.error));
    } else if (event.code === 'END') {
      this.#busy.delete(name);
      if (!this.#failed.has(name)) this.#built(name);
    }
  }

  #compare(name: string, content: string): void {
    if (this.#contents.get(name) !== content) this.#changed.add(name);
    this.#contents.set(name, content);
  }

  #built(name: string): void {
    if (this.#awaited.size > 0) {
      this.#awaited.delete(name);
      this.#changed.delete(name);
      if (this.#awaited.size === 0) this.emit('ready');
      return;
    }
    if (this.#busy.size > 0 || this.#failed.size > 0 || this.#changed.size === 0) return;
    const names = [...this.#changed];
    this.#changed.clear();
    this.emit('changed', names);
  }
}
