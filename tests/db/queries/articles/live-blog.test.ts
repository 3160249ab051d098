import { describe, expect, test } from 'vitest';
import { makeClaim, setVerdict } from '../../../../core/model/claim/claim-changes.ts';
import { orderedClaims } from '../../../../core/model/claim/claim.ts';
import type { Verdict } from '../../../../core/model/claim/verdict.ts';
import { completeArticle } from '../../../../core/text/complete-article.ts';
import { plainTextArticle } from '../../../../core/text/plain-text.ts';
import { articleState } from '../../../../db/queries/articles/article-state.ts';
import { droppedClaimsIn } from '../../../../db/queries/articles/carry-version.ts';
import { loadArticle, loadVersion, newestVersion } from '../../../../db/queries/articles/load.ts';
import { versionChanges } from '../../../../db/queries/articles/version-changes.ts';
import { commit } from '../../../../db/queries/history/commit.ts';
import { changeWords } from '../../../helpers/compared-versions.ts';
import { libraryWithArticle } from '../../../helpers/library.ts';

const opening = 'Storm Wendel trekt over het land, met windstoten tot 130 kilometer per uur.';
const nine = [
  '09.12 Treinen rijden niet',
  'Tussen Bergum en de kust rijden sinds 08.40 uur geen treinen. Er liggen bomen op het spoor bij Oudega.',
];
const ten = [
  '10.05 School dicht',
  'Basisschool De Klimop in Oudega blijft vandaag dicht. Dat meldt de gemeente aan 214 ouders.',
];
const eleven = [
  '11.30 Meer dan duizend huizen zonder stroom',
  'In Bergum zitten 1.120 huishoudens zonder stroom. Netbeheerder Lumis verwacht herstel om 15.00 uur.',
];
const start = [opening, ...ten, ...nine];

describe('a live blog', () => {
  test('with entries on top keeps every tick below them, and tells the entries as new', () => {
    const { claims, told } = reloaded(
      start,
      { '08.40 uur': 'verified', '214 ouders': 'refuted', '130 kilometer per uur': 'verified' },
      [opening, ...eleven, ...ten, ...nine],
    );
    expect(claims).toEqual(['verified 130 kilometer per uur', 'refuted 214 ouders', 'verified 08.40 uur']);
    expect(told).toEqual([
      '+ 11.30 Meer dan duizend huizen zonder stroom',
      '+ In Bergum zitten 1.120 huishoudens zonder stroom.',
      '+ Netbeheerder Lumis verwacht herstel om 15.00 uur.',
    ]);
  });

  test('with a corrected figure has its claim there without its tick, and the sentence that leans on it too', () => {
    const corrected = ten.map((words) =>
      words.replace('De Klimop in Oudega', 'De Klimop in Oudehorne').replace('214', '241'),
    );
    const { claims, told, dropped } = reloaded(
      start,
      { '214 ouders': 'verified', '08.40 uur': 'verified', 'blijft vandaag dicht': 'verified' },
      [opening, ...corrected, ...nine],
    );
    expect(claims).toEqual(['unchecked blijft vandaag dicht', 'unchecked 241 ouders', 'verified 08.40 uur']);
    expect(told).toEqual(['~ Oudega | Oudehorne', '~ 214 | 241']);
    expect(dropped).toEqual(['unticked blijft vandaag dicht', 'unticked 214 ouders']);
    // 'Dat' is what the sentence before says.
    const lean = reloaded(start, { '214 ouders': 'verified' }, [
      opening,
      ...ten.map((words) => words.replace('vandaag', 'tot donderdag')),
      ...nine,
    ]);
    expect(lean.dropped).toEqual(['leans 214 ouders']);
    expect(lean.told).toEqual(['~ vandaag | tot donderdag']);
  });

  test('with its entries in another order keeps the ticks, and tells the shorter part as moved', () => {
    const { claims, told } = reloaded(
      [opening, ...eleven, ...ten, ...nine],
      { '08.40 uur': 'verified', '1.120 huishoudens': 'unverifiable', '214 ouders': 'verified' },
      [opening, ...ten, ...eleven, ...nine],
    );
    expect(claims).toEqual(['verified 214 ouders', 'unverifiable 1.120 huishoudens', 'verified 08.40 uur']);
    expect(told).toEqual(ten.flatMap(sentencesOf).map((words) => `> ${words}`));
  });

  test('with a paragraph that was split, and two that were joined, has nothing new', () => {
    const split = start.flatMap((block) => (block === nine[1] ? sentencesOf(block) : [block]));
    const ticks: Record<string, Verdict> = { '08.40 uur': 'verified', 'bomen op het spoor': 'refuted' };
    const all = ['verified 08.40 uur', 'refuted bomen op het spoor'];
    expect(reloaded(start, ticks, split)).toEqual({ claims: all, told: [], dropped: [] });
    expect(reloaded(split, ticks, start)).toEqual({ claims: all, told: [], dropped: [] });
  });

  test('with an entry that vanished lists its claims as gone, with the entry at its place', () => {
    const { claims, told, dropped } = reloaded(
      [opening, ...eleven, ...ten, ...nine],
      { '1.120 huishoudens': 'verified', '214 ouders': 'verified', '08.40 uur': 'refuted' },
      [opening, ...eleven, ...nine],
    );
    expect(claims).toEqual(['verified 1.120 huishoudens', 'refuted 08.40 uur']);
    expect(dropped).toEqual(['gone 214 ouders']);
    expect(told).toEqual(ten.flatMap(sentencesOf).map((words) => `- ${words}`));
  });

  test('in English, with all of this at once', () => {
    const before = [
      'The river Anse has burst its banks at three places.',
      '10:40 Bridge shut',
      'Police have shut the bridge at Tolling. About 300 people were moved to a sports hall.',
      '10:10 First warning',
      'The water board warned of a level of 4.6 metres. It had forecast 3.9 metres on Tuesday.',
      '09:55 Ferry stopped',
      'The ferry does not sail until further notice.',
    ];
    const after = [
      'The river Anse has burst its banks at four places.',
      '11:20 Soldiers arrive',
      'Sixty soldiers are filling sandbags in Tolling.',
      '10:40 Bridge shut',
      'Police have shut the bridge at Tolling.',
      'About 380 people were moved to a sports hall.',
      '10:10 First warning',
      'The water board warned of a level of 4.6 metres. It had forecast 3.9 metres on Tuesday.',
    ];
    const { claims, told, dropped } = reloaded(
      before,
      {
        'three places': 'verified',
        'About 300 people': 'verified',
        '4.6 metres': 'verified',
        'shut the bridge': 'verified',
        'does not sail': 'unverifiable',
      },
      after,
      'en',
    );
    expect(claims).toEqual([
      'unchecked four places',
      'verified shut the bridge',
      'unchecked About 380 people',
      'verified 4.6 metres',
    ]);
    expect(dropped).toEqual(['unticked three places', 'unticked About 300 people', 'gone does not sail']);
    expect(told).toEqual([
      '~ three | four',
      '+ 11:20 Soldiers arrive',
      '+ Sixty soldiers are filling sandbags in Tolling.',
      '~ 300 | 380',
      '- 09:55 Ferry stopped',
      '- The ferry does not sail until further notice.',
    ]);
  });
});

