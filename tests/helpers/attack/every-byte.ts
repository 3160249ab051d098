import { ReportFormat } from '../../../core/model/report/format.ts';
import type { saveReport } from '../../../main/features/export/save-report.ts';
import { attackedLibrary } from './attacked-library.ts';
import type { AttackContact, AttackKind } from './contacts.ts';
import { leaksIn } from './leaks.ts';
import { casesOf, reportsOf, resultsOf, type ExportedFile } from './exported-files.ts';

/** What was searched for in a form, or of a kind of contact, and what was there. */
export interface ByteFigures {
  /** Articles whose bytes were searched, and bytes. */
  sources: number;
  bytes: number;
  /** Spellings that were looked for, by how often; and those that were there. */
  searched: number;
  missed: string[];
  /** How many of them the same search sees where sources are named on purpose. */
  named: number;
  seen: number;
}

/** Figures by `form: json`, `kind: phone`, and `all`; and of what would leave where near matches are let stand. */
export interface AttackFigures {
  rows: Record<string, ByteFigures>;
  letStand: ByteFigures;
}

type Save = typeof saveReport;

const nothing = (): ByteFigures => ({ sources: 0, bytes: 0, searched: 0, missed: [], named: 0, seen: 0 });

/** Of which contacts reports that name them are searched as well; whether near matches are let stand once, too; whether PDFs are printed. */
export interface AttackSize {
  controls(contact: AttackContact, at: number): boolean;
  letStand: boolean;
  pdf: boolean;
}

/** Puts contacts into a library, has everything leave that can, and searches every byte of it. */
export async function attackEveryByte(
  save: Save,
  contacts: readonly AttackContact[],
  { controls, letStand, pdf }: AttackSize,
): Promise<AttackFigures> {
  const figures: AttackFigures = { rows: {}, letStand: nothing() };
  const { library, articles } = attackedLibrary(contacts);
  const forms = ReportFormat.options.filter((format) => pdf || format !== 'pdf');
  for (const [at, { contact, articleId }] of articles.entries()) {
    const hidden = { named: false, near: 'hide' } as const;
    const left = [
      ...(await reportsOf(save, library, articleId, hidden, forms)),
      ...(await casesOf(library, articleId, hidden)),
    ];
    count(figures, contact, left);
    if (controls(contact, at)) {
      const open = { named: true, near: 'hide' } as const;
      control(figures, contact, [
        ...(await reportsOf(save, library, articleId, open, forms)),
        ...(await casesOf(library, articleId, open)),
      ]);
    }
    if (!letStand) continue;
    const stand = { named: false, near: 'stand' } as const;
    for (const { form, bytes } of await reportsOf(save, library, articleId, stand, ['json']))
      if (form === 'json') add(figures.letStand, contact, form, [bytes]);
  }
  const tables = await resultsOf(library);
  for (const { contact } of articles) count(figures, contact, tables);
  return figures;
}

function count({ rows }: AttackFigures, contact: AttackContact, left: readonly ExportedFile[]): void {
  for (const [form, parts] of byForm(left))
    for (const row of rowsOf(contact.kind, form)) add((rows[row] ??= nothing()), contact, form, parts);
}

function add(row: ByteFigures, contact: AttackContact, form: string, parts: readonly Uint8Array[]): void {
  row.sources++;
  row.searched += contact.spellings.length;
  for (const bytes of parts) {
    row.bytes += bytes.byteLength;
    const { spellings, others } = leaksOnce(bytes, contact);
    row.missed.push(...[...spellings, ...others].map((what) => `${contact.contact}, ${form}: ${what}`));
  }
}

/** What was searched last, by its bytes: rows of figures count the same bytes. */
const searched = new WeakMap<Uint8Array, Map<AttackContact, ReturnType<typeof leaksIn>>>();

function leaksOnce(bytes: Uint8Array, contact: AttackContact): ReturnType<typeof leaksIn> {
  const known = searched.get(bytes) ?? new Map<AttackContact, ReturnType<typeof leaksIn>>();
  searched.set(bytes, known);
  const found = known.get(contact) ?? leaksIn(bytes, contact);
  known.set(contact, found);
  return found;
}

function control({ rows }: AttackFigures, contact: AttackContact, left: readonly ExportedFile[]): void {
  for (const [form, parts] of byForm(left)) {
    const seen = new Set(parts.flatMap((bytes) => [...leaksIn(bytes, contact).spellings]));
    for (const name of rowsOf(contact.kind, form)) {
      const row = (rows[name] ??= nothing());
      row.named += contact.spellings.length;
      row.seen += seen.size;
    }
  }
}

function rowsOf(kind: AttackKind, form: string): string[] {
  return ['all', `form: ${form}`, `kind: ${kind}`];
}

function byForm(left: readonly ExportedFile[]): Map<string, Uint8Array[]> {
  const forms = new Map<string, Uint8Array[]>();
  for (const { form, bytes } of left) forms.set(form, [...(forms.get(form) ?? []), bytes]);
  return forms;
}
