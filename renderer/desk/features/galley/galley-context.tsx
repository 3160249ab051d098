import { createContext, useContext } from 'react';
import type { GalleyText } from '../../article-state/galley-text.ts';
import type { NearBlocks } from './near-blocks.ts';

export interface GalleyParts {
  text: GalleyText;
  near: NearBlocks;
  /** Changes when lines may have moved: another width, text size or font. */
  layout: number;
}

export const GalleyContext = createContext<GalleyParts | null>(null);

/** Returns what the parts of the galley share. */
export function useGalley(): GalleyParts {
  const parts = useContext(GalleyContext);
  if (parts === null) throw new Error('outside the galley');
  return parts;
}
