import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeClaim, removeClaim, setClaimDetails } from '../../../core/model/claim/claim-changes.ts';
import { Claim } from '../../../core/model/claim/claim.ts';
import { draftChange } from '../../../core/model/history/event.ts';
import {
  addEvidence,
  changeEvidence,
  removeEvidence,
} from '../../../core/model/evidence/evidence-changes.ts';
import { Evidence, type EvidenceDetails } from '../../../core/model/evidence/evidence.ts';
import type { ParsedArticle } from '../../../core/model/article/parsed-article.ts';
import type { SearchResult } from '../../../core/model/search.ts';
import { assemble } from '../../../core/text/complete-article.ts';
import { commit, redo, undo } from '../../../db/queries/history/commit.ts';
import { loadArticle, loadVersion, newestVersion } from '../../../db/queries/articles/load.ts';
import type { Library } from '../../../db/store/open.ts';
import { searchLibrary } from '../../../db/search/search.ts';
import { libraryWithArticle, smallArticle } from '../../helpers/library.ts';

type Author = ReturnType<typeof libraryWithArticle>['author'];

function parsed(text: string, details: Partial<ParsedArticle> = {}): ParsedArticle {
  const blocks = text
    .split('\n\n')
    .map((words) => ({ text: words, kind: 'paragraph' as const, level: null, marked: true }));
  return { ...smallArticle(), title: 'A story', outlet: null, ...assemble(blocks, 'en'), ...details };
}

function load(library: Library, author: Author, text: string, details: Partial<ParsedArticle> = {}): string {
  const bytes = new TextEncoder().encode(text);
  const source = { name: null, mediaType: 'text/plain', bytes };
  return loadArticle(library, parsed(text, details), source, author).id;
}

function claimOn(library: Library, articleId: string, author: Author, words: string): Claim {
  const version = newestVersion(library, articleId);
  if (version === null) throw new Error('no version');
  const start = version.text.indexOf(words);
  const draft = makeClaim(version, start, start + words.length, author);
  return Claim.parse(commit(library, { articleId, ...author }, [draft]).claims[0]);
}

/** Results as field and context, the found words between brackets. */
function found(library: Library, query: string): string[] {
  return searchLibrary(library, query, 50).results.map(({ field, context: { text, marks } }) => {
    const words = marks
      .toReversed()
      .reduce(
        (marked, { start, end }) =>
          `${marked.slice(0, start)}[${marked.slice(start, end)}]${marked.slice(end)}`,
        text,
      );
    return `${field}: ${words.replace(/\s+/g, ' ')}`;
  });
}

const evidence: EvidenceDetails = {
  kind: 'link',
  stance: 'supports',
  target: 'verdict',
  title: 'Harbour bulletin',
  link: 'https://quay.example/bulletin-7',
  quotation: 'closed to all ships',
  lookedAt: null,
  contact: 'Hanna Vey',
  protected: false,
  note: 'Read on paper.',
  attachments: [{ hash: 'a'.repeat(64), name: 'deed of 1912.pdf', size: 1, mediaType: 'application/pdf' }],
};

