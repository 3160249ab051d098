import { app } from 'electron';
import { userInfo } from 'node:os';
import { resolve, basename } from 'node:path';
import {
  noteLines,
  previewLines,
  warningLines,
  signatureWords,
} from '../../core/wording/case-preview-lines.ts';
import type { CaseFacts } from '../../core/casefile/manifest.ts';
import { initialsOf } from '../../core/model/session.ts';
import { allCheckers } from '../../db/queries/settings/checkers.ts';
import type { Library } from '../../db/store/open.ts';
import { readSettings } from '../../db/queries/settings/settings.ts';
import { buildCase } from '../features/casefile/build-case.ts';
import { Undecided } from '../features/protection/review.ts';
import { now } from '../base/context.ts';
import { writeWhole } from '../base/write-file.ts';
import { type CliContext, cliSigning, cliAuthor } from './cli-context.ts';
import { findArticle } from './find.ts';
import { needed, oneOf } from './options.ts';
import { passphraseIn } from '../features/vault/cli-key.ts';
import { existsSync } from 'node:fs';
import type { CasePreview } from '../../core/casefile/preview.ts';
import { caseTooLarge, MAX_CASE_BYTES } from '../../core/casefile/limits.ts';
import { isLive } from '../../core/model/claim/claim.ts';
import { aboutFile, toWireError } from '../../core/kernel/errors.ts';
import { formatBytes } from '../../core/kernel/format-bytes.ts';
import { errorMessage } from '../../core/i18n/error-message.ts';
import { backUp } from '../../db/backup/backup.ts';
import { mergeCase, type OpenedCase } from '../../db/casefile/merge.ts';
import { write } from '../../db/queries/history/commit.ts';
import { keepSeenKey } from '../../db/identity/signing-keys.ts';
import { keepOwnKeys } from '../features/identity/signing.ts';
import { openCase, openedAs } from '../features/casefile/open-case.ts';
import { caseNote, casePreview } from '../features/casefile/case-preview.ts';
import { addCase } from '../features/casefile/add-case.ts';
import { readBytes } from '../workers/reader/read-bytes.ts';

/** case ARTICLE --out FILE: writes the article's case file, whole or not at all. */
export async function runCase({ given, library, output }: CliContext): Promise<number> {
  const { t } = output;
  const word = needed(t, 'case', 'ARTICLE', given.words[0]);
  const path = resolve(needed(t, 'case', '--out FILE', given.value('out')));
  const passphrase = await passphraseIn(given.value('passphrase-file'));
  const options = {
    protectedSources: given.flag('with-protected'),
    files: !given.flag('no-files'),
    blind: given.flag('blind'),
  };
  const near = oneOf(t, '--near', given.value('near') ?? 'refuse', Undecided.options);
  const open = library('read');
  const articleId = findArticle(open, t, word);
  const madeBy = makerOf(open, given.value('checker'));
  const wish = { articleId, options, passphrase, madeAt: now(), madeBy, appVersion: app.getVersion(), near };
  const { sign } = await cliSigning(open, given);
  const { bytes, leftOut } = await buildCase(
    open,
    wish,
    () => undefined,
    (sum) => Promise.resolve(sign && sign('caseFile', sum, wish.madeAt)),
  );
  await writeWhole(path, bytes);
  const note = { options, leftOut };
  output.result(
    { ok: true, article: articleId, path, bytes: bytes.byteLength, options, leftOut, signed: sign !== null },
    [
      t('cli.exported', { path }),
      ...noteLines(note, t),
      ...(sign === null ? [t('signature.unsigned')] : []),
    ].join('\n'),
  );
  return 0;
}

/** The checker whom the case file names. Making a case file changes nothing in the library, so it adds no checker. */
function makerOf({ db }: Library, given: string | null): CaseFacts['madeBy'] {
  const { checkerId } = readSettings(db);
  const known = allCheckers(db).find(({ id, name }) => (given === null ? id === checkerId : name === given));
  if (known !== undefined) return { name: known.name, initials: known.initials };
  const name = given ?? userInfo().username;
  return { name, initials: initialsOf(name) || '?' };
}

/**
 * Adds a case file: its article if the library does not have it, else the new parts of it, once --merge allows that. Returns
 * false if something was not done, and says why.
 */
export async function importCase(context: CliContext, file: string): Promise<boolean> {
  const { given, output, language } = context;
  try {
    const opened = await open(context, file);
    if (given.flag('dry-run')) {
      tellContents(context, file, opened);
      return true;
    }
    return await put(context, file, opened, context.library('write'));
  } catch (thrown) {
    const { code } = toWireError(thrown);
    const message = errorMessage(language, aboutFile(thrown, basename(file)));
    output.failure({ ok: false, file, error: { code, message } }, message);
    return false;
  }
}

