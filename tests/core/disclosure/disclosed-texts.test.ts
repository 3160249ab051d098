import { expect, test } from 'vitest';
import { unchangedFiles } from '../../../core/casefile/files.ts';
import { makeCase } from '../../../core/casefile/make-case.ts';
import { defaultCaseOptions } from '../../../core/casefile/manifest.ts';
import { makeClaim, setClaimDetails } from '../../../core/model/claim/claim-changes.ts';
import { addEvidence, changeEvidence } from '../../../core/model/evidence/evidence-changes.ts';
import type { EvidenceDetails } from '../../../core/model/evidence/evidence.ts';
import { textsOfCase, textsOfReport } from '../../../core/disclosure/disclosed-texts.ts';
import { redactionFor } from '../../../core/protection/redaction.ts';
import { derive, Replica, sha256 } from '../../helpers/replica.ts';
import { stateFrom } from '../../helpers/report-state.ts';

const details: EvidenceDetails = {
  kind: 'document',
  stance: 'supports',
  target: 'verdict',
  title: 'De lijst',
  link: null,
  quotation: null,
  lookedAt: null,
  contact: null,
  protected: false,
  note: null,
  attachments: [{ hash: 'a'.repeat(64), name: 'lijst van P. Nowak.png', size: 1, mediaType: 'image/png' }],
};

test('of a case file every text that somebody wrote is listed with its place, once, earlier ones too', () => {
  const anna = Replica.load();
  anna.commit(1, [makeClaim(anna.version, 20, 33, anna.author(1))]);
  const [claim] = anna.rows.claim.values();
  if (claim === undefined) throw new Error('no claim');
  anna.commit(2, [addEvidence(claim, details, anna.author(2))]);
  const [open] = anna.rows.evidence.values();
  if (open === undefined) throw new Error('no evidence');
  const source = { ...details, title: null, attachments: [], contact: 'Jan Nowak', protected: true };
  anna.commit(3, [addEvidence(claim, source, anna.author(3))]);
  anna.commit(4, [changeEvidence(open, { title: 'De nieuwe lijst' })]);
  const attribution = { speaker: 'De pan', speakerSpan: null, cue: null, cueSpan: null, via: ['Bureau'] };
  anna.commit(5, [setClaimDetails(claim, { note: 'Pan belde.', attribution })]);
  const { contents } = makeCase(anna.contents(), defaultCaseOptions, {
    hash: sha256,
    derive,
    files: unchangedFiles,
  });
  const texts = textsOfCase(contents).map(({ entity, id, field, claimId, entryId, words }) => [
    entity,
    id === open.id ? 'open' : claimId === claim.id && id === claim.id ? 'claim' : null,
    field,
    entryId === null,
    words,
  ]);
  expect(texts).toEqual([
    ['article', null, 'title', true, 'Veertig schepen wachten'],
    ['article', null, 'outlet', true, 'De Havenbode'],
    ['claim', 'claim', 'attribution.speaker', true, 'De pan'],
    ['claim', 'claim', 'attribution.via.0', true, 'Bureau'],
    ['claim', 'claim', 'note', true, 'Pan belde.'],
    ['evidence', 'open', 'title', true, 'De nieuwe lijst'],
    ['evidence', 'open', 'attachments.0.name', true, 'lijst van P. █████.png'],
    ['evidence', 'open', 'title', false, 'De lijst'],
  ]);
});

test('of a report what it tells of the article as it stands is listed, and notes where they are in it', () => {
  const state = stateFrom({
    blocks: ['Een ambtenaar zegt dat het regent.'],
    claims: [
      {
        quote: 'het regent',
        speaker: 'De chef',
        evidence: [{ title: 'Weerbericht' }, { protected: true, contact: 'Wiebe Terpstra' }],
      },
    ],
  });
  const [claim] = state.claims;
  if (claim === undefined) throw new Error('no claim');
  const noted = { ...state, claims: [{ ...claim, note: 'Terpstra belt maandag.' }] };
  const redaction = redactionFor(noted.evidence, noted.version.text, false);
  const textsWith = (notes: boolean): string[][] =>
    textsOfReport({ state: noted, events: [], hidden: [], sources: [], checks: null, notes }, redaction)
      .filter(({ entity }) => entity !== 'article' && entity !== 'version')
      .map(({ field, words, claimId }) => [field, words, claimId === claim.id ? 'its claim' : '']);
  expect(textsWith(true)).toEqual([
    ['attribution.speaker', 'De chef', 'its claim'],
    ['note', '█████ belt maandag.', 'its claim'],
    ['title', 'Weerbericht', 'its claim'],
  ]);
  expect(textsWith(false).map(([field]) => field)).toEqual(['attribution.speaker', 'title']);
});
