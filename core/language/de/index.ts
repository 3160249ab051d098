import type { WholeLanguage } from '../parts/language.ts';
import { blocks } from './blocks.ts';
import { claims } from './claims.ts';
import { numbers } from './numbers.ts';
import { sentences } from './sentences.ts';
import { terms } from './terms.ts';

export const german = {
  tag: 'de',
  extent: 'whole',
  sentences,
  numbers,
  claims,
  blocks,
  terms,
} as const satisfies WholeLanguage;
