import { basename, resolve } from 'node:path';
import { authorNoteDrafts } from '../../core/annotations/note-drafts.ts';
import { hasPlace, isTakenByDefault, type AuthorNote } from '../../core/annotations/author-note.ts';
import { TickmarkError } from '../../core/kernel/errors.ts';
import type { ParsedFile } from '../../core/model/article/parsed-article.ts';
import type { Translate } from '../../core/i18n/translate.ts';
import { RemarkKind } from '../../core/model/article/article.ts';
import { sourceTitle } from '../../core/model/source/source-changes.ts';
import { commit } from '../../db/queries/history/commit.ts';
import { notesOf, readDraft } from '../base/author-notes.ts';
import { readFile } from '../workers/reader/read-file.ts';
import { readSource } from '../workers/reader/read-bytes.ts';
import { cliAuthor, type CliContext } from './cli-context.ts';
import { findArticle } from './find.ts';
import { needed, oneOf } from './options.ts';
import { tellSeveral } from './several.ts';

const signs = { taken: '✓', there: '=', talk: '–', nowhere: '✗' } as const;

/**
 * notes ARTICLE [FILE] [--dry-run] [--all] [--kinds KINDS] [--protected]: makes evidence of the comments, footnotes, endnotes
 * and links that the author left in the file of the newest version, or in FILE, which is not loaded; one step. Comments that
 * only talk are left out without --all, and other kinds than those of --kinds. The exit code is 1 if a note has no place.
 */
export async function runNotes(context: CliContext): Promise<number> {
  const { given, library, output } = context;
  const { t } = output;
  const word = needed(t, 'notes', 'ARTICLE', given.words[0]);
  const kinds = given.value('kinds')?.split(',') ?? RemarkKind.options;
  const wantedKinds = kinds.map((kind) => oneOf(t, '--kinds', kind.trim(), RemarkKind.options));
  const isTrial = given.flag('dry-run');
  const [, path] = given.words;
  const file = path === undefined ? null : await readNoted(context, path);
  if (file?.kind === 'several') {
    tellSeveral(context, file.name, file.items, null);
    return 1;
  }
  const open = library(isTrial ? 'read' : 'write');
  const articleId = findArticle(open, t, word);
  const draft = file === null ? null : await readDraft(open, articleId, file.article, file.name);
  const { version, notes } = notesOf(open, articleId, draft?.versionId ?? null, {
    draft,
    kinds: wantedKinds,
  });
  const kindOf = (note: AuthorNote): keyof typeof signs => {
    if (note.isThere) return 'there';
    if (!hasPlace(note)) return 'nowhere';
    return isTakenByDefault(note) || given.flag('all') ? 'taken' : 'talk';
  };
  const wanted = notes.filter((note) => kindOf(note) === 'taken');
  for (const note of notes) {
    const kind = kindOf(note);
    output.result(valueOf(note, kind), lineOf(note, kind, version.text, t));
  }
  if (!isTrial && wanted.length > 0) {
    const author = cliAuthor(open, given.value('checker'));
    commit(
      open,
      { articleId, ...author },
      authorNoteDrafts(version, wanted, given.flag('protected'), author),
    );
  }
  const count = (kind: keyof typeof signs): number => notes.filter((note) => kindOf(note) === kind).length;
  const counts = {
    n: notes.length,
    taken: wanted.length,
    there: count('there'),
    talk: count('talk'),
    nowhere: count('nowhere'),
  };
  const ok = counts.nowhere === 0;
  const summary = t(isTrial ? 'annotations.notesWould' : 'annotations.notesTaken', counts);
  const about = { article: articleId, file: file?.name ?? null };
  output.result({ ok, ...about, dryRun: isTrial, ...counts }, summary);
  return ok ? 0 : 1;
}

/** A file that notes are in, or the articles that are in a file. */
type NotedFile = ParsedFile & { name: string };

/** Reads a file that is not loaded. Throws what is wrong with it, and noAuthorNotes if there are none in it. */
async function readNoted({ given }: CliContext, path: string): Promise<NotedFile> {
  const source = await readSource(resolve(path));
  const name = basename(path);
  const file = await readFile({ ...source, item: given.value('item'), password: given.value('password') });
  if (file.kind === 'article' && file.article.remarks.length === 0)
    throw new TickmarkError('noAuthorNotes', { name });
  return { ...file, name };
}

function valueOf(note: AuthorNote, kind: string): object {
  const { remark, kind: what, claim, sentence, link, source, words, isLost } = note;
  const { start, end, ...said } = remark;
  const at = isLost ? { start: null, end: null } : { start, end };
  const place = claim ?? sentence;
  const span = place === null ? null : { start: place.start, end: place.end };
  const leads = { link, source: source?.id ?? null };
  return { ...at, words, ...said, what, kind, claim: claim?.id ?? null, place: span, ...leads };
}

function lineOf(note: AuthorNote, kind: keyof typeof signs, text: string, t: Translate): string {
  const { remark, kind: what, words, claim, sentence, link, source, isLost } = note;
  const place = claim ?? sentence;
  const at = place === null ? words : text.slice(place.start, place.end);
  const why = isLost ? `  (${t('annotations.why.notThere')})` : '';
  const leads = source === null ? (link ?? '') : (sourceTitle(source) ?? t(`evidence.${source.kind}`));
  const lines = [
    `${signs[kind]} ${oneLine(at)}${why}`,
    `    ${remark.author ?? t(`notes.${what}`)}: ${oneLine(remark.text || words)}`,
    ...(leads === '' ? [] : [`    → ${leads}`]),
  ];
  return lines.join('\n');
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
