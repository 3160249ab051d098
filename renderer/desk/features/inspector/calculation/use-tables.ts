import { useEffect, useState } from 'react';
import { endingOf, isEndingOf } from '../../../../../core/formats/input-formats.ts';
import type { FileSheets } from '../../../../../core/calculation/table-offers.ts';
import { call } from '../../../app-state/bridge.ts';
import { useNotify } from '../../../app-state/notifications.ts';
import type { Engine } from './use-engine.ts';
import type { FileOfSource } from './use-source-files.ts';

/** So many tables are looked through, and so many passages of each: what is offered for more comes out by chance. */
const MOST_FILES = 5;
const MOST_PASSAGES = 5000;

const kinds = ['csv', 'xlsx', 'ods'] as const;

/** Returns the numbers of the article's tables that were read, or null until they are fetched. `language` is that of the article. */
export function useTables(
  engine: Engine,
  files: readonly FileOfSource[],
  language: string,
): readonly FileSheets[] | null {
  const notify = useNotify();
  const [tables, setTables] = useState<readonly FileSheets[] | null>(null);
  useEffect(() => {
    let cancelled = false;
    fetchTables(engine, files, language).then(
      (found) => !cancelled && setTables(found),
      (thrown: unknown) => !cancelled && notify.failed(thrown),
    );
    return () => {
      cancelled = true;
    };
  }, [engine, files, language, notify]);
  return tables;
}

async function fetchTables(
  engine: Engine,
  files: readonly FileOfSource[],
  language: string,
): Promise<FileSheets[]> {
  const found: FileSheets[] = [];
  for (const { file } of files.filter(isTable).slice(0, MOST_FILES)) {
    const { blocks } = await call('source.text', { hash: file.hash, from: 0, limit: MOST_PASSAGES });
    const rows = blocks.map(({ passages, locator }) => ({
      text: passages.map(({ text }) => text).join(' '),
      locator,
    }));
    // Excel's files say how a number is written, and are read as English has it; others have it as they are.
    const languages = isEndingOf('xlsx', endingOf(file.name)) ? ['en', language] : [language, 'en', 'nl'];
    found.push({ hash: file.hash, sheets: engine.sheetsOf(rows, languages) });
  }
  return found;
}

function isTable({ file: { name, reading } }: FileOfSource): boolean {
  return reading.state === 'read' && kinds.some((kind) => isEndingOf(kind, endingOf(name)));
}
