import { describe, expect, test } from 'vitest';
import {
  confirmTicks,
  leaveOpen,
  makeClaim,
  removeClaim,
  setClaimDetails,
  setVerdict,
} from '../../../../core/model/claim/claim-changes.ts';
import { orderedClaims, type Claim } from '../../../../core/model/claim/claim.ts';
import { draftChange } from '../../../../core/model/history/event.ts';
import { addEvidence } from '../../../../core/model/evidence/evidence-changes.ts';
import type { EvidenceDetails } from '../../../../core/model/evidence/evidence.ts';
import type { Id } from '../../../../core/kernel/ids.ts';
import { reviewClaim } from '../../../../core/model/review/review-changes.ts';
import type { Suggestion } from '../../../../core/model/claim/suggestions.ts';
import { articleState } from '../../../../db/queries/articles/article-state.ts';
import { saveChecker } from '../../../../db/queries/settings/checkers.ts';
import { commit, undo } from '../../../../db/queries/history/commit.ts';
import { loadArticle, loadVersion, newestVersion } from '../../../../db/queries/articles/load.ts';
import type { Library } from '../../../../db/store/open.ts';
import { similarArticle } from '../../../../db/queries/articles/similar-article.ts';
import { verifyLibrary } from '../../../../db/verify/library.ts';
import { droppedClaimsIn } from '../../../../db/queries/articles/carry-version.ts';
import type { DroppedClaim } from '../../../../core/text/versions/dropped-claim.ts';
import { parsedStory } from '../../../helpers/blind-check.ts';
import { libraryWithArticle } from '../../../helpers/library.ts';

const first = `Ferry sails again

The ferry to Oldhaven sails again from Monday, the owner said.

Repairs took eleven weeks and cost the owner 2 million euros.

About 900 people cross the strait every day.

The town paid for a bus round the bay.

It sailed.`;

const second = `A new line at the top of the story.

Ferry sails again

The ferry to Oldhaven sails again from Monday, the owner said.

Repairs took nine weeks and cost the owner 2 million euros.

About 800 people cross the strait every day.

The town paid for a bus round the bay.

It sailed.`;

const plainEvidence: EvidenceDetails = {
  kind: 'link',
  stance: 'supports',
  target: 'verdict',
  title: 'Timetable',
  link: 'https://ferry.example/timetable',
  quotation: null,
  lookedAt: '2026-03-03',
  contact: null,
  protected: false,
  note: null,
  attachments: [],
};

function load(library: Library, author: { checkerId: Id; at: string }, text = first): Id {
  return loadArticle(library, parsedStory(text), sourceOf(text), author).id;
}

