import { createHash } from 'node:crypto';
import { isTextByDefault, type ArticleDetails, type BlockKind } from '../../core/model/article/article.ts';
import type { Claim } from '../../core/model/claim/claim.ts';
import type { ArticleState } from '../../core/contract/index.ts';
import type { Evidence } from '../../core/model/evidence/evidence.ts';
import { blockId, sentenceId } from '../../core/kernel/ids.ts';

/** A block of a made-up article: its words, and what it is when it is not a paragraph. */
export type BlockSpec = string | { kind: BlockKind; text: string; level?: number };

/** A claim by its words (the first place where they stand after `after`), with whatever is not as for a new claim. */
export interface ClaimSpec extends Partial<Omit<Claim, 'start' | 'end' | 'attribution'>> {
  quote: string;
  speaker?: string;
  cue?: string;
  evidence?: Partial<Evidence>[];
}

export interface StateSpec {
  details?: Partial<ArticleDetails>;
  blocks: BlockSpec[];
  claims: ClaimSpec[];
  /** Sentences marked 'no claim', by words in them. */
  noClaim?: string[];
  checkers?: [name: string, initials: string][];
  sessions?: { by: number; startedAt: string; endedAt: string | null; changes: number }[];
}

/** Returns an id of the right form, the same for the same number. */
export function fixedId(number: number): string {
  return `0190b3c2-7d00-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

export function sha256(words: string): string {
  return createHash('sha256').update(words, 'utf8').digest('hex');
}

const splitter = new Intl.Segmenter('nl', { granularity: 'sentence' });

const MOMENT = '2024-09-18T08:00:00.000Z';

/** Builds the state of an article as the library would give it. */
export function stateFrom(spec: StateSpec): ArticleState {
  const articleId = fixedId(1);
  const versionId = fixedId(2);
  const blocks: ArticleState['blocks'] = [];
  const sentences: ArticleState['sentences'] = [];
  let text = '';
  for (const [position, entry] of spec.blocks.entries()) {
    const block = typeof entry === 'string' ? { kind: 'paragraph' as const, text: entry } : entry;
    if (position > 0) text += '\n\n';
    const start = text.length;
    text += block.text.normalize('NFC');
    blocks.push({
      id: blockId(versionId, position),
      versionId,
      position,
      kind: block.kind,
      level: block.kind === 'heading' ? ('level' in block ? (block.level ?? 2) : 2) : null,
      start,
      end: text.length,
      isText: isTextByDefault(block.kind),
    });
    for (const { segment, index } of splitter.segment(text.slice(start))) {
      const at = start + index;
      sentences.push({
        id: sentenceId(versionId, sentences.length),
        versionId,
        position: sentences.length,
        blockPosition: position,
        start: at,
        end: at + segment.trimEnd().length,
        noClaim: (spec.noClaim ?? []).some((words) => segment.includes(words)),
      });
    }
  }
  const checkers = (spec.checkers ?? [['Sanne Ottens', 'SO']]).map(([name, initials], index) => ({
    id: fixedId(100 + index),
    name,
    initials,
    createdAt: MOMENT,
  }));
  const { claims, evidence } = claimsFrom(spec.claims, text, articleId, versionId);
  return {
    article: {
      id: articleId,
      title: 'Een artikel',
      byline: null,
      outlet: null,
      published: null,
      language: 'nl',
      url: null,
      ...spec.details,
      createdAt: MOMENT,
      removed: false,
      archived: false,
    },
    version: {
      id: versionId,
      articleId,
      number: 1,
      text,
      textHash: sha256(text),
      words: text.split(/\s+/).length,
      format: 'html',
      sourceName: 'artikel.html',
      sourceHash: sha256(`<p>${text}`),
      loadedAt: MOMENT,
      warnings: [],
      release: null,
      remarks: [],
    },
    versions: [
      { id: versionId, number: 1, loadedAt: MOMENT, sourceName: 'artikel.html', textHash: sha256(text) },
    ],
    blocks,
    sentences,
    claims,
    evidence,
    proofTicks: [],
    reviews: [],
    checkers,
    sessions: (spec.sessions ?? []).map(({ by, ...session }, index) => ({
      id: fixedId(200 + index),
      articleId,
      checkerId: fixedId(100 + by),
      ...session,
    })),
    history: { undo: null, redo: null },
    historyLength: 1 + claims.length * 3,
    historyHash: sha256(`history of ${text}`),
    place: null,
    redactedEvidence: [],
  };
}

function claimsFrom(
  specs: readonly ClaimSpec[],
  text: string,
  articleId: string,
  versionId: string,
): Pick<ArticleState, 'claims' | 'evidence'> {
  const claims: Claim[] = [];
  const evidence: Evidence[] = [];
  for (const [index, { speaker, cue, evidence: found = [], ...given }] of specs.entries()) {
    const start = text.indexOf(given.quote);
    if (start < 0) throw new Error(`not in the text: ${given.quote}`);
    const id = fixedId(1000 + index);
    const verdict = given.verdict ?? 'unchecked';
    const said = given.said ?? 'unchecked';
    const at = `2024-09-18T09:${String(10 + (index % 50))}:00.000Z`;
    claims.push({
      id,
      articleId,
      versionId,
      start,
      end: start + given.quote.length,
      origin: 'checker',
      status: 'kept',
      score: null,
      picked: [],
      hedge: null,
      kind: null,
      attribution:
        speaker === undefined ? null : { speaker, speakerSpan: null, cue: cue ?? null, cueSpan: null },
      reason: null,
      tried: null,
      wouldSettle: null,
      correction: null,
      note: null,
      verdict,
      verdictBy: verdict === 'unchecked' ? null : fixedId(100),
      verdictAt: verdict === 'unchecked' ? null : at,
      said,
      saidBy: said === 'unchecked' ? null : fixedId(100),
      saidAt: said === 'unchecked' ? null : at,
      createdBy: fixedId(100),
      createdAt: MOMENT,
      removed: false,
      ...given,
    });
    for (const entry of found) {
      evidence.push({
        id: fixedId(100_000 + evidence.length),
        claimId: id,
        kind: 'document',
        stance: 'supports',
        target: 'verdict',
        title: null,
        link: null,
        quotation: null,
        lookedAt: null,
        contact: null,
        protected: false,
        note: null,
        attachments: [],
        createdBy: fixedId(100),
        createdAt: MOMENT,
        removed: false,
        ...entry,
      });
    }
  }
  return { claims, evidence };
}
