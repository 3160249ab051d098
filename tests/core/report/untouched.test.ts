import { expect, test } from 'vitest';
import { renderHtml } from '../../../core/report/forms/html/page.ts';
import { renderMarkdown } from '../../../core/report/forms/markdown/markdown.ts';
import type { ReportModel } from '../../../core/report/model/model.ts';
import { wordPreview } from '../../../core/report/forms/docx/preview.ts';
import { reportOf, wordsOf } from '../../helpers/report.ts';
import { stateFrom, type ClaimSpec } from '../../helpers/report-state.ts';

const suggested: ClaimSpec[] = [
  { quote: 'Eleven ships left', status: 'suggested' },
  { quote: 'one was late', status: 'suggested' },
];
const text = 'Eleven ships left, one was late. Nobody waved. The band had gone home.';

function model(claims: ClaimSpec[], noClaim: string[] = []): ReportModel {
  return reportOf(stateFrom({ blocks: [text], claims, noClaim }), { language: 'en', fullText: false });
}

const forms = [
  ['HTML', (report: ReportModel) => wordsOf(renderHtml(report, []))],
  ['PDF', (report: ReportModel) => wordsOf(renderHtml(report, [], 'pdf'))],
  ['Markdown', renderMarkdown],
  ['Word', (report: ReportModel) => wordsOf(wordPreview(report))],
] as const;

function count(words: string, report: string): number {
  return report.split(words).length - 1;
}

test.each(forms)('in %s what the app suggested in an untouched sentence is listed once', (_, render) => {
  const report = render(model(suggested));
  for (const words of ['Eleven ships left', 'one was late', 'Nobody waved.', 'The band had gone home.'])
    expect([words, count(words, report)]).toEqual([words, 1]);
  expect(report).toContain('3 of 3 sentences');
  expect(report).toContain(
    'In 1 of them the app suggested something: see ‘Suggested, not looked at’. The others:',
  );
});

test.each(forms)('in %s nothing is announced that is not listed', (_, render) => {
  const all = render(model(suggested, ['Nobody waved', 'The band']));
  expect(all).toContain('see ‘Suggested, not looked at’.');
  expect(all).not.toContain('The other');
  expect(count('one was late', all)).toBe(1);
  const none = render(model([], ['Nobody waved', 'The band']));
  expect(none).toContain(
    '1 of 3 sentences of the article’s text was neither marked with a claim nor as holding none. It is:',
  );
  expect(count(text.slice(0, 32), none)).toBe(1);
});
