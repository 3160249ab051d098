import type { PartialLanguage } from '../parts/language.ts';
import { sentences } from './sentences.ts';

export const russian = { tag: 'ru', extent: 'partial', sentences } as const satisfies PartialLanguage;
