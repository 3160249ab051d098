import { readdirSync } from 'node:fs';
import { migrations } from '../../db/migrations/index.ts';
import type { Tree } from './tree-copy.ts';

const interfaceLanguages = readdirSync('core/i18n', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** One of each that is added often, by the titles of their lists in CONTRIBUTING.md. */
export const additions: Readonly<Record<string, (tree: Tree) => void>> = {
  'A language of texts': ({ write, put }) => {
    write(
      'core/language/qz/sentences.ts',
      `import { bare, words, type SentencePack } from '../parts/sentences.ts';

/** A language that nobody speaks. */
export const sentences: SentencePack = { ...bare, never: words('polat') };
`,
    );
    write(
      'core/language/qz/index.ts',
      `import type { PartialLanguage } from '../parts/language.ts';
import { sentences } from './sentences.ts';

export const invented = { tag: 'qz', extent: 'partial', sentences } as const satisfies PartialLanguage;
`,
    );
    put('core/language/index.ts', 'import type', "import { invented } from './qz/index.ts';\n");
    put('core/language/index.ts', '] as const satisfies', '  invented,\n');
  },
  'A command': ({ put }) => {
    put('core/commands/commands.ts', "  'app.about'", "  'app.added': anytime('everywhere', 'help', []),\n");
    for (const language of interfaceLanguages)
      put(`core/i18n/${language}/menu.ts`, "  'command.app.about'", "  'command.app.added': 'Added',\n");
    put('renderer/desk/commands/app-actions.ts', "    'app.about'", "    'app.added': () => undefined,\n");
  },
  'A form of the report': ({ write, put }) => {
    write(
      'core/report/forms/added/added.ts',
      `import { textPreview } from '../../preview/previews.ts';
import type { ReportModel } from '../../model/model.ts';
import type { TextForm } from '../form.ts';

function titleOf(model: ReportModel): string {
  return \`\${model.article.title}\\n\`;
}

export const addedForm: TextForm = {
  render: titleOf,
  preview: (model) => textPreview(model, titleOf(model)),
};
`,
    );
    put(
      'core/report/forms/index.ts',
      'import type { ReportFormat }',
      "import { addedForm } from './added/added.ts';\n",
    );
    put('core/report/forms/index.ts', '  html: htmlForm', '  added: addedForm,\n');
    put('core/model/report/format.ts', '  html: {', "  added: { ending: 'added.txt', holds: [] },\n");
    for (const language of interfaceLanguages) {
      put(
        `core/i18n/${language}/export.ts`,
        "  'export.form.html'",
        "  'export.form.added': 'Added',\n  'export.formUse.added': 'for a test',\n  'export.formHint.added': 'The title.',\n",
      );
      put(`core/i18n/${language}/cli.ts`, 'html, pdf, ', 'added, ');
    }
    put('docs/formats/report-forms.md', '| `html`', '| `added` | `.added.txt` | the title |\n');
  },
  'A field of evidence': ({ write, put }) => {
    const number = String(migrations.length + 1).padStart(3, '0');
    put(
      'core/model/evidence/evidence.ts',
      '  note: Prose',
      '  provenance: Prose.nullable().exactOptional(),\n',
    );
    put(
      'core/model/evidence/fields.ts',
      '  note: { ...TEXT',
      '  provenance: { ...TEXT, json: null, csv: null },\n',
    );
    write(
      `db/migrations/${number}-provenance.ts`,
      `import type { Database } from 'better-sqlite3';

export function addProvenance(db: Database): void {
  db.exec('ALTER TABLE evidence ADD COLUMN provenance TEXT');
}
`,
    );
    put(
      'db/migrations/index.ts',
      '\n/** Every',
      `import { addProvenance } from './${number}-provenance.ts';\n`,
    );
    put('db/migrations/index.ts', '];', '  addProvenance,\n');
  },
};

/** A test of what was added. It is text here: nothing that it asks for is in the tree itself. */
export const testOfAdded = `import { expect, test } from 'vitest';
import { commands } from '../../core/commands/commands.ts';
import { sentencePack } from '../../core/language/index.ts';
import { addEvidence, changeEvidence } from '../../core/model/evidence/evidence-changes.ts';
import { makeClaim } from '../../core/model/claim/claim-changes.ts';
import { ReportFormat, fileEnding } from '../../core/model/report/format.ts';
import { disclose } from '../../core/protection/rules/disclose.ts';
import { redactionFor } from '../../core/protection/redaction.ts';
import { coreForms } from '../../core/report/forms/index.ts';
import { Claim } from '../../core/model/claim/claim.ts';
import { Evidence, EvidenceDetails } from '../../core/model/evidence/evidence.ts';
import { commit } from '../../db/queries/history/commit.ts';
import { harbourState } from '../helpers/harbour.ts';
import { libraryWithArticle } from '../helpers/library.ts';
import { pieceOf } from '../helpers/evidence.ts';
import { reportOf } from '../helpers/report.ts';

test('a language of texts', () => {
  expect(sentencePack('qz-XX').never.has('polat')).toBe(true);
});

test('a command', () => {
  expect(commands.find(({ id }) => id === 'app.added')).toMatchObject({ label: 'command.app.added' });
});

test('a form of the report', async () => {
  const model = reportOf(harbourState());
  const making = { hash: () => '', fonts: () => Promise.resolve([]), sign: null, template: null };
  expect(ReportFormat.options).toContain('added');
  expect(fileEnding('added')).toBe('added.txt');
  expect(await coreForms.added.render(model, making)).toBe(\`\${model.article.title}\\n\`);
});

test('a field of evidence', () => {
  const { library, article, version, author } = libraryWithArticle();
  const who = { articleId: article.id, ...author };
  const claim = Claim.parse(commit(library, who, [makeClaim(version, 20, 60, author)]).claims[0]);
  const details = EvidenceDetails.parse({ ...pieceOf(claim.id), provenance: 'Kept by Iwan', protected: true });
  const [piece] = commit(library, who, [addEvidence(claim, details, author)]).evidence;
  expect(piece).toMatchObject({ provenance: 'Kept by Iwan' });
  const emptied = changeEvidence(Evidence.parse(piece), { ...details, title: 'A title', provenance: '' });
  expect(commit(library, who, emptied === null ? [] : [emptied]).evidence[0]).toMatchObject({ provenance: null });
  const redaction = redactionFor([Evidence.parse(piece)], '', false);
  expect(disclose('evidence', Evidence.parse(piece), 'caseFile', redaction, 'covered')).toMatchObject({ provenance: null });
});
`;
