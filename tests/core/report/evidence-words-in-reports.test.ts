import { expect, test } from 'vitest';
import type { Evidence } from '../../../core/model/evidence/evidence.ts';
import { renderHtml } from '../../../core/report/forms/html/page.ts';
import { renderMarkdown } from '../../../core/report/forms/markdown/markdown.ts';
import { wordPreview } from '../../../core/report/forms/docx/preview.ts';
import { reportOf, wordsOf } from '../../helpers/report.ts';
import { stateFrom } from '../../helpers/report-state.ts';

const link = 'https://www.port.example/notices/12';

function model(language: 'en' | 'nl', evidence: Partial<Evidence>) {
  const claim = {
    quote: 'The quay opened in May',
    verdict: 'refuted' as const,
    evidence: [{ title: null, stance: 'contradicts' as const, ...evidence }],
  };
  return reportOf(stateFrom({ blocks: ['The quay opened in May.'], claims: [claim] }), { language });
}

const forms = [
  ['HTML', (report: ReturnType<typeof model>) => wordsOf(renderHtml(report, []))],
  ['Markdown', renderMarkdown],
  ['Word', (report: ReturnType<typeof model>) => wordsOf(wordPreview(report))],
] as const;

test.each(forms)('in %s evidence without a title goes by where its link leads', (_, render) => {
  const report = render(model('en', { kind: 'link', link }));
  expect(report).toMatch(/(?<!www\.)port\.example\/notices\/12/);
  expect(report).toContain('Link, contradicts that it is so');
  expect(report).toContain(link);
});

test.each(forms)('in %s an interview was spoken, an observation made and a page looked at', (_, render) => {
  const lookedAt = '2026-03-04';
  const told = (kind: Evidence['kind'], language: 'en' | 'nl') => render(model(language, { kind, lookedAt }));
  expect(told('interview', 'en')).toContain('spoken on 4 March 2026');
  expect(told('interview', 'nl')).toContain('gesproken op 4 maart 2026');
  expect(told('observation', 'en')).toContain('observed on 4 March 2026');
  expect(told('link', 'en')).toContain('looked at on 4 March 2026');
});
