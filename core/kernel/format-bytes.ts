import type { Language } from '../model/settings/settings.ts';

/** Writes a file's size as people say it: 184 kB, 2.4 MB, 1.2 GB. */
export function formatBytes(bytes: number, language: Language): string {
  const [unit, value] =
    bytes < 1e6
      ? (['kilobyte', Math.max(1, Math.round(bytes / 1e3))] as const)
      : bytes < 1e9
        ? (['megabyte', bytes / 1e6] as const)
        : (['gigabyte', bytes / 1e9] as const);
  const format = { style: 'unit', unit, unitDisplay: 'short', maximumSignificantDigits: 3 } as const;
  return new Intl.NumberFormat(language, format).format(value);
}
