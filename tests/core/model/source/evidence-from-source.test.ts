import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EvidenceDetails } from '../../../../core/model/evidence/evidence.ts';
import type { Locator } from '../../../../core/model/source/locator.ts';
import {
  evidenceFromSource,
  isTaken,
  takenPassage,
  takenWords,
} from '../../../../core/model/source/evidence-from-source.ts';
import { emptySource, type Source } from '../../../../core/model/source/source.ts';
import type { FoundPassage, SourceEntry } from '../../../../core/model/source/source-text.ts';

const articleId = '01900000-0000-7000-8000-000000000001';
const otherId = '01900000-0000-7000-8000-000000000002';
const hash = 'a'.repeat(64);
const page = (number: number): Locator => ({ kind: 'page', page: number });

function entryOf(details: Partial<Source>, evidenceId: string | null = null): SourceEntry {
  const source: Source = {
    ...emptySource,
    id: '01900000-0000-7000-8000-000000000003',
    articleId,
    createdBy: otherId,
    createdAt: '2026-03-04T10:00:00.000Z',
    removed: false,
    attachments: [{ hash, name: 'dredging.pdf', size: 12, mediaType: 'application/pdf' }],
    ...details,
  };
  return { source, evidenceId, files: [] };
}

function foundWith(text: string, before: string | null = null, after: string | null = null): FoundPassage {
  const passage = { hash, ordinal: 3, text, locator: page(4), heading: null };
  return { passage, before, after, sources: [{ sourceId: otherId, articleId, evidenceId: null }] };
}

const asked = { articleId, stance: 'supports', target: 'verdict', lookedAt: '2026-03-05' } as const;

/** Texts of several scripts, with spaces, and characters of two UTF-16 units. */
const prose = fc
  .array(fc.constantFrom('The', 'quay', 'é', '12,5', '“sand”', 'كلمة', '𝔘', '🙂', ' ', '  ', '\u00a0', '.'), {
    maxLength: 30,
  })
  .map((parts) => parts.join(''));

test('what is taken from a passage is word for word its text, with what stands around it', () => {
  fc.assert(
    fc.property(prose, prose, prose, (text, before, after) => {
      const words = takenPassage(foundWith(text, before, after));
      expect(words).toEqual({
        hash,
        quotation: text,
        locator: page(4),
        surroundings: { before, after },
      });
    }),
  );
});

test('selected words are word for word those of the blocks between both ends, without white space around them', () => {
  const places = fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat());
  fc.assert(
    fc.property(fc.array(prose, { minLength: 1, maxLength: 5 }), places, (texts, [a, b, c, d]) => {
      const blocks = texts.map((text, index) => ({ text, locator: page(index + 1) }));
      const place = (block: number, offset: number) => {
        const at = block % texts.length;
        return { block: at, offset: offset % ((texts[at] ?? '').length + 1) };
      };
      const [one, other] = [place(a, b), place(c, d)];
      const whole = texts.join('\n');
      const offsetOf = (at: typeof one) =>
        texts.slice(0, at.block).reduce((sum, text) => sum + text.length + 1, 0) + at.offset;
      const [start, end] = [offsetOf(one), offsetOf(other)].sort((x, y) => x - y);
      const words = takenWords(hash, blocks, one, other);
      expect(takenWords(hash, blocks, other, one)).toEqual(words);
      const selected = whole.slice(start, end);
      if (words === null) {
        expect(selected.trim()).toBe('');
        return;
      }
      expect(words.quotation).toBe(selected.trim());
      // It stands in the text between the words around it, on the page that its locator names.
      const { before, after } = words.surroundings;
      const at = whole.indexOf(before + words.quotation + after);
      expect(at).not.toBe(-1);
      const { page: number } = words.locator as Extract<Locator, { kind: 'page' }>;
      expect(texts[number - 1]).toContain(words.quotation.split('\n')[0]);
    }),
  );
});

test('what is longer than evidence may be is cut to whole characters, and the rest stands after it', () => {
  const text = 'a'.repeat(19_999) + '🙂' + 'b'.repeat(3000);
  const words = takenPassage(foundWith(text, '🙂' + 'c'.repeat(1999), null));
  expect(words.quotation).toBe('a'.repeat(19_999));
  expect(words.surroundings.before).toBe('c'.repeat(1999));
  expect(words.surroundings.after).toBe(`🙂${'b'.repeat(1998)}`);
  const details = evidenceFromSource(entryOf({}), words, asked);
  expect(EvidenceDetails.safeParse(details).success).toBe(true);
});

test('evidence of a source of the article names that source, and says what the source says of itself', () => {
  const source = {
    kind: 'dataSet',
    title: 'Dredging in 2024',
    publisher: 'Port of Lisse',
    published: '2024-11',
    link: 'https://port.example/dredging',
    archivedCopy: 'https://archive.example/1',
    supplier: 'outside',
    primary: true,
  } as const;
  const words = takenPassage(foundWith('They took 250 tonnes.', 'Before.', 'After.'));
  expect(evidenceFromSource(entryOf(source), words, asked)).toMatchObject({
    ...source,
    stance: 'supports',
    target: 'verdict',
    lookedAt: '2026-03-05',
    quotation: 'They took 250 tonnes.',
    locator: page(4),
    surroundings: { before: 'Before.', after: 'After.' },
    sourceId: entryOf(source).source.id,
    sourceHash: hash,
    protected: false,
    attachments: [],
  });
});

test.each([
  ['of another article', entryOf({ articleId: otherId })],
  ['that is a file of other evidence', entryOf({}, otherId)],
])('evidence of a source %s brings the file itself along', (_what, entry) => {
  const details = evidenceFromSource(entry, takenPassage(foundWith('Words.')), asked);
  expect(details.sourceId).toBeNull();
  expect(details.sourceHash).toBe(hash);
  expect(details.attachments).toEqual(entry.source.attachments);
  expect(details.title).toBe('dredging.pdf');
});

test('evidence of a protected source is protected, and known by the same names', () => {
  const knownBy = [{ kind: 'name', words: 'Ana Prat', hidden: true } as const];
  const entry = entryOf({ protected: true, contact: 'Ana Prat, 06 555', knownBy });
  const details = evidenceFromSource(entry, takenPassage(foundWith('Words.')), asked);
  expect(details).toMatchObject({ protected: true, contact: 'Ana Prat, 06 555', knownBy });
});

test('a passage is taken once evidence quotes it, or a part of it, at its place', () => {
  const { passage } = foundWith('They took 250 tonnes.');
  const piece = { sourceHash: hash, quotation: '250 tonnes', locator: { page: 4, kind: 'page' } as const };
  expect(isTaken([piece], passage)).toBe(true);
  expect(isTaken([{ ...piece, quotation: 'Before. They took 250 tonnes.' }], passage)).toBe(true);
  expect(isTaken([{ ...piece, locator: page(5) }], passage)).toBe(false);
  expect(isTaken([{ ...piece, quotation: '300 tonnes' }], passage)).toBe(false);
  expect(isTaken([{ ...piece, sourceHash: 'b'.repeat(64) }], passage)).toBe(false);
  expect(isTaken([], passage)).toBe(false);
});
