import path from 'node:path';

/** Returns the path of a file or folder of tests/fixtures, whatever folder the test lies in. */
export function fixturePath(...names: string[]): string {
  return path.join(import.meta.dirname, '..', 'fixtures', ...names);
}

/** Returns the path of a file of tests/helpers that a process of its own runs. */
export function helperPath(name: string): string {
  return path.join(import.meta.dirname, name);
}
