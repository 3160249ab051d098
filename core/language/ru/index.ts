import type { PartialLanguage } from '../parts/language.ts';
import { sentences } from './sentences.ts';
import { terms } from './terms.ts';

export const russian = { tag: 'ru', extent: 'partial', sentences, terms } as const satisfies PartialLanguage;
