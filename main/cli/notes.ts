import { authorNoteDrafts } from '../../core/annotations/note-drafts.ts';
import {
  hasPlace,
  isTakenByDefault,
  planAuthorNotes,
  type AuthorNote,
} from '../../core/annotations/author-notes.ts';
import type { Translate } from '../../core/i18n/translate.ts';
import { sourceTitle } from '../../core/model/source/source-changes.ts';
import { articleState } from '../../db/queries/articles/article-state.ts';
import { commit } from '../../db/queries/history/commit.ts';
import { liveSources } from '../../db/queries/sources/article-sources.ts';
import { cliAuthor, type CliContext } from './cli-context.ts';
import { findArticle } from './find.ts';
import { needed } from './options.ts';

const signs = { taken: '✓', there: '=', talk: '–', nowhere: '✗' } as const;

/**
 * notes ARTICLE [--dry-run] [--all]: makes evidence of the comments that the author left in the file of the newest
 * version, one step. Comments that only talk are left out without --all. The exit code is 1 if a comment has no place.
 */
export function runNotes({ given, library, output }: CliContext): number {
  const { t } = output;
  const word = needed(t, 'notes', 'ARTICLE', given.words[0]);
  const isTrial = given.flag('dry-run');
  const open = library(isTrial ? 'read' : 'write');
  const articleId = findArticle(open, t, word);
  const state = articleState(open, articleId);
  const sources = liveSources(open.db, articleId).flatMap(({ source, evidenceId }) =>
    evidenceId === null ? [source] : [],
  );
  const notes = planAuthorNotes({ ...state, sources });
  const kindOf = (note: AuthorNote): keyof typeof signs => {
    if (note.isThere) return 'there';
    if (!hasPlace(note)) return 'nowhere';
    return isTakenByDefault(note) || given.flag('all') ? 'taken' : 'talk';
  };
  const wanted = notes.filter((note) => kindOf(note) === 'taken');
  for (const note of notes) {
    const kind = kindOf(note);
    output.result(valueOf(note, kind), lineOf(note, kind, state.version.text, t));
  }
  if (!isTrial && wanted.length > 0) {
    const author = cliAuthor(open, given.value('checker'));
    commit(open, { articleId, ...author }, authorNoteDrafts(state.version, wanted, false, author));
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

function valueOf({ remark, claim, sentence, link, source }: AuthorNote, kind: string): object {
  const place = claim ?? sentence;
  const span = place === null ? null : { start: place.start, end: place.end };
  return { ...remark, kind, claim: claim?.id ?? null, place: span, link, source: source?.id ?? null };
}

function lineOf(
  { remark, claim, sentence, link, source }: AuthorNote,
  kind: keyof typeof signs,
  text: string,
  t: Translate,
): string {
  const place = claim ?? sentence ?? remark;
  const lines = [
    `${signs[kind]} ${oneLine(text.slice(place.start, place.end))}`,
    `    ${remark.author === null ? '' : `${remark.author}: `}${oneLine(remark.text)}`,
    source === null ? (link ?? '') : (sourceTitle(source) ?? t(`evidence.${source.kind}`)),
  ];
  const [words, said, leads] = lines;
  return leads === '' ? `${words}\n${said}` : `${words}\n${said}\n    → ${leads}`;
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
