import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { exec, type Ran } from '../../scripts/tools/exec.ts';

/** What adds to a copy of the tree. */
export interface Tree {
  /** Makes a file. */
  write(file: string, content: string): void;
  /** Puts text before the first place where `before` is found in a file. Throws if it is not found. */
  put(file: string, before: string, text: string): void;
}

/** A copy of parts of the project in a folder of its own, with the project's modules, to be changed, checked and tested. */
export class TreeCopy {
  readonly root = mkdtempSync(path.join(os.tmpdir(), 'tickmark-copy-'));

  /** `names` are the files and folders to copy. */
  constructor(names: readonly string[]) {
    for (const name of names) cpSync(name, path.join(this.root, name), { recursive: true });
    symlinkSync(path.resolve('node_modules'), path.join(this.root, 'node_modules'), 'junction');
  }

  /** Returns what adds to the copy and notes the names of the files that it touches. */
  editing(touched: Set<string>): Tree {
    const write = (file: string, content: string): void => {
      touched.add(file);
      this.write(file, content);
    };
    const put = (file: string, before: string, text: string): void => {
      const content = this.read(file);
      if (!content.includes(before)) throw new Error(`${file} has no ${before}`);
      write(
        file,
        content.replace(before, () => text + before),
      );
    };
    return { write, put };
  }

  read(file: string): string {
    return readFileSync(path.join(this.root, file), 'utf8');
  }

  write(file: string, content: string): void {
    mkdirSync(path.dirname(path.join(this.root, file)), { recursive: true });
    writeFileSync(path.join(this.root, file), content);
  }

  /** Checks the types of these folders. It takes some twenty seconds of a processor. */
  checkTypes(folders: readonly string[]): Promise<Ran> {
    const config = { extends: './tsconfig.json', compilerOptions: { incremental: false }, include: folders };
    this.write('tsconfig.added.json', JSON.stringify(config));
    return this.run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.added.json');
  }

  /** Runs these unit tests of the copy. */
  runTests(...args: string[]): Promise<Ran> {
    return this.run('node_modules/vitest/vitest.mjs', 'run', ...args);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  private run(...args: string[]): Promise<Ran> {
    return exec(process.execPath, args, { cwd: this.root });
  }
}

/** Compares the files that an addition touched with its list in CONTRIBUTING.md: what either has and the other has not. */
export function againstList(
  title: string,
  touched: Iterable<string>,
): { unlisted: string[]; untouched: string[] } {
  const files = [...touched];
  const names = listed(title);
  return {
    unlisted: files.filter((file) => !names.some((name) => isNamed(file, name))),
    untouched: names.filter((name) => !files.some((file) => isNamed(file, name))),
  };
}

/** The names of files in a list of CONTRIBUTING.md: the first code of each item. One that ends in / is a folder. */
function listed(title: string): string[] {
  const page = readFileSync('CONTRIBUTING.md', 'utf8');
  const [, list = ''] = new RegExp(`^### ${title}\n(.*?)(?=^##|\\Z)`, 'ms').exec(page) ?? [];
  return [...list.matchAll(/^- `([^`]+)`/gm)].map(([, name = '']) => name);
}

/** True if a file is one that a list names: xx is any name, and NNN the next number. */
function isNamed(file: string, name: string): boolean {
  const pattern = name.replaceAll('.', '\\.').replaceAll(/\b(?:xx|NNN-xx)\b/g, '[^/]+');
  return new RegExp(`^${pattern}${name.endsWith('/') ? '' : '$'}`).test(file);
}
