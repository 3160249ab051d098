import type { PartialLanguage } from '../parts/language.ts';
import { sentences } from './sentences.ts';
import { terms } from './terms.ts';

export const ukrainian = {
  tag: 'uk',
  extent: 'partial',
  sentences,
  terms,
} as const satisfies PartialLanguage;
