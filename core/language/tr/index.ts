import type { PartialLanguage } from '../parts/language.ts';
import { sentences } from './sentences.ts';

export const turkish = { tag: 'tr', extent: 'partial', sentences } as const satisfies PartialLanguage;
