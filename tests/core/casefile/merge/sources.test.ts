import { describe, expect, test } from 'vitest';
import { unchangedFiles } from '../../../../core/casefile/files.ts';
import { caseFormatOf } from '../../../../core/casefile/contents.ts';
import { makeCase } from '../../../../core/casefile/make-case.ts';
import type { AttachmentRef } from '../../../../core/model/evidence/evidence.ts';
import { addSource, changeSource, removeSource } from '../../../../core/model/source/source-changes.ts';
import { emptySource, Source, type SourceDetails } from '../../../../core/model/source/source.ts';
import { derive, Replica, sha256 } from '../../../helpers/replica.ts';

const means = { hash: sha256, derive, files: unchangedFiles };
const file: AttachmentRef = { hash: 'a'.repeat(64), name: 'a.pdf', size: 1, mediaType: 'application/pdf' };

function withSource(details: Partial<SourceDetails>): { anna: Replica; source: Source } {
  const anna = Replica.load();
  const draft = addSource(anna.version.articleId, { ...emptySource, ...details }, anna.author(1));
  anna.commit(1, [draft]);
  return { anna, source: Source.parse(draft.to) };
}

const only = (replica: Replica): Source | undefined => [...replica.rows.source.values()][0];

describe('a source of an article that two people have', () => {
  test('gets what either wrote, and both of two texts', () => {
    const { anna, source } = withSource({ title: 'Notulen', attachments: [file] });
    const bram = anna.copy();
    anna.commit(2, [changeSource(source, { note: 'Van de griffie.' })]);
    bram.commit(3, [changeSource(source, { note: 'Compleet?', publisher: 'Gemeente' })]);
    anna.merge(4, bram);
    expect(only(anna)).toMatchObject({
      note: 'Van de griffie.\n\nCompleet?',
      publisher: 'Gemeente',
      attachments: [file],
    });
  });

  test.each([
    ['is no longer protected', (source: Source) => changeSource(source, { protected: false }), 'unprotect'],
    ['is deleted', removeSource, 'remove'],
    ['has lost its contact', (source: Source) => changeSource(source, { contact: null }), 'rewrite'],
    ['has lost its file', (source: Source) => changeSource(source, { attachments: [] }), 'rewrite'],
  ])('keeps its protection where it %s in the other, unless a checker lets it go', (_what, change, what) => {
    const { anna, source } = withSource({
      title: 'Memo',
      contact: 'Iwan Petrow',
      protected: true,
      attachments: [file],
    });
    const bram = anna.copy();
    bram.commit(2, [change(source)]);
    expect(anna.prepare(bram, 'keep').lowered).toMatchObject([
      { evidenceId: source.id, claimId: null, name: 'Memo', what: [what], isAllowed: false },
    ]);
    const other = anna.copy();
    anna.merge(3, bram, 'keep');
    expect(only(anna)).toEqual(source);
    expect(anna.prepare(bram, 'keep').lowered).toEqual([]);
    other.merge(3, bram, 'allow');
    expect(only(other)).toEqual(only(bram));
  });

  test('has no byte in a case file that names no protected sources, and is there again after a merge', () => {
    const { anna } = withSource({
      title: 'Memo',
      contact: 'Iwan Petrow',
      protected: true,
      attachments: [file],
    });
    const options = { protectedSources: false, files: true, blind: false };
    const { contents } = makeCase(anna.contents(), options, means);
    expect(JSON.stringify(contents)).not.toMatch(/Memo|Petrow|a{64}|source\./);
    expect(caseFormatOf(contents)).toBe(2);
    const bram = Replica.open(contents);
    expect(anna.merge(5, bram)).toBe(false);
    expect(only(anna)).toMatchObject({ title: 'Memo', removed: false });
    const { contents: whole } = makeCase(anna.contents(), { ...options, protectedSources: true }, means);
    expect([caseFormatOf(whole), whole.sources.length]).toEqual([3, 1]);
    const blind = makeCase(anna.contents(), { ...options, protectedSources: true, blind: true }, means);
    expect(blind.contents.sources).toEqual([]);
  });
});
