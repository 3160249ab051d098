import { expect, test } from 'vitest';
import { noteLines, previewLines } from '../../../core/wording/case-preview-lines.ts';
import type { CasePreview } from '../../../core/casefile/preview.ts';
import { translator } from '../../../core/i18n/translate.ts';
import { unsigned } from '../../../core/identity/signature-standing.ts';
import { newId } from '../../../core/kernel/ids.ts';
import type { MergePreview } from '../../../core/casefile/merge-preview.ts';
import { MOST_SHOWN, shownOf } from '../../../core/casefile/merge/preview.ts';

const [noor, bram] = [newId(), newId()];
const line = { claimId: newId(), quote: 'Dertien schepen wachten.' };
const nothing: Omit<MergePreview, 'counts'> = {
  people: [],
  added: [],
  same: [],
  ticks: [],
  agreed: [],
  disagreed: [],
  changed: [],
  removed: [],
  restored: [],
  stayRemoved: [],
  evidence: { added: 0, changed: 0, removed: 0 },
  proofTicks: { added: 0, changed: 0, removed: 0 },
  sources: { added: 0, changed: 0, removed: 0 },
  reviews: { added: 0, settled: 0, withdrawn: 0 },
  sentences: 0,
  blocks: 0,
  details: [],
  lowered: [],
};
const empty: CasePreview = {
  note: {
    madeBy: 'Bram Vos',
    madeAt: '2026-03-06T12:00:00.000Z',
    options: { protectedSources: false, files: true, blind: false },
    leftOut: { protectedSources: 0, entries: 0, veiledEntries: 0, files: 0, cleanedFiles: 0, fileNotes: [] },
    signature: unsigned,
    warnings: [],
  },
  merge: shownOf(nothing),
  people: [
    { id: noor, name: 'Noor Smit' },
    { id: bram, name: 'Bram Vos' },
  ],
  versions: 0,
  files: { count: 0, bytes: 0 },
  restores: false,
  stayErased: 0,
};
const size = (bytes: number): string => `${bytes} B`;
const texts = (preview: CasePreview, language: 'en' | 'nl' = 'en'): string[] =>
  previewLines(preview, translator(language), size).map(({ text }) => text);

test('a merge that changes nothing that can be seen says so', () => {
  expect(texts(empty)).toEqual(['Nothing visible: only the history grows.']);
});

test('a merge is told with what asks for something first, in numbers and by name', () => {
  const preview: CasePreview = {
    ...empty,
    restores: true,
    versions: 1,
    files: { count: 2, bytes: 300 },
    merge: shownOf({
      ...nothing,
      people: [{ checkerId: bram, changes: 4 }],
      added: [{ ...line, verdict: 'unchecked' }],
      ticks: [{ ...line, tick: 'said', from: 'unchecked', to: 'verified', by: bram }],
      disagreed: [
        {
          ...line,
          tick: 'verdict',
          first: { verdict: 'verified', by: noor },
          second: { verdict: 'refuted', by: bram },
        },
      ],
      stayRemoved: [line, line],
      evidence: { added: 2, changed: 1, removed: 0 },
      details: ['title', 'url'],
    }),
  };
  expect(texts(preview)).toEqual([
    'The article, which was deleted here, back in the library',
    '1 disagreement: different verdicts, to be settled by name on the desk',
    '1 new claim',
    '1 verdict set or changed',
    '2 new pieces of evidence',
    '1 piece of evidence changed',
    'Details of the article: title, web address',
    '1 other version of the text',
    '2 files (300 B)',
    '2 claims that were deleted here and stay so',
    'Work of Bram Vos (4 changes)',
  ]);
  const [, disagreed, , ticks] = previewLines(preview, translator('en'), size);
  expect(disagreed).toMatchObject({
    asks: true,
    items: [{ quote: line.quote, detail: 'Noor Smit: verified · Bram Vos: refuted' }],
  });
  expect(ticks?.items[0]?.detail).toBe('that it was said: unchecked → verified (Bram Vos)');
  for (const text of texts(preview, 'nl')) expect(text).not.toMatch(/[{|}]/);
});

test('each thing that a case file lacks has a sentence', () => {
  const t = translator('en');
  expect(noteLines(empty.note, t)).toEqual([]);
  const note = {
    ...empty.note,
    options: { protectedSources: false, files: false, blind: true },
    leftOut: { protectedSources: 2, entries: 5, veiledEntries: 1, files: 3, cleanedFiles: 0, fileNotes: [] },
  };
  expect(noteLines(note, t)).toEqual([
    'It was made for a blind check: without verdicts and evidence.',
    '2 pieces of evidence from protected sources were left out.',
    '3 files were left out.',
  ]);
});

test('of files it is said which were cleaned, which left out, and why', () => {
  const fileNotes = [
    { name: 'foto.jpg', what: 'cleaned', why: 'picture' },
    { name: 'brief.eml', what: 'leftOut', why: 'mail' },
    ...Array.from(
      { length: 10 },
      (_, at) => ({ name: `${String(at)}.pdf`, what: 'leftOut', why: 'pdf' }) as const,
    ),
  ] as const;
  const leftOut = { ...empty.note.leftOut, files: 11, cleanedFiles: 1, fileNotes: [...fileNotes] };
  expect(noteLines({ ...empty.note, leftOut }, translator('en'))).toEqual([
    '11 files were left out.',
    'Pictures without what cameras and programs write in them (owner, place, time): foto.jpg.',
    'Left out, mail whose headers name who wrote it: brief.eml.',
    'Left out, PDF that cannot be cleaned here: 0.pdf, 1.pdf, 2.pdf, 3.pdf, 4.pdf, 5.pdf, 6.pdf, 7.pdf and 2 more.',
  ]);
});

test('of a case file with very many claims so many are shown, with their number, and long words are cut', () => {
  const many = Array.from({ length: 50_000 }, () => ({ claimId: newId(), quote: 'x'.repeat(20_000) }));
  const people = many.map(() => ({ checkerId: noor, changes: 1 }));
  const merge = shownOf({ ...nothing, removed: many, people });
  expect(JSON.stringify(merge).length).toBeLessThan(300_000);
  const lines = previewLines({ ...empty, merge }, translator('en'), size);
  const [removed] = lines;
  expect(removed?.text).toBe('50,000 claims deleted');
  expect(removed?.items).toHaveLength(MOST_SHOWN + 1);
  expect(removed?.items.at(-1)?.quote).toBe('and 49,800 more claims');
  expect(lines.at(-1)?.text).toContain('and 49,800 more');
});
