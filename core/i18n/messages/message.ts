import type { Language } from '../../settings.ts';

/** Messages by key: each must have every language, or the type check fails. */
export type Messages = Record<string, Record<Language, string>>;