function sentencesOf(block: string): string[] {
  return block.split(/(?<=\.) (?=\p{Lu})/u);
}

/**
 * Loads a text, ticks words of it, and loads a newer text of it. Returns its claims in order with their ticks, what is new in it, and
 * the claims that it does not have as they were, with why.
 */
function reloaded(
  before: readonly string[],
  ticks: Readonly<Record<string, Verdict>>,
  after: readonly string[],
  language = 'nl',
): { claims: string[]; told: string[]; dropped: string[] } {
  const { library, author } = libraryWithArticle();
  const [old, now] = [before.join('\n\n'), after.join('\n\n')];
  const source = (text: string) => ({
    name: 'blog.txt',
    mediaType: 'text/plain',
    bytes: new TextEncoder().encode(text),
  });
  const parsed = (text: string) =>
    completeArticle(plainTextArticle(text), 'blog.txt', () => ({ language, reliable: true }));
  const { id: articleId } = loadArticle(library, parsed(old), source(old), author);
  const version = newestVersion(library, articleId)!;
  for (const [words, verdict] of Object.entries(ticks)) {
    const from = version.text.indexOf(words);
    const who = { articleId, ...author };
    const [claim] = commit(library, who, [makeClaim(version, from, from + words.length, author)]).claims;
    commit(library, who, [setVerdict(claim!, verdict, author)]);
  }
  loadVersion(library, articleId, parsed(now), source(now), author);
  const { claims, version: newest } = articleState(library, articleId);
  const changes = versionChanges(library, newest.id, null)!;
  return {
    claims: orderedClaims(claims).map(({ verdict, quote }) => `${verdict} ${quote}`),
    told: changeWords(changes.changes, changes.other, newest),
    dropped: droppedClaimsIn(library, newest.id).claims.map(({ why, quote }) => `${why} ${quote}`),
  };
}
