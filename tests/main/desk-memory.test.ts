import { expect, test } from 'vitest';
import { DeskMemory } from '../../main/desk-memory.ts';

const article = { articleId: '01900000-0000-7000-8000-000000000001', versionId: null };

test('drafts come back to every page that begins, until they are forgotten', () => {
  const memory = new DeskMemory();
  memory.keepDraft('note', 'Ask ag');
  memory.keepDraft('note', 'Ask again');
  memory.keepDraft('tried', 'x');
  memory.keepDraft('tried', null);
  expect(memory.begin()).toEqual({ drafts: { note: 'Ask again' }, resume: null });
  expect(memory.begin().drafts).toEqual({ note: 'Ask again' });
  memory.clear();
  expect(memory.begin().drafts).toEqual({});
});

test('the oldest draft makes room for the newest', () => {
  const memory = new DeskMemory();
  for (let number = 0; number <= 500; number++) memory.keepDraft(`draft ${number}`, 'x');
  const { drafts } = memory.begin();
  expect(Object.keys(drafts)).toHaveLength(500);
  expect(drafts).not.toHaveProperty('draft 0');
  expect(drafts).toHaveProperty('draft 500');
});

test('the article comes back once after a crash, and not after two crashes in a row', () => {
  const memory = new DeskMemory();
  memory.shows(article);
  expect(memory.begin().resume).toBeNull();
  memory.crashed(1_000);
  expect(memory.begin().resume).toEqual(article);
  expect(memory.begin().resume).toBeNull();
  memory.crashed(5_000);
  expect(memory.begin().resume).toBeNull();
  memory.crashed(60_000);
  expect(memory.begin().resume).toEqual(article);
  memory.shows(null);
  memory.crashed(120_000);
  expect(memory.begin().resume).toBeNull();
});
