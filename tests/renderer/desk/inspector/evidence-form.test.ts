import { expect, test } from 'vitest';
import { EvidenceDetails } from '../../../../core/evidence.ts';
import {
  detailsOf,
  formOf,
  isUntouched,
  newForm,
  problemsOf,
} from '../../../../renderer/desk/inspector/evidence-form.ts';

const blank = newForm('2026-03-04');

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
  expect(detailsOf(formOf(details))).toEqual(details);
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
  expect(problems({ lookedAt: '4 March' })).toEqual(['dateWrong']);
  expect(problems({ lookedAt: '2022-06' })).toEqual([]);
  expect(problems({ lookedAt: '' })).toEqual([]);
});

test('knows whether anything was filled in', () => {
  expect(isUntouched({ ...blank }, blank)).toBe(true);
  expect(isUntouched({ ...blank, note: 'x' }, blank)).toBe(false);
});
