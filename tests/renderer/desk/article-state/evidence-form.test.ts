import { expect, test } from 'vitest';
import type { Claim } from '../../../../core/model/claim/claim.ts';
import { EvidenceDetails, type Evidence } from '../../../../core/model/evidence/evidence.ts';
import {
  detailsOf,
  formOf,
  isUntouched,
  newForm,
  problemsOf,
  withContact,
  withFiles,
  detailsToRepeat,
} from '../../../../renderer/desk/article-state/evidence-form.ts';
import { newId } from '../../../../core/kernel/ids.ts';
import { translator } from '../../../../core/i18n/translate.ts';

const attribution = { speaker: 'Ana Prat', speakerSpan: null, cue: null, cueSpan: null };
const claimWith = (ticked: object) =>
  ({ id: newId(), attribution, said: 'unchecked', verdict: 'unchecked', ...ticked }) as Claim;

function pieceOf(from: Claim, part: Partial<Evidence>): Evidence {
  const details = detailsOf({ ...newForm(from, '2026-03-04'), title: 'Bulletin 9' });
  return {
    id: newId(),
    claimId: from.id,
    createdBy: newId(),
    createdAt: '2026-03-04T10:00:00.000Z',
    removed: false,
    ...details,
    ...part,
  };
}

test.each([
  ['a refuted claim: against it', 'refuted', 'contradicts'],
  ['one that cannot be verified: context', 'unverifiable', 'context'],
  ['another with the same tick: what it said', 'verified', 'supports'],
  ['one that has no tick yet: what it said', 'unchecked', 'supports'],
] as const)('evidence for a verified claim is, of %s', (_, verdict, stance) => {
  const verified = claimWith({ verdict: 'verified' });
  const piece = pieceOf(verified, { stance: 'supports' });
  expect(detailsToRepeat(claimWith({ verdict }), piece, verified)).toMatchObject({
    title: 'Bulletin 9',
    stance,
  });
});

test('what a checker chose to say of a tick stays so for a claim with the same tick', () => {
  const refuted = claimWith({ verdict: 'refuted' });
  const piece = pieceOf(refuted, { stance: 'context' });
  expect(detailsToRepeat(claimWith({ verdict: 'refuted' }), piece, refuted).stance).toBe('context');
});

test('only of a claim that somebody makes is it about whether it was said', () => {
  const said = claimWith({ said: 'verified' });
  const piece = pieceOf(said, { target: 'said', stance: 'supports' });
  expect(detailsToRepeat(claimWith({ said: 'refuted' }), piece, said)).toMatchObject({
    target: 'said',
    stance: 'contradicts',
  });
  expect(detailsToRepeat(claimWith({ attribution: null, verdict: 'verified' }), piece, said)).toMatchObject({
    target: 'verdict',
    stance: 'supports',
  });
});

const open = { attribution: null, said: 'unchecked', saidAt: null, verdict: 'unchecked', verdictAt: null };
const claim = (ticked: object) => ({ ...open, ...ticked }) as Claim;
const blank = newForm(claim({}), '2026-03-04');
const speaker = { speaker: 'Ana Prat', speakerSpan: null, cue: null, cueSpan: null };
const file = (mediaType: string) => ({ name: 'a', mediaType, hash: 'a'.repeat(64), size: 1 });

test('a new piece is looked at today and rests on nothing yet', () => {
  expect(detailsOf(blank)).toMatchObject({
    lookedAt: '2026-03-04',
    title: null,
    link: null,
    attachments: [],
  });
  expect(problemsOf(detailsOf(blank))).toEqual(['empty']);
});

test('there and back changes nothing', () => {
  const details = detailsOf({ ...blank, title: 'Bulletin 9', protected: true, contact: 'press desk' });
  expect(EvidenceDetails.parse(details)).toEqual(details);
  expect(detailsOf(formOf(details, translator('en')))).toEqual(details);
});

