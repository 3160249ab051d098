import { expect, test } from 'vitest';
import type { ArticleDetails } from '../../../../../core/model/article/article.ts';
import {
  changedDetails,
  detailsFormOf,
  detailsProblems,
  type DetailsForm,
} from '../../../../../renderer/desk/features/library/DetailsDialog.tsx';

const details: ArticleDetails = {
  title: 'Ferry delayed',
  byline: null,
  outlet: 'Harbour Post',
  published: '2022-06',
  language: 'en',
  url: null,
};
const form = (changes: Partial<DetailsForm>): DetailsForm => ({ ...detailsFormOf(details), ...changes });

test('a form says only what it changes', () => {
  expect(changedDetails(details, detailsFormOf(details))).toBeNull();
  expect(changedDetails(details, form({ title: ' Ferry late ', outlet: '  ' }))).toEqual({
    title: 'Ferry late',
    outlet: null,
  });
});

test('a form that is right has no problems', () => {
  expect(detailsProblems(detailsFormOf(details))).toEqual({});
  expect(detailsProblems(form({ published: '', language: '' }))).toEqual({});
  expect(detailsProblems(form({ published: '2024-02-29', language: 'zh-Hant' }))).toEqual({});
});

test('each field that is wrong has its own message', () => {
  expect(detailsProblems(form({ title: '  ' }))).toEqual({ title: { key: 'details.titleEmpty' } });
  expect(detailsProblems(form({ published: '14 juni' }))).toEqual({
    published: { key: 'date.wrong' },
  });
  expect(detailsProblems(form({ published: '2023-02-29' }))).toEqual({
    published: { key: 'date.wrong' },
  });
  expect(detailsProblems(form({ language: 'Dutch!' }))).toEqual({
    language: { key: 'details.languageWrong' },
  });
  expect(detailsProblems(form({ outlet: 'x'.repeat(501) }))).toEqual({
    outlet: { key: 'details.tooLong', limit: 500 },
  });
});