describe('what is found', () => {
  test('words begin, phrases stand so, a minus excludes; case and accents do not count', () => {
    const { library, author } = libraryWithArticle();
    load(library, author, 'The café owner Zoë fears for her trade. The harbour bridge is closed.');
    load(library, author, 'A cafe by the bridge of the harbour.', { title: 'Another' });
    expect(found(library, 'CAFÉ')).toHaveLength(2);
    expect(found(library, 'zoe')).toEqual([
      'text: The café owner [Zoë] fears for her trade. The harbour bridge is closed.',
    ]);
    expect(found(library, 'harb brid')).toHaveLength(2);
    expect(found(library, '"harbour bridge"')).toEqual([
      'text: The café owner Zoë fears for her trade. The [harbour bridge] is closed.',
    ]);
    expect(found(library, 'bridge -zoe')).toEqual(['text: A cafe by the [bridge] of the harbour.']);
    expect(found(library, 'ridge')).toEqual([]);
    expect(found(library, '-zoe')).toEqual([]);
    expect(found(library, 'harbour" OR "x')).toEqual([]);
    expect(found(library, 'title:another')).toEqual([]);
  });

  test('title, outlet, byline; an article is found by words of both its title and its text', () => {
    const { library, author } = libraryWithArticle();
    load(library, author, 'It closes on Monday.', {
      title: 'Old pier closes',
      outlet: 'The Quay',
      byline: 'Ines Holt',
    });
    expect(found(library, 'pier')).toEqual(['title: Old [pier] closes']);
    expect(found(library, 'quay')).toEqual(['outlet: The [Quay]']);
    expect(found(library, 'holt')).toEqual(['byline: Ines [Holt]']);
    expect(found(library, 'pier monday')).toEqual(['title: Old [pier] closes']);
    expect(found(library, 'closes monday')).toEqual(['title: Old pier [closes]']);
  });

  test('claims and evidence by everything that is written in them', () => {
    const { library, author } = libraryWithArticle();
    const articleId = load(library, author, 'The pier was built in 1911, they say.');
    const who = { articleId, ...author };
    const claim = claimOn(library, articleId, author, 'built in 1911');
    const details = {
      attribution: { speaker: 'Karin Voss', speakerSpan: null, cue: null, cueSpan: null },
      correction: 'It was built in 1912.',
      tried: 'Rang the archive.',
      wouldSettle: 'The original drawing.',
      note: 'See the yearbook.',
    };
    commit(library, who, [setClaimDetails(claim, details)]);
    commit(library, who, [addEvidence(claim, evidence, author)]);
    const of = (query: string): SearchResult | undefined => searchLibrary(library, query, 9).results[0];
    for (const [query, field] of [
      ['voss', 'speaker'],
      ['1912 -deed', 'correction'],
      ['rang', 'tried'],
      ['drawing', 'wouldSettle'],
      ['yearbook', 'note'],
    ] as const)
      expect(of(query), query).toMatchObject({
        articleId,
        claimId: claim.id,
        evidenceId: null,
        field,
        versionId: null,
      });
    for (const [query, field] of [
      ['harbour bulletin', 'title'],
      ['quay.example', 'link'],
      ['"all ships"', 'quotation'],
      ['vey', 'contact'],
      ['paper', 'note'],
      ['"deed of 1912"', 'files'],
    ] as const)
      expect(of(query)?.field ?? query, query).toBe(field);
    expect(of('vey')).toMatchObject({ articleId, claimId: claim.id });
    expect(of('vey')?.evidenceId).not.toBeNull();
  });

  test('a match in the text says where in the text it is', () => {
    const { library, author } = libraryWithArticle();
    const text =
      `${'Nothing happened here at all. '.repeat(40)}\n\nThe lighthouse fell. ${'And so on and on. '.repeat(40)}`.trim();
    const articleId = load(library, author, text);
    const [result] = searchLibrary(library, 'lighthou', 9).results;
    expect(result?.offset).toBe(newestVersion(library, articleId)?.text.indexOf('lighthouse'));
    expect(result?.context.cut).toEqual({ before: true, after: true });
    expect(result?.context.text.length).toBeLessThan(260);
  });

  test('nothing of what is deleted, dismissed or protected, and all of it when it comes back', () => {
    const { library, author } = libraryWithArticle();
    const articleId = load(library, author, 'The pier was built in 1911.', { title: 'Old pier' });
    const who = { articleId, ...author };
    const claim = claimOn(library, articleId, author, 'built in 1911');
    const added = Evidence.parse(commit(library, who, [addEvidence(claim, evidence, author)]).evidence[0]);
    expect(found(library, 'vey')).toHaveLength(1);
    commit(library, who, [changeEvidence(added, { protected: true })]);
    for (const query of ['vey', 'bulletin', 'quay', '"all ships"', 'paper', 'deed'])
      expect(found(library, query), query).toEqual([]);
    undo(library, who);
    expect(found(library, 'vey')).toHaveLength(1);
    commit(library, who, [removeEvidence(added)]);
    expect(found(library, 'vey')).toEqual([]);
    undo(library, who);
    commit(library, who, [removeClaim(claim)]);
    expect(found(library, 'vey')).toEqual([]);
    expect(found(library, '1911')).toEqual(['text: The pier was built in [1911].']);
    undo(library, who);
    const article = newestVersion(library, articleId);
    expect(article).not.toBeNull();
    const row = { id: articleId, removed: false };
    commit(library, who, [draftChange('article.removed', 'article', row, { removed: true })]);
    expect(found(library, '1911')).toEqual([]);
    undo(library, who);
    expect(found(library, '1911')).toHaveLength(2);
  });

  test('the newest version of a text, and claims of older ones by their version', () => {
    const { library, author } = libraryWithArticle();
    const articleId = load(library, author, 'The pier was built in 1911. It is green.');
    const claim = claimOn(library, articleId, author, 'It is green');
    const next = 'The pier was built in 1912. It is red.';
    const source = { name: null, mediaType: 'text/plain', bytes: new TextEncoder().encode(next) };
    loadVersion(library, articleId, parsed(next), source, author);
    expect(found(library, '1911')).toEqual([]);
    expect(found(library, '1912')).toEqual(['text: The pier was built in [1912]. It is red.']);
    expect(searchLibrary(library, 'green', 9).results).toMatchObject([
      { claimId: claim.id, versionId: claim.versionId, field: 'quote' },
    ]);
  });

  test('texts without spaces, letter by letter', () => {
    const { library, author } = libraryWithArticle();
    load(library, author, '港湾大桥将于三月关闭六个星期。', { title: '大桥关闭', language: 'zh' });
    load(library, author, 'สะพานท่าเรือจะปิดหกสัปดาห์', { title: 'สะพาน', language: 'th' });
    expect(found(library, '三月')).toEqual(['text: 港湾大桥将于[三月]关闭六个星期。']);
    expect(found(library, '六个 -十月')).toHaveLength(1);
    expect(found(library, 'ท่าเรือ')).toHaveLength(1);
    // Another tone and another vowel are another word.
    expect(found(library, 'ทาเรอ')).toEqual([]);
  });

  test('as many as asked for, and whether there is more', () => {
    const { library, author } = libraryWithArticle();
    for (let at = 0; at < 5; at++)
      load(library, author, `Story number ${at} about the ferry.`, { title: `Story ${at}` });
    expect(searchLibrary(library, 'ferry', 3)).toMatchObject({ more: true });
    expect(searchLibrary(library, 'ferry', 3).results).toHaveLength(3);
    expect(searchLibrary(library, 'ferry', 5)).toMatchObject({ more: false });
  });
});

