import { authorNoteDrafts } from '../../core/annotations/note-drafts.ts';
import { hasPlace, isTakenByDefault, type AuthorNote } from '../../core/annotations/author-note.ts';
import type { Translate } from '../../core/i18n/translate.ts';
import { RemarkKind, type Span } from '../../core/model/article/article.ts';
import { sourceTitle } from '../../core/model/source/source-changes.ts';
import { commit } from '../../db/queries/history/commit.ts';
import { notesOf } from '../base/author-notes.ts';
import { cliAuthor, type CliContext } from './cli-context.ts';
import { findArticle } from './find.ts';
import { needed, oneOf } from './options.ts';

const signs = { taken: '✓', there: '=', talk: '–', nowhere: '✗' } as const;

/**
 * notes ARTICLE [--dry-run] [--all] [--kinds KINDS]: makes evidence of the comments, footnotes, endnotes and links that the
 * author left in the file of the newest version, one step. Comments that only talk are left out without --all, and other
 * kinds than those of --kinds. The exit code is 1 if a note has no place.
 */
export function runNotes({ given, library, output }: CliContext): number {
  const { t } = output;
  const word = needed(t, 'notes', 'ARTICLE', given.words[0]);
  const kinds = given.value('kinds')?.split(',') ?? RemarkKind.options;
  const wantedKinds = kinds.map((kind) => oneOf(t, '--kinds', kind.trim(), RemarkKind.options));
  const isTrial = given.flag('dry-run');
  const open = library(isTrial ? 'read' : 'write');
  const articleId = findArticle(open, t, word);
  const { version, notes } = notesOf(open, articleId, null, wantedKinds);
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
    commit(open, { articleId, ...author }, authorNoteDrafts(version, wanted, false, author));
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
  output.result({ ok, article: articleId, dryRun: isTrial, ...counts }, summary);
  return ok ? 0 : 1;
}

function valueOf({ remark, kind: what, claim, sentence, link, source }: AuthorNote, kind: string): object {
  const place = claim ?? sentence;
  const span = place === null ? null : { start: place.start, end: place.end };
  const leads = { link, source: source?.id ?? null };
  return { ...remark, what, kind, claim: claim?.id ?? null, place: span, ...leads };
}

function lineOf(
  { remark, kind: what, claim, sentence, link, source }: AuthorNote,
  kind: keyof typeof signs,
  text: string,
  t: Translate,
): string {
  const place = claim ?? sentence ?? remark;
  const words = ({ start, end }: Span) => oneLine(text.slice(start, end));
  const lines = [
    `${signs[kind]} ${words(place)}`,
    `    ${remark.author ?? t(`notes.${what}`)}: ${oneLine(remark.text || words(remark))}`,
    source === null ? (link ?? '') : (sourceTitle(source) ?? t(`evidence.${source.kind}`)),
  ];
  const [at, said, leads] = lines;
  return leads === '' ? `${at}\n${said}` : `${at}\n${said}\n    → ${leads}`;
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
