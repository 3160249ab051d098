import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { TickmarkError } from '../../core/kernel/errors.ts';
import type { Translate } from '../../core/i18n/translate.ts';
import { commonOptions } from '../base/command-options.ts';

/** The arguments of a command: its words, and its options by name. */
export interface ParsedArguments {
  words: string[];
  json: boolean;
  /** A single value, or null. */
  value(name: string): string | null;
  values(name: string): string[];
  flag(name: string): boolean;
}

/** Parses the arguments of a command by its own options and the common ones. Throws usage for anything unknown. */
export function readOptions(words: readonly string[], own: ParseArgsOptionsConfig): ParsedArguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { ...own, ...commonOptions },
      allowPositionals: true,
      strict: true,
    });
    const found: Record<string, unknown> = values;
    const list = (name: string): string[] => {
      const value = found[name];
      return typeof value === 'string' ? [value] : Array.isArray(value) ? value.map(String) : [];
    };
    return {
      words: positionals,
      json: found['json'] === true,
      value: (name) => list(name).at(-1) ?? null,
      values: list,
      flag: (name) => found[name] === true,
    };
  } catch (thrown) {
    const problem = thrown instanceof Error ? thrown.message : String(thrown);
    throw new TickmarkError('usage', { problem }, { cause: thrown });
  }
}

/** Returns the one of `allowed` that was given. Throws usage with the allowed values. */
export function oneOf<T extends string>(
  t: Translate,
  option: string,
  value: string,
  allowed: readonly T[],
): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  const problem = t('cli.badValue', { option, value, values: allowed.join(', ') });
  throw new TickmarkError('usage', { problem });
}

/** Returns a word that a command requires. Throws usage if it is missing. */
export function needed(
  t: Translate,
  command: string,
  what: string,
  value: string | null | undefined,
): string {
  if (value !== null && value !== undefined && value !== '') return value;
  throw new TickmarkError('usage', { problem: t('cli.missing', { command, what }) });
}