test('the index fits the library after whatever was done', () => {
  const action = fc.record({
    kind: fc.nat(8),
    pick: fc.nat(1000),
    words: fc.string({ unit: 'grapheme', maxLength: 30 }),
  });
  fc.assert(
    fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
      const { library, article, version, author } = libraryWithArticle();
      const who = { articleId: article.id, ...author };
      const claims: Claim[] = [];
      const items: Evidence[] = [];
      for (const { kind, pick, words } of actions) {
        const claim = claims[pick % Math.max(1, claims.length)];
        const item = items[pick % Math.max(1, items.length)];
        const text = words.trim() === '' ? null : words;
        try {
          if (kind === 0 || claim === undefined) {
            const draft = makeClaim(version, pick % 60, (pick % 60) + 20, author);
            claims.push(Claim.parse(commit(library, who, [draft]).claims[0]));
          } else if (kind === 1)
            commit(library, who, [setClaimDetails(claim, { note: text, correction: words })]);
          else if (kind === 2) commit(library, who, [removeClaim(claim)]);
          else if (kind === 3) {
            const made = commit(library, who, [addEvidence(claim, { ...evidence, title: text }, author)]);
            items.push(Evidence.parse(made.evidence[0]));
          } else if (kind === 4 && item)
            commit(library, who, [changeEvidence(item, { protected: pick % 2 === 0 })]);
          else if (kind === 5 && item) commit(library, who, [removeEvidence(item)]);
          else if (kind === 6) undo(library, who);
          else if (kind === 7) redo(library, who);
          else load(library, author, `${words}\n\nStory ${pick}`, { title: text ?? 'None' });
        } catch (thrown) {
          // What was deleted, or cannot be done, is refused; the index has to fit all the same.
          expect(thrown).toHaveProperty('code');
        }
      }
      library.db.exec("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)");
      library.close();
    }),
    { numRuns: 40 },
  );
});
