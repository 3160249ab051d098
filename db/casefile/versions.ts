import type { Block, Sentence } from '../../core/model/article/article.ts';
import type { CaseContents } from '../../core/casefile/contents.ts';
import { draftMaking } from '../../core/model/settings/draft.ts';
import type { CaseMerge } from './merge.ts';
import type { Committer } from '../queries/history/commit.ts';
import { appendEvents } from '../queries/history/events.ts';
import { partsHash } from '../queries/articles/load.ts';
import type { Library } from '../store/open.ts';
import { insertRow } from '../tables/rows.ts';
import { blockTable, sentenceTable, versionTable } from '../tables/tables.ts';

/**
 * Puts in the texts that are not here, as the article's next versions; returns the id that each has here, by its
 * name in the merged state. Call inside `write`.
 */
export function putVersions(
  { db }: Library,
  who: Committer,
  contents: CaseContents,
  { here, after, newVersions }: CaseMerge,
): Map<string, string> {
  const locals = new Map(here.versions.map(({ id }) => [after.nameOf(id), id]));
  let number = Math.max(...here.versions.map((version) => version.number));
  for (const version of newVersions) {
    const name = after.nameOf(version.id);
    if (locals.has(name)) continue;
    locals.set(name, version.id);
    const own = { ...version, number: ++number };
    insertRow(db, versionTable, own);
    const ofVersion = ({ versionId }: { versionId: string }): boolean => versionId === version.id;
    const blocks = contents.blocks.filter(ofVersion).map((block) => asLoaded(block, after));
    const sentences = contents.sentences.filter(ofVersion).map((one) => ({ ...one, noClaim: false }));
    for (const block of blocks) insertRow(db, blockTable, block);
    for (const sentence of sentences) insertRow(db, sentenceTable, sentence);
    const { text: _text, ...rest } = own;
    const entry = { ...rest, partsHash: partsHash(byPlace(blocks), byPlace(sentences)) };
    appendEvents(db, { ...who, sessionId: null, undoes: null }, [
      draftMaking('version.loaded', 'version', entry),
    ]);
  }
  return locals;
}

/** A block as it was before anybody marked it. */
function asLoaded(block: Block, { blocks, nameOf }: CaseMerge['after']): Block {
  const marked = blocks.get(nameOf(block.id));
  return marked === undefined ? block : { ...block, isText: !marked };
}

function byPlace<Part extends Block | Sentence>(parts: readonly Part[]): Part[] {
  return parts.toSorted((a, b) => a.position - b.position);
}