async function open({ given }: CliContext, file: string): Promise<OpenedCase> {
  const name = basename(file);
  const passphrase = (await passphraseIn(given.value('passphrase-file'))) ?? given.value('password');
  const bytes = await readBytes(resolve(file), { most: MAX_CASE_BYTES, tooLarge: caseTooLarge });
  return openedAs(name, await openCase(name, bytes, passphrase));
}

async function put(
  context: CliContext,
  file: string,
  opened: OpenedCase,
  library: Library,
): Promise<boolean> {
  const { given, output, place, language } = context;
  const { t } = output;
  keepOwnKeys(library);
  const author = (): ReturnType<typeof cliAuthor> => cliAuthor(library, given.value('checker'));
  const result = addCase(library, opened, author);
  const { id, title } = opened.contents.article;
  write(library, () => keepSeenKey(library.db, opened.signature, now()));
  if (result !== null) {
    const { status } = result;
    const note = result.status === 'loaded' || result.status === 'already' ? result.note : undefined;
    const about =
      note === undefined
        ? []
        : [
            signatureWords(note.signature, language),
            ...noteLines(note, t),
            ...warningLines(note, t, language),
          ];
    const beside = result.status === 'loaded' ? result.beside : undefined;
    const twin = beside === undefined ? [] : [t('case.beside', { title: beside })];
    const words = t(status === 'loaded' ? 'cli.loaded' : 'cli.already', { id, title });
    output.result(
      { ok: true, file, status, article: id, title, case: note, ...(beside !== undefined && { beside }) },
      [words, ...about, ...twin].join('\n'),
    );
    return true;
  }
  const allowed = new Set(given.values('allow-lowering'));
  const preview = casePreview(library, opened, allowed);
  const shown = { ...preview, merge: unnamed(preview.merge) };
  const about = [
    signatureWords(preview.note.signature, language),
    ...warningLines(preview.note, t, language),
  ];
  if (!given.flag('merge')) {
    const words = t('cli.caseIsHere', { file, title, lines: linesOf(context, preview) });
    output.failure(
      { ok: false, file, status: 'case', article: id, title, preview: shown },
      [words, ...about, ...waysToAllow(context, preview)].join('\n'),
    );
    return false;
  }
  await backUp(library, { folder: place.backups, reason: 'merge', at: now() });
  mergeCase(library, { articleId: id, ...author() }, opened, allowed);
  output.result(
    { ok: true, file, status: 'merged', article: id, title, preview: shown },
    [t('cli.merged', { id, title, lines: linesOf(context, preview) }), ...about].join('\n'),
  );
  return true;
}

/**
 * The name of a protected source is for the screen of the checker who has it. It must not be in the output that a script may
 * store.
 */
function unnamed(merge: CasePreview['merge']): CasePreview['merge'] {
  return { ...merge, lowered: merge.lowered.map((one) => ({ ...one, name: null })) };
}

/** Says, one line for each, how to let a protected source lose what the case file takes from it. */
function waysToAllow({ output: { t } }: CliContext, { merge }: CasePreview): string[] {
  const kept = merge.lowered.filter(({ isAllowed }) => !isAllowed);
  if (kept.length === 0) return [];
  const ways = kept.map(({ evidenceId, quote }) => `  --allow-lowering ${evidenceId}  ${quote}`);
  return [t('cli.allowLowering'), ...ways];
}

function linesOf({ output: { t }, language }: CliContext, preview: CasePreview): string {
  return previewLines(preview, t, (bytes) => formatBytes(bytes, language))
    .flatMap(({ text, items }) => [
      `  ${text}`,
      ...items.map(({ quote, detail }) => `    ${quote}${detail === null ? '' : `  [${detail}]`}`),
    ])
    .join('\n');
}

/** Prints what is in a case file. If there is a library, only its keys are used. */
function tellContents(context: CliContext, file: string, opened: OpenedCase): void {
  const { output, language, place } = context;
  const { contents } = opened;
  const { t } = output;
  const { article, versions, evidence, events, merged, attachments } = contents;
  const claims = contents.claims.filter(isLive);
  const counts = {
    versions: versions.length,
    claims: claims.length,
    decided: claims.filter(({ verdict }) => verdict !== 'unchecked').length,
    evidence: evidence.filter(({ removed }) => !removed).length,
    entries: events.length + merged.length,
    files: attachments.length,
  };
  const note = caseNote(opened, existsSync(place.path) ? context.library('read') : null);
  const words = [
    `${file}  ${article.title}`,
    t('cli.caseHolds', counts),
    t('case.made', { name: note.madeBy, when: note.madeAt }),
    signatureWords(note.signature, language),
    ...noteLines(note, t),
    ...warningLines(note, t, language),
  ].join('\n');
  output.result(
    { ok: true, file, status: 'case', article: article.id, title: article.title, case: note, ...counts },
    words,
  );
}
