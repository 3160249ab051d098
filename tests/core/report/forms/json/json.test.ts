import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { REPORT_JSON_VERSION, renderJson } from '../../../../../core/report/forms/json/json.ts';
import { defaultReportOptions, type ReportOptions } from '../../../../../core/model/report/options.ts';
import { harbourState } from '../../../../helpers/harbour.ts';
import { reportOf } from '../../../../helpers/report.ts';
import { stateFrom } from '../../../../helpers/report-state.ts';

interface Position {
  utf16: { start: number; end: number };
  codePoints: { start: number; end: number };
}

interface Report {
  version: { textSha256: string };
  text: { content: string };
  claims: { quote: string; position: Position }[];
  untouched: { text: string; position: Position }[];
}

const schema = JSON.parse(readFileSync('docs/formats/report.schema.json', 'utf8')) as object;
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);

function problems(json: string): unknown {
  return validate(JSON.parse(json)) ? [] : validate.errors;
}

describe('renderJson', () => {
  it('holds to its schema, whatever is asked for', () => {
    for (const claims of ['all', 'decided', 'corrections'] as const)
      for (const fullText of [true, false])
        for (const nameProtected of [true, false])
          for (const language of ['en', 'nl'] as const) {
            const options: ReportOptions = {
              ...defaultReportOptions,
              claims,
              fullText,
              nameProtected,
              language,
              notes: fullText,
              history: nameProtected,
              checkers: fullText ? 'none' : 'initials',
              evidenceFiles: !nameProtected,
            };
            expect(problems(renderJson(reportOf(harbourState(), options)))).toEqual([]);
          }
    expect(problems(renderJson(reportOf(stateFrom({ blocks: ['Een.'], claims: [] }))))).toEqual([]);
  });

  it('has a schema of its version, and a page that says what that changed', () => {
    const version = String(REPORT_JSON_VERSION);
    expect(schema).toMatchObject({
      $id: `urn:tickmark:report:${version}`,
      title: `Tickmark report, version ${version}`,
      properties: { formatVersion: { const: REPORT_JSON_VERSION } },
    });
    const page = readFileSync('docs/formats/report-json.md', 'utf8');
    expect(page).toContain(`\`formatVersion\` is ${version}.`);
    expect(page).toMatch(new RegExp(`^\\| ${version} +\\|`, 'm'));
  });

  it('has a schema that refuses what is wrong', () => {
    const report = JSON.parse(renderJson(reportOf(harbourState()))) as Record<string, unknown>;
    expect(validate({ ...report, formatVersion: 3 })).toBe(false);
    expect(validate({ ...report, extra: 1 })).toBe(false);
    expect(validate({ ...report, claims: [{}] })).toBe(false);
  });

  it('gives back every quote and sentence by either count, and the hash of the text', () => {
    const text = '𝒜𝒷 😀 Het is zo. ‘Écht’ 𝟜 keer. En nog een zin 🇳🇱 hier.';
    const state = stateFrom({ blocks: [text], claims: [{ quote: '𝟜 keer' }, { quote: 'Het is zo' }] });
    for (const json of [renderJson(reportOf(state)), renderJson(reportOf(harbourState()))]) {
      const report = JSON.parse(json) as Report;
      const { content } = report.text;
      const points = [...content];
      const wanted = [
        ...report.claims.map((claim) => [claim.quote, claim.position] as const),
        ...report.untouched.map((sentence) => [sentence.text, sentence.position] as const),
      ];
      for (const [words, { utf16, codePoints }] of wanted) {
        expect(content.slice(utf16.start, utf16.end)).toBe(words);
        expect(points.slice(codePoints.start, codePoints.end).join('')).toBe(words);
      }
      expect(createHash('sha256').update(content, 'utf8').digest('hex')).toBe(report.version.textSha256);
    }
  });

  it('writes the same bytes for the same article, whatever order the options come in', () => {
    const backwards = Object.fromEntries(Object.entries(reportOf(harbourState()).options).reverse());
    const again = reportOf(harbourState(), backwards);
    expect(renderJson(again)).toBe(renderJson(reportOf(harbourState())));
  });
});
