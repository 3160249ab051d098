import { existsSync, readFileSync } from 'node:fs';

/** Which of some words stand in a SQLite file, or in what lies beside it. */
export function filesWith(path: string, words: readonly string[]): string[] {
  const files = [path, `${path}-wal`, `${path}-journal`].filter((file) => existsSync(file));
  return words.filter((word) => files.some((file) => readFileSync(file).includes(word)));
}
