import { join } from 'node:path';
import { defaultCaseOptions } from '../../core/casefile/manifest.ts';
import {
  makeClaim,
  setClaimDetails,
  setSaid,
  setVerdict,
  type Author,
} from '../../core/model/claim/claim-changes.ts';
import { Claim } from '../../core/model/claim/claim.ts';
import type { Id } from '../../core/kernel/ids.ts';
import type { ParsedArticle } from '../../core/model/article/parsed-article.ts';
import type { Verdict } from '../../core/model/claim/verdict.ts';
import { articleState } from '../../db/queries/articles/article-state.ts';
import { mergeCase, type OpenedCase } from '../../db/casefile/merge.ts';
import { putCase } from '../../db/casefile/write.ts';
import { saveChecker } from '../../db/queries/settings/checkers.ts';
import { commit, write } from '../../db/queries/history/commit.ts';
import { loadArticle, newestVersion } from '../../db/queries/articles/load.ts';
import { openLibrary, type Library } from '../../db/store/open.ts';
import { changeSettings } from '../../db/queries/settings/settings.ts';
import { buildCase } from '../../main/features/casefile/build-case.ts';
import { openCase, openedAs } from '../../main/features/casefile/open-case.ts';

/** A claim of the article, and what Noor and then Bram found of it: that it is so, and that it was said. */
export interface BlindClaim {
  quote: string;
  speaker?: string;
  noor: [Verdict, Verdict];
  bram: [Verdict, Verdict];
}

const at = (minute: number): string => new Date(Date.UTC(2026, 2, 4, 10, minute)).toISOString();

/**
 * Makes a library in `folder` with an article that Noor Smit checked and Bram Vos after her, who was given it without her
 * verdicts; his work is merged. Returns the library, open, and the article's id.
 */
export async function blindCheck(
  folder: string,
  parsed: ParsedArticle,
  claims: readonly BlindClaim[],
): Promise<{ library: Library; articleId: Id; noor: Author; bram: Author }> {
  const library = openLibrary(join(folder, 'library.sqlite'), 'write');
  const noor = { checkerId: person(library, 'Noor Smit', 'NS'), at: at(0) };
  const source = { name: 'story.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode(parsed.text) };
  const { id: articleId } = loadArticle(library, parsed, source, noor);
  const version = newestVersion(library, articleId);
  if (version === null) throw new Error('the article has no version');
  for (const { quote, speaker, noor: found } of claims) {
    const start = parsed.text.indexOf(quote);
    const draft = makeClaim(version, start, start + quote.length, noor);
    commit(library, { articleId, ...noor }, [draft]);
    const attribution =
      speaker === undefined ? null : { speaker, speakerSpan: null, cue: null, cueSpan: null };
    commit(library, { articleId, ...noor }, [setClaimDetails(Claim.parse(draft.to), { attribution })]);
    decide(library, articleId, noor, quote, found);
  }
  const given = await caseFrom(library, articleId, true);
  const other = openLibrary(join(folder, 'other.sqlite'), 'write');
  const bram = { checkerId: person(other, 'Bram Vos', 'BV'), at: at(60) };
  write(other, () => putCase(other.db, given.contents, { ...given, openedAt: bram.at }));
  for (const { quote, bram: found } of claims) decide(other, articleId, bram, quote, found);
  mergeCase(library, { articleId, ...noor }, await caseFrom(other, articleId, false));
  other.close();
  return { library, articleId, noor, bram };
}

function person(library: Library, name: string, initials: string): Id {
  const { id } = saveChecker(library.db, { id: null, name, initials }, at(0));
  changeSettings(library.db, { checkerId: id });
  return id;
}

function decide(
  library: Library,
  articleId: Id,
  author: Author,
  quote: string,
  [verdict, said]: readonly [Verdict, Verdict],
): void {
  const claim = articleState(library, articleId).claims.find((one) => one.quote === quote);
  if (claim === undefined) throw new Error(`no claim of ${quote}`);
  const { attribution } = claim;
  commit(library, { articleId, ...author }, [
    setVerdict(claim, verdict, author),
    attribution === null ? null : setSaid(claim, said, author),
  ]);
}

async function caseFrom(library: Library, articleId: Id, blind: boolean): Promise<OpenedCase> {
  const { bytes } = await buildCase(library, {
    articleId,
    options: { ...defaultCaseOptions, blind },
    passphrase: null,
    madeAt: at(90),
    madeBy: { name: 'Noor Smit', initials: 'NS' },
    appVersion: '0.1.0',
  });
  const name = 'story.tickmark';
  return openedAs(name, await openCase(name, bytes, null));
}

/** The story of the tests (helpers/desk.ts) as it is loaded, and what two checkers found in it. */
export function parsedStory(text: string): ParsedArticle {
  const paragraphs = text.trim().split('\n\n');
  const joined = paragraphs.join('\n\n');
  const blocks = paragraphs.map((words, at) => {
    const start = joined.indexOf(words);
    const kind = at === 0 ? ('heading' as const) : ('paragraph' as const);
    return { kind, level: at === 0 ? 1 : null, start, end: start + words.length, isText: true };
  });
  return {
    format: 'text',
    title: paragraphs[0] ?? '',
    byline: null,
    outlet: 'The Harbour Post',
    published: '2026-03-03',
    language: 'en',
    url: null,
    text: joined,
    blocks,
    sentences: blocks.map(({ start, end }, blockPosition) => ({ blockPosition, start, end })),
    warnings: [],
    release: null,
    remarks: [],
  };
}

/** Two claims found alike, two not, one of which somebody is said to have said. */
export const storyFindings: readonly BlindClaim[] = [
  {
    quote: 'The harbour bridge closes on 2 March for six weeks',
    speaker: 'the port authority',
    noor: ['verified', 'verified'],
    bram: ['verified', 'verified'],
  },
  {
    quote: 'Some 14,000 cars cross it every day',
    noor: ['refuted', 'unchecked'],
    bram: ['refuted', 'unchecked'],
  },
  {
    quote: 'It is safe',
    speaker: 'Jan Kroes',
    noor: ['unverifiable', 'verified'],
    bram: ['verified', 'refuted'],
  },
  { quote: 'cost the city 3 million euros', noor: ['verified', 'unchecked'], bram: ['refuted', 'unchecked'] },
  {
    quote: 'Nobody has counted the cyclists',
    noor: ['unverifiable', 'unchecked'],
    bram: ['unchecked', 'unchecked'],
  },
];