function sourceOf(text: string) {
  return { name: 'ferry.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode(text) };
}

function make(library: Library, articleId: Id, author: { checkerId: Id; at: string }, words: string): Claim {
  const version = newestVersion(library, articleId)!;
  const start = version.text.indexOf(words);
  const draft = makeClaim(version, start, start + words.length, author);
  return commit(library, { articleId, ...author }, [draft]).claims[0]!;
}

describe('a newer version', () => {
  test('has the claims whose sentence is the same with all that was found, others without ticks or not', () => {
    const { library, author } = libraryWithArticle();
    const { id } = saveChecker(library.db, { id: null, name: 'Joost Wit', initials: 'JW' }, author.at);
    const reader = { ...author, checkerId: id };
    const articleId = load(library, author);
    const who = { articleId, ...author };
    const said = make(
      library,
      articleId,
      author,
      'The ferry to Oldhaven sails again from Monday, the owner said.',
    );
    const start = said.start + said.quote.indexOf('the owner');
    const attribution = {
      speaker: 'the owner',
      speakerSpan: { start, end: start + 9 },
      cue: 'said',
      cueSpan: { start: start + 10, end: start + 14 },
    };
    const ticked = commit(library, who, [setClaimDetails(said, { attribution, note: 'Called.' })]).claims[0]!;
    const decided = commit(library, who, [setVerdict(ticked, 'verified', author)]).claims[0]!;
    commit(library, who, [addEvidence(decided, plainEvidence, author)]);
    commit(library, { articleId, ...reader }, reviewClaim(decided, [], { agrees: true }, reader));
    const cost = make(library, articleId, author, 'cost the owner 2 million euros');
    commit(library, who, [setVerdict(cost, 'refuted', author)]);
    const gone = make(library, articleId, author, 'About 900 people cross the strait every day.');
    commit(library, who, [setVerdict(gone, 'verified', author)]);
    const { sentences } = articleState(library, articleId);
    commit(library, who, [draftChange('sentence.noClaimSet', 'sentence', sentences[4]!, { noClaim: true })]);

    const parsed = parsedStory(second);
    const suggestions = ['The ferry to Oldhaven sails', 'About 800 people'].map((words) =>
      suggested(second, words),
    );
    const { carried } = loadVersion(library, articleId, parsed, sourceOf(second), author, suggestions);
    expect(carried).toEqual({ from: 1, claims: 3, back: 0, open: 2, left: 0 });

    const after = articleState(library, articleId);
    const [people, ...others] = orderedClaims(after.claims).toReversed();
    expect(people).toMatchObject({
      quote: 'About 800 people cross the strait every day.',
      verdict: 'unchecked',
    });
    const [open, whole] = others;
    expect(whole).toMatchObject({
      quote: said.quote,
      verdict: 'verified',
      verdictBy: author.checkerId,
      note: 'Called.',
    });
    expect(whole?.verdictAt).toBe(decided.verdictAt);
    const span = whole!.attribution!.speakerSpan!;
    expect(after.version.text.slice(span.start, span.end)).toBe('the owner');
    expect(open).toMatchObject({ quote: cost.quote, verdict: 'unchecked', verdictBy: null });
    expect(others).toHaveLength(2);
    expect(after.evidence).toMatchObject([{ claimId: whole!.id, title: plainEvidence.title }]);
    expect(after.reviews).toMatchObject([{ claimId: whole!.id, agrees: true, ofQuote: said.quote }]);
    expect(after.sentences.filter(({ noClaim }) => noClaim).map(({ position }) => position)).toEqual([5]);
    expect(orderedClaims(articleState(library, articleId, said.versionId).claims)).toHaveLength(3);
    verifyLibrary(library);
  });

  test('has claims of versions before the last one, which did not have their sentence', () => {
    const { library, author } = libraryWithArticle();
    const articleId = load(library, author);
    const who = { articleId, ...author };
    const repairs = make(library, articleId, author, 'eleven weeks');
    commit(library, who, [setVerdict(repairs, 'verified', author)]);
    const bus = make(library, articleId, author, 'a bus round the bay');
    commit(library, who, [setVerdict(bus, 'refuted', author)]);
    const half = first.slice(0, first.indexOf('Repairs'));
    const middle = loadVersion(library, articleId, parsedStory(half), sourceOf(half), author);
    expect(middle.carried).toMatchObject({ claims: 0, left: 2 });
    expect(leftIn(library, articleId)).toMatchObject([{ version: 1, why: 'gone' }, { version: 1 }]);

    const whole = `${first}\n\nThat was all.`;
    const last = loadVersion(library, articleId, parsedStory(whole), sourceOf(whole), author);
    expect(last.carried).toEqual({ from: 2, claims: 0, back: 2, open: 0, left: 0 });
    expect(orderedClaims(articleState(library, articleId).claims)).toMatchObject([
      { quote: repairs.quote, verdict: 'verified' },
      { quote: bus.quote, verdict: 'refuted' },
    ]);
    expect(leftIn(library, articleId)).toEqual([]);
    verifyLibrary(library);
  });

  test('shows a tick of which nobody has decided in the version between', () => {
    const { library, author } = libraryWithArticle();
    const articleId = load(library, author);
    const claim = make(library, articleId, author, 'eleven weeks');
    commit(library, { articleId, ...author }, [setVerdict(claim, 'verified', author)]);
    for (const weeks of ['nine', 'ten']) {
      const text = first.replace('eleven', weeks);
      loadVersion(library, articleId, parsedStory(text), sourceOf(text), author);
      const [heir] = orderedClaims(articleState(library, articleId).claims);
      expect(leftIn(library, articleId)).toMatchObject([
        { version: 1, heir: heir!.id, why: 'unticked', difference: { weighs: ['figure'] } },
      ]);
    }
    const [open] = orderedClaims(articleState(library, articleId).claims);
    commit(library, { articleId, ...author }, [leaveOpen(open!, author)]);
    expect(leftIn(library, articleId)).toEqual([]);
    verifyLibrary(library);
    undo(library, { articleId, ...author });
    const [former] = leftIn(library, articleId);
    commit(library, { articleId, ...author }, confirmTicks(open!, former!, author));
    expect(orderedClaims(articleState(library, articleId).claims)).toMatchObject([
      { quote: 'ten weeks', verdict: 'verified' },
    ]);
    verifyLibrary(library);
  });

  test('does not bring back what was removed in the version between', () => {
    const { library, author } = libraryWithArticle();
    const articleId = load(library, author);
    make(library, articleId, author, 'eleven weeks');
    const again = `${first}\n\nMore follows.`;
    loadVersion(library, articleId, parsedStory(again), sourceOf(again), author);
    const [copy] = orderedClaims(articleState(library, articleId).claims);
    commit(library, { articleId, ...author }, [removeClaim(copy!)]);
    const last = `${again}\n\nIt followed.`;
    const { carried } = loadVersion(library, articleId, parsedStory(last), sourceOf(last), author);
    expect(carried).toEqual({ from: 2, claims: 0, back: 0, open: 0, left: 0 });
  });

  test('has nothing of what nobody did', () => {
    const { library, author } = libraryWithArticle();
    const articleId = load(library, author);
    const { carried } = loadVersion(library, articleId, parsedStory(second), sourceOf(second), author);
    expect(carried).toEqual({ from: 1, claims: 0, back: 0, open: 0, left: 0 });
    expect(articleState(library, articleId).claims).toEqual([]);
  });
});

function leftIn(library: Library, articleId: Id): DroppedClaim[] {
  return droppedClaimsIn(library, newestVersion(library, articleId)!.id).claims;
}

function suggested(text: string, words: string): Suggestion {
  const start = text.indexOf(words);
  return {
    start,
    end: start + words.length,
    kind: null,
    score: 0.9,
    picked: [],
    hedge: null,
    attribution: null,
  };
}

describe('the title of an article with a newer version', () => {
  test('is the newer one, which can be undone, and the history fits', () => {
    const { library, author } = libraryWithArticle();
    const articleId = load(library, author);
    const later = { ...author, at: '2026-03-05T09:00:00.000Z' };
    const parsed = parsedStory(
      second.replace('A new line at the top of the story.', 'Ferry sails on Monday'),
    );
    const { article } = loadVersion(library, articleId, parsed, sourceOf(second), later);
    expect(article.title).toBe('Ferry sails on Monday');
    const title = () => articleState(library, articleId).article.title;
    expect(title()).toBe('Ferry sails on Monday');
    undo(library, { articleId, ...author, at: '2026-03-05T09:01:00.000Z' });
    expect(title()).toBe('Ferry sails again');
    const third = parsedStory(first.replace('Ferry sails again', 'Ferry in port'));
    loadVersion(library, articleId, third, sourceOf(third.text), {
      ...author,
      at: '2026-03-06T09:00:00.000Z',
    });
    expect(title()).toBe('Ferry sails again');
    expect(() => verifyLibrary(library)).not.toThrow();
  });
});

describe('an article like a new text', () => {
  test('is found by its text when its title was corrected', () => {
    const { library, author } = libraryWithArticle();
    const articleId = load(library, author);
    load(
      library,
      author,
      first.replaceAll(/\p{L}{4,}/gu, (word) => [...word].toReversed().join('')),
    );
    const row = { id: articleId, title: 'Ferry sails again' };
    commit(library, { articleId, ...author }, [
      draftChange('article.detailsSet', 'article', row, { title: 'Boats' }),
    ]);
    const edited = { ...parsedStory(second), title: 'A new line at the top of the story.' };
    expect(similarArticle(library, edited)).toEqual({ articleId, title: 'Boats' });
  });

  test('is none where only a sentence is the same', () => {
    const { library, author } = libraryWithArticle();
    load(library, author);
    const other = `Bus round the bay

The town paid for a bus round the bay.

Drivers want more money for working on Sundays and holidays.

Nobody answered the telephone at the office of the company.`;
    expect(similarArticle(library, parsedStory(other))).toBeNull();
  });
});
