import type { Block, BlockKind, Sentence } from '../../../../../core/model/article/article.ts';
import type { Change } from '../../../../../core/model/history/change.ts';
import { makeClaim, type Author } from '../../../../../core/model/claim/claim-changes.ts';
import { Claim } from '../../../../../core/model/claim/claim.ts';
import type { ArticleState } from '../../../../../core/contract/index.ts';
import { blockId, newId, sentenceId, type Id } from '../../../../../core/kernel/ids.ts';

export const author: Author = { checkerId: newId(), at: '2026-03-04T10:00:00.000Z' };

/** A block given as its kind and its sentences; a block of no sentences is given as its text. */
type Part = [kind: BlockKind, content: readonly string[] | string];

/** The state of an invented article: blocks are joined by a blank line, sentences by a space. */
export function articleOf(parts: readonly Part[]): ArticleState {
  const articleId = newId();
  const versionId = newId();
  const blocks: Block[] = [];
  const sentences: Sentence[] = [];
  let text = '';
  for (const [kind, content] of parts) {
    if (text !== '') text += '\n\n';
    const start = text.length;
    const position = blocks.length;
    if (typeof content === 'string') text += content;
    else
      for (const [index, words] of content.entries()) {
        if (index > 0) text += ' ';
        const from = text.length;
        text += words;
        sentences.push({
          id: sentenceId(versionId, sentences.length),
          versionId,
          position: sentences.length,
          blockPosition: position,
          start: from,
          end: text.length,
          noClaim: false,
        });
      }
    const isText = kind !== 'boilerplate' && kind !== 'caption';
    blocks.push({
      id: blockId(versionId, position),
      versionId,
      position,
      kind,
      level: kind === 'heading' ? 2 : null,
      start,
      end: text.length,
      isText,
    });
  }
  return {
    article: {
      id: articleId,
      title: 'The quay',
      byline: null,
      outlet: null,
      published: null,
      language: 'en',
      url: null,
      createdAt: author.at,
      removed: false,
      archived: false,
    },
    version: {
      id: versionId,
      articleId,
      number: 1,
      text,
      textHash: '0'.repeat(64),
      words: 10,
      format: 'text',
      sourceName: null,
      sourceHash: null,
      loadedAt: author.at,
      warnings: [],
      release: null,
      remarks: [],
    },
    versions: [{ id: versionId, number: 1, loadedAt: author.at, sourceName: null, textHash: '0'.repeat(64) }],
    blocks,
    sentences,
    claims: [],
    evidence: [],
    proofTicks: [],
    reviews: [],
    checkers: [],
    sessions: [],
    history: { undo: null, redo: null },
    historyLength: 1,
    historyHash: '0'.repeat(64),
    place: null,
    redactedEvidence: [],
  };
}

/** A claim on a span of the article, with some fields set. */
export function claimOn(state: ArticleState, start: number, end: number, fields: Partial<Claim> = {}): Claim {
  return Claim.parse({ ...makeClaim(state.version, start, end, author).to, ...fields });
}

/** A claim on words of the article that stand there once. */
export function claimOnWords(state: ArticleState, words: string, fields: Partial<Claim> = {}): Claim {
  const start = state.version.text.indexOf(words);
  if (start === -1) throw new Error(`not in the article: ${words}`);
  return claimOn(state, start, start + words.length, fields);
}

/** A change of an article that touches what is given and nothing else. */
export function changeOf(articleId: Id, parts: Partial<Change>): Change {
  return {
    articleId,
    article: null,
    blocks: [],
    sentences: [],
    claims: [],
    evidence: [],
    reviews: [],
    sources: [],
    proofTicks: [],
    events: [],
    history: { undo: null, redo: null },
    ...parts,
  };
}

/** An article of a heading, three paragraphs, a cookie notice and a caption, with eight sentences to clear. */
export function quay(): ArticleState {
  return articleOf([
    ['paragraph', ['The quay opens on Monday.', 'Some 40 ships wait.', 'Nobody knows why.']],
    ['boilerplate', ['We use cookies.']],
    ['heading', 'Prices'],
    ['paragraph', ['Exports fell by 62 per cent.', 'The mayor says the bridge is closed.']],
    ['caption', 'The quay on Tuesday'],
    [
      'paragraph',
      ['Insurers ask seven times as much.', 'The council decides on Friday.', 'Till then it waits.'],
    ],
  ]);
}
