import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withReplies } from '../../../core/annotations/replies.ts';
import { planAuthorNotes, type NotedArticle } from '../../../core/annotations/author-notes.ts';
import { isTakenByDefault, noteWords } from '../../../core/annotations/author-note.ts';
import { authorNoteDrafts } from '../../../core/annotations/note-drafts.ts';
import { addressesIn, addressKey } from '../../../core/annotations/note-source.ts';
import type { Remark } from '../../../core/model/article/article.ts';
import { Claim } from '../../../core/model/claim/claim.ts';
import { Evidence } from '../../../core/model/evidence/evidence.ts';
import { sourceOf } from '../../../core/model/source/source-changes.ts';
import { emptySource, type SourceDetails } from '../../../core/model/source/source.ts';
import type { Draft } from '../../../core/model/history/event.ts';
import { harbourState } from '../../helpers/harbour.ts';
import { fixedId } from '../../helpers/report-state.ts';

const author = { checkerId: fixedId(101), at: '2026-09-20T08:00:00.000Z' };
const state = harbourState();
const { version, sentences, claims } = state;
const [claim] = claims;
if (claim === undefined) throw new Error('the article has no claim');
const onClaim = { start: claim.start, end: claim.end };

const comment = (text: string, span = onClaim): Remark => ({
  ...span,
  author: 'Bea Post',
  at: '2026-09-01',
  text,
});
const source = (details: Partial<SourceDetails>) =>
  sourceOf(version.articleId, { ...emptySource, ...details }, author);

function article(remarks: Remark[], more: Partial<NotedArticle> = {}): NotedArticle {
  return { version: { ...version, remarks }, sentences, claims, evidence: [], sources: [], ...more };
}

/** The article after the drafts. */
function after(before: NotedArticle, drafts: readonly Draft[]): NotedArticle {
  const made = (entity: string) =>
    drafts.filter((draft) => draft.entity === entity && draft.from === null).map(({ to }) => to);
  const newClaims = made('claim').map((row) => Claim.parse(row));
  const newEvidence = made('evidence').map((row) => Evidence.parse(row));
  return {
    ...before,
    claims: [...before.claims, ...newClaims],
    evidence: [...before.evidence, ...newEvidence],
  };
}

