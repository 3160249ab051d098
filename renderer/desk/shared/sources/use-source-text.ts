import { useEffect, useState } from 'react';
import type { SourceBlock } from '../../../../core/model/source/source-text.ts';
import { call } from '../../app-state/bridge.ts';
import { useNotify } from '../../app-state/notifications.ts';

/** Passages that one call fetches. */
const CHUNK = 2000;

/** The text of a file, as far as it was fetched. */
export interface FetchedText {
  readonly blocks: readonly SourceBlock[];
  readonly isWhole: boolean;
}

const nothing: FetchedText = { blocks: [], isWhole: false };

/** Fetches the whole text of a file, one part after another: its beginning is shown before its end is there. Nothing for no file. */
export function useSourceText(hash: string | null): FetchedText {
  const notify = useNotify();
  const [read, setRead] = useState<FetchedText & { hash: string | null }>({ hash: null, ...nothing });
  useEffect(() => {
    if (hash === null) return;
    let cancelled = false;
    async function fetchAll(of: string) {
      let blocks: readonly SourceBlock[] = [];
      for (let from = 0; !cancelled;) {
        const part = await call('source.text', { hash: of, from, limit: CHUNK });
        blocks = [...blocks, ...part.blocks];
        const last = part.blocks.at(-1)?.passages.at(-1)?.ordinal;
        const isWhole = last === undefined || last + 1 >= part.passages;
        if (!cancelled) setRead({ hash: of, blocks, isWhole });
        if (isWhole) return;
        from = last + 1;
      }
    }
    fetchAll(hash).catch((thrown: unknown) => !cancelled && notify.failed(thrown));
    return () => {
      cancelled = true;
    };
  }, [hash, notify]);
  return read.hash === hash ? read : nothing;
}
