import type { PartialLanguage } from '../parts/language.ts';
import { sentences } from './sentences.ts';

export const polish = { tag: 'pl', extent: 'partial', sentences } as const satisfies PartialLanguage;
