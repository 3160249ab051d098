import { writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { attackContacts, type AttackContact } from '../helpers/attack/contacts.ts';
import { attackEveryByte } from '../helpers/attack/every-byte.ts';
import { Printer } from '../helpers/attack/printer.ts';
import { testFolder } from '../helpers/library.ts';

/** Prints as the app does, where `npm run attack` has made an app for that; tests/e2e/source-in-pdf.spec.ts prints with the app itself. */
const executable = process.env['TICKMARK_ATTACK_PRINTER'];
const printer = executable === undefined ? null : new Printer(executable);

vi.mock('../../main/features/export/print-pdf.ts', () => ({
  printPdf: (...page: Parameters<Printer['print']>) => printer?.print(...page),
}));
vi.mock('../../main/workers/reader/read-file.ts', () => ({
  scalePicture: vi.fn(() => Promise.resolve(null)),
}));
vi.mock('electron', () => ({ app: { getPath: () => testFolder(), getAppPath: () => process.cwd() } }));
const { saveReport } = await import('../../main/features/export/save-report.ts');

/** Which of the contacts, as `first/step`; left out: one of each kind, each in another language. */
const part = process.env['TICKMARK_ATTACK_PART'];
const figuresFile = process.env['TICKMARK_ATTACK_FIGURES'];

function chosen(): AttackContact[] {
  const contacts = attackContacts();
  if (part !== undefined) {
    const [first = 0, step = 1] = part.split('/').map(Number);
    return contacts.filter((_, at) => at % step === first);
  }
  const languages = [...new Set(contacts.map(({ language }) => language))];
  const kinds = [...new Set(contacts.map(({ kind }) => kind))];
  return kinds.flatMap(
    (kind, at) => contacts.find((one) => one.kind === kind && one.language === languages[at]) ?? [],
  );
}

afterAll(() => printer?.end());

describe('protected sources in every spelling, typed into every field', () => {
  test('are in no byte of anything that leaves without them', { timeout: 7_200_000 }, async () => {
    const contacts = chosen();
    const isFull = part !== undefined;
    const figures = await attackEveryByte(saveReport, contacts, {
      controls: (_, at) => (isFull ? at % 10 === 0 : at === 0),
      letStand: isFull,
      pdf: printer !== null,
    });
    if (figuresFile !== undefined) writeFileSync(figuresFile, JSON.stringify(figures));
    const missed = Object.entries(figures.rows).filter(([, row]) => row.missed.length > 0);
    expect(Object.fromEntries(missed.map(([row, one]) => [row, one.missed]))).toEqual({});
    // The search sees them where they are named on purpose.
    for (const [row, { named, seen }] of Object.entries(figures.rows))
      if (named > 0) expect(seen, row).toBeGreaterThan(0);
    for (const form of ['json', 'html', 'case file', ...(printer === null ? [] : ['pdf'])]) {
      const { named = 1, seen = 0 } = figures.rows[`form: ${form}`] ?? {};
      expect(seen / named, form).toBeGreaterThan(0.8);
    }
  });
});