describe('the author’s notes', () => {
  test('become evidence of the author that nobody looked at yet, on the claim at their words', () => {
    const [note] = planAuthorNotes(article([comment('Zie https://www.haven.example/cijfers.')]));
    if (note === undefined) throw new Error('no note');
    expect(note).toMatchObject({ claim: { id: claim.id }, sentence: null, isThere: false });
    const drafts = authorNoteDrafts(version, [note], false, author);
    expect(drafts.at(-1)).toMatchObject({
      kind: 'evidence.added',
      to: {
        claimId: claim.id,
        supplier: 'author',
        lookedAt: null,
        link: 'https://www.haven.example/cijfers',
        note: 'Zie https://www.haven.example/cijfers.\n— Bea Post, 2026-09-01',
      },
    });
  });

  test('share the claim that is made of their sentence, and make none where a checker said that there is none', () => {
    const free = sentences.find(
      ({ start, end, noClaim }) => !noClaim && claims.every((one) => one.end <= start || one.start >= end),
    );
    if (free === undefined) throw new Error('every sentence has a claim');
    const at = { start: free.start, end: free.start + 3 };
    const before = article([comment('Bron: Jan 1', at), comment('Bron: Jan 2', at)], { sentences: [free] });
    const drafts = authorNoteDrafts(version, planAuthorNotes(before), false, author);
    expect(drafts.map(({ kind }) => kind)).toEqual(['claim.made', 'evidence.added', 'evidence.added']);
    const closed = planAuthorNotes({ ...before, sentences: [{ ...free, noClaim: true }] });
    expect(closed).toMatchObject([{ sentence: null }, { sentence: null }]);
    expect(authorNoteDrafts(version, closed, false, author)).toEqual([]);
  });

  test('lead to the source of that address, title or file, whole words alone', () => {
    const page = source({ link: 'http://haven.example/cijfers/' });
    const file = source({
      attachments: [
        { hash: 'a'.repeat(64), name: 'Notulen_haven.pdf', size: 1, mediaType: 'application/pdf' },
      ],
    });
    const secret = source({ title: 'Gesprek Post', protected: true });
    const sources = [page, file, secret];
    const leads = (text: string) => planAuthorNotes(article([comment(text)], { sources }))[0]?.source?.id;
    expect(leads('https://www.haven.example/cijfers?utm_source=x#deel')).toBe(page.id);
    expect(leads('staat in notulen haven, p. 3')).toBe(file.id);
    expect(leads('https://elders.example en https://haven.example/cijfers')).toBe(page.id);
    expect(leads('notulen havens')).toBeUndefined();
    const notes = planAuthorNotes(article([comment('zie gesprek post')], { sources }));
    const drafts = authorNoteDrafts(version, notes, false, author);
    expect(drafts.at(-1)?.to).toMatchObject({ sourceId: secret.id, protected: true });
  });

  test.each([
    ['mooi!', false],
    ['kan dit korter?', false],
    ['volgens Jan', true],
    ['was 12', true],
    ['https://haven.example', true],
    ['“dat klopt”', true],
  ])('that only talk are left out: %s', (text, isTaken) => {
    expect(planAuthorNotes(article([comment(text)])).map(isTakenByDefault)).toEqual([isTaken]);
  });

  test('add nothing twice, whichever of them were taken before', () => {
    const length = version.text.length;
    const remark = fc
      .record({
        start: fc.nat(length - 1),
        size: fc.nat(200),
        what: fc.constantFrom<Partial<Remark>>(
          { text: 'Bron: Jan' },
          { text: 'zie 12' },
          { text: 'mooi' },
          { text: 'https://haven.example/a' },
          { kind: 'footnote', text: 'Idem' },
          { kind: 'link', text: '', address: 'https://haven.example/a' },
          { kind: 'link', text: '', address: 'https://haven.example/b' },
        ),
      })
      .map(({ start, size, what }) => ({
        ...comment('', { start, end: Math.min(length, start + size) }),
        ...what,
        ...(what.kind !== undefined && { author: null, at: null }),
      }));
    fc.assert(
      fc.property(fc.array(remark, { maxLength: 8 }), fc.infiniteStream(fc.boolean()), (remarks, chosen) => {
        const before = article(remarks);
        const some = planAuthorNotes(before).filter(() => chosen.next().value === true);
        const between = after(before, authorNoteDrafts(version, some, false, author));
        const rest = planAuthorNotes(between);
        const whole = after(between, authorNoteDrafts(version, rest, false, author));
        const again = authorNoteDrafts(version, planAuthorNotes(whole), false, author);
        expect(again).toEqual([]);
        const placed = planAuthorNotes(before).filter(
          (note) => note.claim !== null || note.sentence !== null,
        );
        const worded = placed.filter(({ kind }) => kind !== 'link');
        expect(whole.evidence.flatMap(({ note }) => note ?? []).toSorted()).toEqual(
          worded.map((note) => noteWords(note.remark)).toSorted(),
        );
        const links = whole.evidence.filter(({ note }) => note === null);
        expect(new Set(links.map(({ claimId, link }) => `${claimId} ${link}`)).size).toBe(links.length);
        const said = new Set(whole.evidence.map(({ link }) => link));
        expect(placed.filter(({ link }) => link !== null && !said.has(link))).toEqual([]);
      }),
    );
  });
});

test('who wrote a comment stands below it, before the answers to it', () => {
  const text = withReplies('Klopt dit?', [{ author: 'Jan Vis', at: '2026-05-04', text: 'Ja' }]);
  expect(noteWords(comment(text))).toBe('Klopt dit?\n— Bea Post, 2026-09-01\n↳ Jan Vis, 2026-05-04: Ja');
  const long = noteWords(comment(`${'a'.repeat(19_990)}\n↳ ${'b'.repeat(200)}`));
  expect(long).toHaveLength(20_000);
  expect(long.endsWith('— Bea Post, 2026-09-01')).toBe(true);
});

test('addresses are those they lead to, without the marks after them', () => {
  const first = (text: string) => addressesIn(text)[0];
  expect(first('(zie https://www.google.com/url?q=https://haven.example/a%3Fb%3D1&sa=D)')).toBe(
    'https://haven.example/a?b=1',
  );
  expect(
    first('https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fhaven.example%2Fa&data=x'),
  ).toBe('https://haven.example/a');
  expect(first('https://haven.example/Delta_(letter).')).toBe('https://haven.example/Delta_(letter)');
  expect(first('https://www.google.com/url?q=javascript:x')).toBe(
    'https://www.google.com/url?q=javascript:x',
  );
  expect(addressesIn('https://a.example, https://b.example en https://a.example')).toEqual([
    'https://a.example',
    'https://b.example',
  ]);
  expect(first('geen')).toBeUndefined();
  expect(addressKey('http://www.haven.example/a/?b=1&a=2#c')).toBe(
    addressKey('https://haven.example/a?a=2&b=1'),
  );
});
