import type { PartialLanguage } from '../parts/language.ts';
import { sentences } from './sentences.ts';
import { terms } from './terms.ts';

export const turkish = { tag: 'tr', extent: 'partial', sentences, terms } as const satisfies PartialLanguage;
