import { ArticleDetails } from '../../../../core/model/article/article.ts';
import type { MessageKey } from '../../../../core/i18n/messages.ts';
import { isDate } from '../../../../core/wording/typed-date.ts';

/** The fields of the details dialog as they stand in its form. */
export type DetailsForm = Record<keyof ArticleDetails, string>;

/** What is wrong with a field: the message, and the limit where the message names one. */
export interface FieldProblem {
  key: MessageKey;
  limit?: number;
}

export type DetailsProblems = Partial<Record<keyof ArticleDetails, FieldProblem>>;

/** Returns the form of an article's details: what is not known is empty. */
export function detailsFormOf(details: ArticleDetails): DetailsForm {
  return {
    title: details.title,
    byline: details.byline ?? '',
    outlet: details.outlet ?? '',
    published: details.published ?? '',
    language: details.language,
    url: details.url ?? '',
  };
}

/** Returns the details that a form says: trimmed, empty fields as null, an empty language as 'und'. */
export function articleDetailsOf(form: DetailsForm): ArticleDetails {
  return {
    title: form.title.trim(),
    byline: form.byline.trim() || null,
    outlet: form.outlet.trim() || null,
    published: form.published.trim() || null,
    language: form.language.trim() || 'und',
    url: form.url.trim() || null,
  };
}

const limits: Partial<Record<keyof ArticleDetails, number>> = {
  title: 1000,
  byline: 1000,
  outlet: 500,
  url: 4000,
};

const wrong: Partial<Record<keyof ArticleDetails, MessageKey>> = {
  published: 'date.wrong',
  language: 'details.languageWrong',
};

/** Returns what is wrong with a form, a field; empty when the library would take it. */
export function detailsProblems(form: DetailsForm): DetailsProblems {
  const details = articleDetailsOf(form);
  const problems: DetailsProblems = {};
  for (const field of Object.keys(ArticleDetails.shape) as (keyof ArticleDetails)[]) {
    const limit = limits[field];
    if (field === 'title' && details.title === '') problems.title = { key: 'details.titleEmpty' };
    else if (limit !== undefined && (details[field] ?? '').length > limit)
      problems[field] = { key: 'details.tooLong', limit };
    else if (!ArticleDetails.shape[field].safeParse(details[field]).success || isNoDay(field, details[field]))
      problems[field] = { key: wrong[field] ?? 'details.tooLong' };
  }
  return problems;
}

/** The schema knows the form of a date; that 30 February is no day it leaves to the calendar. */
function isNoDay(field: keyof ArticleDetails, value: string | null): boolean {
  return field === 'published' && value !== null && !isDate(value);
}

/** Returns only what a form changes in the details, or null when it changes nothing. */
export function changedDetails(before: ArticleDetails, form: DetailsForm): Partial<ArticleDetails> | null {
  const after = articleDetailsOf(form);
  const fields = Object.keys(ArticleDetails.shape) as (keyof ArticleDetails)[];
  const changed = fields.filter((field) => after[field] !== before[field]);
  if (changed.length === 0) return null;
  return Object.fromEntries(changed.map((field) => [field, after[field]]));
}
