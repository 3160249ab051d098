import { describe, expect, expectTypeOf, test } from 'vitest';
import { CaseContents } from '../../../../core/casefile/contents.ts';
import type { Claim } from '../../../../core/model/claim/claim.ts';
import { Entity } from '../../../../core/model/history/event.ts';
import type { Evidence } from '../../../../core/model/evidence/evidence.ts';
import { type AttachmentRef } from '../../../../core/model/evidence/evidence.ts';
import { redactionFor, type Redaction } from '../../../../core/protection/redaction.ts';
import type { OfFinding, OfSource, RulesOf } from '../../../../core/model/field-rule.ts';
import { disclose, rulesOf } from '../../../../core/protection/rules/disclose.ts';
import { rules } from '../../../../core/protection/rules/rules.ts';
import { newId } from '../../../../core/kernel/ids.ts';

const at = '2026-03-04T10:00:00.000Z';
const piece: Evidence = {
  id: newId(),
  claimId: newId(),
  kind: 'interview',
  stance: 'supports',
  target: 'verdict',
  title: 'Gesprek',
  link: null,
  quotation: null,
  lookedAt: '2026-03-04T10:00',
  contact: 'Iwan Petrow',
  protected: true,
  knownBy: [{ kind: 'handle', words: 'grzeg.42', hidden: true }],
  note: null,
  attachments: [{ hash: 'a'.repeat(64), name: 'Petrow.png', size: 1, mediaType: 'image/png' }],
  createdBy: newId(),
  createdAt: at,
  removed: false,
};
const open: Evidence = { ...piece, id: newId(), protected: false, contact: null, title: 'Wat Petrow zei' };
const redaction = redactionFor([piece], '', false);
const everything: Redaction = redactionFor([piece], '', true);

/** True where rules fit a row's type: what tsc asks of each record of rules. */
type Fits<Known, Row, Besides = unknown> = Known extends RulesOf<Row, Besides> ? true : false;

describe('a field without a rule', () => {
  test('fails the type check, be it one that may be left out, or within another', () => {
    type Known = typeof rules.evidence;
    expectTypeOf<Fits<Known, Evidence, OfSource>>().toEqualTypeOf<true>();
    expectTypeOf<Fits<Known, Evidence & { archive: string }, OfSource>>().toEqualTypeOf<false>();
    expectTypeOf<Fits<Known, Evidence & { archive?: string }, OfSource>>().toEqualTypeOf<false>();
    type Attached = Omit<Evidence, 'attachments'> & { attachments: (AttachmentRef & { takenBy: string })[] };
    expectTypeOf<Fits<Known, Attached, OfSource>>().toEqualTypeOf<false>();
    expectTypeOf<
      Fits<typeof rules.claim, Claim & { draft: string | null }, OfFinding>
    >().toEqualTypeOf<false>();
    type Told = Omit<Claim, 'attribution'> & {
      attribution: (Claim['attribution'] & { email: string }) | null;
    };
    expectTypeOf<Fits<typeof rules.claim, Told, OfFinding>>().toEqualTypeOf<false>();
  });

  test('fails the type check where its rule says nothing of a protected source, or of a blind check', () => {
    type Half = Omit<typeof rules.evidence, 'note'> & { note: Omit<typeof rules.evidence.note, 'covered'> };
    expectTypeOf<Fits<Half, Evidence, OfSource>>().toEqualTypeOf<false>();
    type Blind = Omit<typeof rules.claim, 'note'> & { note: Omit<typeof rules.claim.note, 'blind'> };
    expectTypeOf<Fits<Blind, Claim, OfFinding>>().toEqualTypeOf<false>();
  });

  test('is disclosed nowhere, nor are parts that no rule knows, nor objects where a text was', () => {
    const odd = {
      ...open,
      archive: 'https://archive.example/petrow',
      note: { text: 'Petrow' },
      attachments: [{ ...open.attachments[0], hash: 'b'.repeat(64), name: 'a.png', takenBy: 'Petrow' }],
      __proto__: { contact: 'Petrow' },
    };
    for (const [destination, who] of [
      ['report', redaction],
      ['report', everything],
      ['caseFile', redaction],
      ['caseFile', everything],
    ] as const) {
      const left: Record<string, unknown> = disclose('evidence', odd, destination, who);
      expect(left).not.toHaveProperty('archive');
      expect(left['note']).toBeNull();
      expect(JSON.stringify(left)).not.toContain('takenBy');
    }
    expect(
      JSON.stringify(disclose('claim', { constructor: 'Petrow', toString: 'Petrow' }, 'caseFile', redaction)),
    ).toBe('{}');
  });
});

describe('the rules', () => {
  test('are there for everything that a history and a case file hold', () => {
    const things = { articles: 'article', attachments: 'attachment', origin: 'origin' } as const;
    for (const entity of Entity.options) expect(rules).toHaveProperty(entity);
    for (const member of Object.keys(CaseContents.shape).filter(
      (name) => !['veils', 'merged'].includes(name),
    )) {
      const thing =
        things[member as keyof typeof things] ?? (member === 'evidence' ? member : member.replace(/s$/, ''));
      expect(rules, member).toHaveProperty(thing);
    }
  });

  test('tell of a protected source that there is one, and nothing that anybody wrote', () => {
    const told = disclose('evidence', piece, 'caseFile', redaction, 'covered');
    expect(told).toEqual({
      ...piece,
      id: null,
      title: null,
      contact: null,
      lookedAt: '2026-03-04',
      knownBy: null,
      attachments: [],
      createdAt: null,
    });
    const inReport = disclose('evidence', piece, 'report', redaction, 'covered');
    expect(inReport).toEqual(told);
    for (const destination of ['search', 'fileName', 'results', 'log'] as const)
      expect(
        Object.values(disclose('evidence', piece, destination, redaction, 'covered'))
          .flat()
          .filter(Boolean),
        destination,
      ).toEqual([]);
  });

  test('clean what others say of it', () => {
    expect(disclose('evidence', open, 'report', redaction)).toMatchObject({
      title: 'Wat █████ zei',
      knownBy: null,
      attachments: [{ hash: null, name: '█████' }],
    });
    // Where a file may not be told by its hash, a case file has none of it.
    expect(disclose('evidence', open, 'caseFile', redaction)).toMatchObject({
      knownBy: null,
      attachments: [],
    });
  });

  test('name everybody where that is asked for', () => {
    expect(disclose('evidence', open, 'caseFile', everything)).toEqual(open);
    expect(disclose('evidence', open, 'report', everything)).toMatchObject({
      title: 'Wat Petrow zei',
      knownBy: null,
    });
  });

  test('let nothing into the log but ids', () => {
    for (const of of Object.keys(rules) as (keyof typeof rules)[])
      for (const [field, { open: shown }] of Object.entries(rulesOf(of)))
        expect(shown.log === 'nothing' || /^(id|.*Id)$/.test(field), `${of}.${field}`).toBe(true);
  });
});