test('white space is no text, and is not kept at the ends', () => {
  expect(detailsOf({ ...blank, title: '  ', note: ' seen ' })).toMatchObject({ title: null, note: 'seen' });
});

test('a link without its scheme is meant as https', () => {
  const link = (typed: string) => detailsOf({ ...blank, link: typed }).link;
  expect(link('t.me/hrynko/48')).toBe('https://t.me/hrynko/48');
  expect(link('example.org')).toBe('https://example.org');
  expect(link(' http://example.org ')).toBe('http://example.org');
  expect(link('javascript:alert(1)')).toBe('javascript:alert(1)');
});

test('what cannot be saved is named', () => {
  const problems = (part: object) => problemsOf(detailsOf({ ...blank, title: 'x', ...part }));
  expect(problems({})).toEqual([]);
  expect(problems({ link: 'javascript:alert(1)' })).toEqual(['linkWrong']);
  expect(problems({ link: 'file:///etc/passwd' })).toEqual(['linkWrong']);
  expect(problems({ lookedAt: 'soon' })).toEqual(['dateWrong']);
  expect(problems({ lookedAt: '2022-02-31' })).toEqual(['dateWrong']);
  expect(problems({ lookedAt: '2022-06' })).toEqual([]);
  expect(problems({ lookedAt: '' })).toEqual([]);
});

test('knows whether anything was filled in', () => {
  expect(isUntouched({ ...blank }, blank)).toBe(true);
  expect(isUntouched({ ...blank, note: 'x' }, blank)).toBe(false);
});

test.each([
  [
    'a refuted claim',
    { verdict: 'refuted', verdictAt: '2026-03-04T10:00:00.000Z' },
    'verdict',
    'contradicts',
  ],
  [
    'one that cannot be verified',
    { verdict: 'unverifiable', verdictAt: '2026-03-04T10:00:00.000Z' },
    'verdict',
    'context',
  ],
  ['a verified one', { verdict: 'verified', verdictAt: '2026-03-04T10:00:00.000Z' }, 'verdict', 'supports'],
  [
    'one of which it was ticked last that it was not said',
    {
      attribution: speaker,
      verdict: 'verified',
      verdictAt: '2026-03-04T10:00:00.000Z',
      said: 'refuted',
      saidAt: '2026-03-04T10:01:00.000Z',
    },
    'said',
    'contradicts',
  ],
  [
    'one of which the verdict was ticked last',
    {
      attribution: speaker,
      verdict: 'verified',
      verdictAt: '2026-03-04T10:02:00.000Z',
      said: 'refuted',
      saidAt: '2026-03-04T10:01:00.000Z',
    },
    'verdict',
    'supports',
  ],
])('evidence of %s is about that tick, and for it', (_, ticked, target, stance) => {
  expect(newForm(claim(ticked), '2026-03-04')).toMatchObject({ target, stance });
});

test.each([
  ['image/png', 'image'],
  ['audio/mpeg', 'recording'],
  ['application/pdf', 'document'],
  ['text/csv', 'dataSet'],
])('what is nothing but a file of %s is of kind %s', (mediaType, kind) => {
  expect(withFiles(blank, [file(mediaType)])).toMatchObject({ kind, attachments: [{ mediaType }] });
});

test('a file beside a link, or of a piece that has its kind, changes no kind', () => {
  expect(withFiles({ ...blank, link: 'example.org' }, [file('image/png')]).kind).toBe('link');
  expect(withFiles({ ...blank, kind: 'interview' }, [file('image/png')]).kind).toBe('interview');
});

test('what has a contact and no link was heard from somebody', () => {
  expect(withContact(blank, 'harbour office')).toMatchObject({
    contact: 'harbour office',
    kind: 'interview',
  });
  expect(withContact(blank, ' ').kind).toBe('link');
  expect(withContact({ ...blank, link: 'https://port.example' }, 'harbour office').kind).toBe('link');
  expect(withContact({ ...blank, kind: 'document' }, 'harbour office').kind).toBe('document');
});
