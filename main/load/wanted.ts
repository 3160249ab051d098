import type { ParseRequest } from '../../core/parsed-article.ts';
import type { LoadAs } from './load-article.ts';

/** Something that is to be loaded: what to call it, how to get it, and what it is to the library where that was said. */
export interface Wanted {
  name: string;
  request: () => ParseRequest | Promise<ParseRequest>;
  as?: LoadAs | null;
}
