import type { PartialLanguage } from '../parts/language.ts';
import { sentences } from './sentences.ts';

export const ukrainian = { tag: 'uk', extent: 'partial', sentences } as const satisfies PartialLanguage;
