import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Language } from '../../../../core/i18n/language.ts';
import { translator } from '../../../../core/i18n/translate.ts';
import { fileEnding, ReportFormat } from '../../../../core/model/report/format.ts';

const page = readFileSync('docs/formats/report-forms.md', 'utf8');

describe.each(ReportFormat.options)('the form %s', (format) => {
  it('is in the page of forms, with the ending of its file', () => {
    expect(page).toMatch(new RegExp(`^\\| \`${format}\` +\\| \`\\.${fileEnding(format)}\` +\\|`, 'm'));
  });

  it.each(Language.options)('is named by the help of the command line, in %s', (language) => {
    const [, named] = /^(?:FORM|VORM) is (.*)$/m.exec(translator(language)('cli.help')) ?? [];
    expect(named?.split(/, | or | of /).map((word) => word.replace(/ \(.*$/, ''))).toContain(format);
  });
});

it('gives no two forms the same ending', () => {
  expect(new Set(ReportFormat.options.map(fileEnding)).size).toBe(ReportFormat.options.length);
});
