import { assertNever } from '../../core/kernel/assert-never.ts';
import { TickmarkError } from '../../core/kernel/errors.ts';
import type { Translate } from '../../core/i18n/translate.ts';
import type { Span, Version } from '../../core/model/article/article.ts';
import { countChanges, type TextChange, type VersionChanges } from '../../core/text/versions/text-change.ts';
import { changesLine } from '../../core/wording/changes-text.ts';
import { momentText } from '../../core/wording/date-text.ts';
import { versionsOf } from '../../db/queries/articles/load.ts';
import { versionChanges } from '../../db/queries/articles/version-changes.ts';
import type { CliContext } from './cli-context.ts';
import { findArticle } from './find.ts';
import { needed } from './options.ts';

/**
 * versions ARTICLE [--changes] [--of N] [--since N]: one line for each version; with --changes one for each change of the newest
 * version, or of that with number --of, since the one before, or since that with number --since, and then how many there are.
 */
export function runVersions({ given, library, output, language }: CliContext): number {
  const { t } = output;
  const word = needed(t, 'versions', 'ARTICLE', given.words[0]);
  const open = library('read');
  const articleId = findArticle(open, t, word);
  const versions = versionsOf(open, articleId);
  if (!given.flag('changes')) {
    for (const { id, number, loadedAt, words, textHash, sourceName } of versions)
      output.result(
        { version: number, id, loadedAt, words, textHash, sourceName },
        t('cli.version', { n: number, at: momentText(loadedAt, language), words, name: sourceName ?? '' }),
      );
    return 0;
  }
  const [of, since] = [given.value('of'), given.value('since')];
  const version = of === null ? versions.at(-1) : versionNumbered(versions, of, t);
  if (version === undefined) throw new TickmarkError('articleNotFound');
  const other = since === null ? null : versionNumbered(versions, since, t);
  const compared = versionChanges(open, version.id, other?.id ?? null);
  if (compared === null) throw new TickmarkError('usage', { problem: t('cli.noVersionBefore') });
  for (const change of compared.changes)
    output.result(valueOf(change, version, compared), lineOf(change, version, compared));
  const { number, loadedAt } = compared.other;
  const counts = countChanges(compared.changes);
  const about = { number, at: momentText(loadedAt, language), isLater: compared.isLater };
  output.result({ version: version.number, since: number, ...counts }, changesLine(counts, about, t));
  return 0;
}

function versionNumbered(versions: readonly Version[], word: string, t: Translate): Version {
  const version = versions.find(({ number }) => String(number) === word);
  if (version === undefined) throw new TickmarkError('usage', { problem: t('cli.noVersion', { n: word }) });
  return version;
}

function valueOf(change: TextChange, version: Version, { other }: VersionChanges): object {
  const is = (span: Span): object => ({ ...span, text: version.text.slice(span.start, span.end) });
  const was = (span: Span): object => ({ ...span, text: other.text.slice(span.start, span.end) });
  const { kind } = change;
  switch (kind) {
    case 'new':
      return { kind, is: is(change.is) };
    case 'moved':
      return { kind, is: is(change.is), was: was(change.was) };
    case 'removed':
      return { kind, was: was(change.was), at: change.at };
    case 'changed': {
      const { isMoved, weighs } = change;
      const pieces = change.pieces.map((piece) => ({
        isSame: piece.isSame,
        was: was(piece.was),
        is: is(piece.is),
      }));
      return { kind, is: is(change.is), was: was(change.was), isMoved, weighs, pieces };
    }
    default:
      return assertNever(change);
  }
}

/** '+' is new, '-' is gone, '>' was moved, '~' was changed: [-what stood there-] {+what stands there+}. */
function lineOf(change: TextChange, version: Version, { other }: VersionChanges): string {
  const is = ({ start, end }: Span): string => version.text.slice(start, end);
  const was = ({ start, end }: Span): string => other.text.slice(start, end);
  switch (change.kind) {
    case 'new':
      return `+ ${is(change.is)}`;
    case 'moved':
      return `> ${is(change.is)}`;
    case 'removed':
      return `- ${was(change.was)}`;
    case 'changed': {
      const words = change.pieces.map((piece) => {
        if (piece.isSame) return is(piece.is);
        const [old, now] = [was(piece.was).trim(), is(piece.is).trim()];
        return ` ${old === '' ? '' : `[-${old}-]`}${now === '' ? '' : `{+${now}+}`} `;
      });
      return `~ ${words.join('').replace(/\s+/gu, ' ').trim()}`;
    }
    default:
      return assertNever(change);
  }
}
