import { expect, test } from 'vitest';
import { DeskMemory } from '../../../main/base/desk-memory.ts';

const article = { articleId: '01900000-0000-7000-8000-000000000001', versionId: null };
const nothing = { drafts: {}, article: null };

test('drafts come back to every page that begins, until they are forgotten', () => {
  const memory = new DeskMemory();
  memory.takeOver({ drafts: { reason: 'Nobody was' }, article: null });
  memory.keepDraft('note', 'Ask ag');
  memory.keepDraft('note', 'Ask again');
  memory.keepDraft('tried', 'x');
  memory.keepDraft('tried', null);
  expect(memory.begin()).toEqual({ drafts: { reason: 'Nobody was', note: 'Ask again' }, resume: null });
  expect(memory.begin().drafts).toEqual(memory.allDrafts());
  memory.takeOver({ drafts: { note: 'of another library' }, article: null });
  expect(memory.begin().drafts).toEqual({ note: 'of another library' });
});

test('the oldest draft makes room for the newest', () => {
  const memory = new DeskMemory();
  for (let number = 0; number <= 500; number++) memory.keepDraft(`draft ${number}`, 'x');
  const { drafts } = memory.begin();
  expect(Object.keys(drafts)).toHaveLength(500);
  expect(drafts).not.toHaveProperty('draft 0');
  expect(drafts).toHaveProperty('draft 500');
});

test('what lay on the desk when the app ended is laid there by its first page alone', () => {
  const memory = new DeskMemory();
  memory.takeOver({ drafts: {}, article });
  expect(memory.begin().resume).toEqual({ ...article, crashed: false });
  memory.shows(article);
  // A page that is loaded again begins with the library.
  expect(memory.begin().resume).toBeNull();
  memory.takeOver({ drafts: {}, article });
  expect(memory.begin().resume).toBeNull();
});

test('the article comes back once after a crash, and not after two crashes in a row', () => {
  const memory = new DeskMemory();
  memory.takeOver(nothing);
  memory.shows(article);
  expect(memory.begin().resume).toBeNull();
  memory.crashed(1_000);
  expect(memory.begin().resume).toEqual({ ...article, crashed: true });
  memory.shows(article);
  expect(memory.begin().resume).toBeNull();
  memory.crashed(5_000);
  expect(memory.begin().resume).toBeNull();
  memory.crashed(60_000);
  expect(memory.begin().resume).toEqual({ ...article, crashed: true });
  memory.shows(null);
  memory.crashed(120_000);
  expect(memory.begin().resume).toBeNull();
});

test('an article that ends the page as soon as it is shown does not come back a second time', () => {
  const memory = new DeskMemory();
  memory.takeOver({ drafts: {}, article });
  expect(memory.begin().resume).not.toBeNull();
  memory.crashed(1_000);
  expect(memory.begin().resume).toEqual({ ...article, crashed: true });
  memory.crashed(2_000);
  expect(memory.begin().resume).toBeNull();
});
