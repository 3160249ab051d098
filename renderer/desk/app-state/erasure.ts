import type { Notice } from '../../../core/contract/index.ts';
import { translator, type Translate } from '../../../core/i18n/translate.ts';
import { call } from './bridge.ts';
import type { AppStore } from './app-context.tsx';
import { keepDraft } from './drafts.ts';
import { notifierOf } from './notifications.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import type { Evidence } from '../../../core/model/evidence/evidence.ts';
import { evidenceTitle } from '../../../core/model/evidence/evidence-title.ts';
import type { DeletedPiece, EraseTarget } from '../../../core/model/erasure.ts';
import { sourceTitle } from '../../../core/model/source/source-changes.ts';
import type { SourceEntry } from '../../../core/model/source/source-text.ts';
import type { Language } from '../../../core/i18n/language.ts';
import { momentText } from '../../../core/wording/date-text.ts';

/** Removes what was erased from the window too: nothing shows it or offers it again. */
export function applyErasure(app: AppStore, { erasure, drafts }: Notice<'erased'>): void {
  for (const name of drafts) keepDraft(name, null);
  if (erasure.kind === 'source') app.dispatch({ type: 'offersGone' });
  else app.dispatch({ type: 'articleErased', articleId: erasure.articleId });
}

/** Reads which erasures are unfinished. */
export async function readUnfinished(app: AppStore): Promise<void> {
  const { unfinished } = await call('erase.unfinished', {});
  app.dispatch({ type: 'unfinished', unfinished });
}

/** Reads at the start whether an erasure is unfinished, and offers to finish it. */
export async function offerUnfinished(app: AppStore): Promise<void> {
  const notify = notifierOf(app);
  try {
    await readUnfinished(app);
  } catch (thrown) {
    notify.failed(thrown);
    return;
  }
  const { unfinished, screen, language } = app.get();
  // The library has a line that says so.
  if (unfinished.length === 0 || screen.name === 'library') return;
  const t = translator(language);
  notify.done(t('erase.unfinishedLine'), { label: t('erase.unfinishedAsk'), run: () => showUnfinished(app) });
}

/** Shows the erasures that were not brought to their end, or says that there is none. */
export async function askUnfinished(app: AppStore): Promise<void> {
  try {
    await readUnfinished(app);
    if (app.get().unfinished.length > 0) showUnfinished(app);
    else notifierOf(app).done(translator(app.get().language)('erase.unfinishedNone'));
  } catch (thrown) {
    notifierOf(app).failed(thrown);
  }
}

function showUnfinished(app: AppStore): void {
  app.dispatch({ type: 'dialog', dialog: { name: 'unfinishedErasure' } });
}

/** Asks which of the pieces of evidence that were deleted in an article is to be erased for good, or says that there is none. */
export async function eraseDeleted(app: AppStore, articleId: Id): Promise<void> {
  const { language } = app.get();
  try {
    const { pieces } = await call('erase.deleted', { articleId });
    const targets = pieces.map((piece) => deletedSourceChoice(articleId, piece, language));
    if (targets.length > 0) app.dispatch({ type: 'dialog', dialog: { name: 'erase', targets } });
    else notifierOf(app).done(translator(language)('erase.noDeleted'));
  } catch (thrown) {
    notifierOf(app).failed(thrown);
  }
}

/** Something that can be erased, by what it is called here; for a source where the desk goes on after it: at a claim, or where the reader was. */
export interface EraseChoice {
  target: EraseTarget;
  name: string;
  after: { articleId: Id; claimId: Id | null } | null;
}

/** Returns a piece of evidence that was deleted as something that can be erased, told by its claim and when it was deleted. */
function deletedSourceChoice(articleId: Id, piece: DeletedPiece, language: Language): EraseChoice {
  const { evidenceId, claimId, kind, quote, at } = piece;
  const t = translator(language);
  const said = quote === null || quote.length <= 40 ? quote : `${quote.slice(0, 39)}…`;
  const name = [
    piece.name ?? t(`evidence.${kind}`),
    t('erase.deletedAt', { at: momentText(at, language) }),
    ...(said === null ? [] : [said]),
  ];
  return {
    target: { kind: 'source', evidenceId },
    name: name.join(' · '),
    after: { articleId, claimId },
  };
}

/** Returns a source of an article, or the file of evidence that stands for one, as something that can be erased. */
export function entryChoice({ source, evidenceId }: SourceEntry, t: Translate): EraseChoice {
  const name = sourceTitle(source) ?? source.contact ?? t(`evidence.${source.kind}`);
  return {
    target: { kind: 'source', evidenceId: evidenceId ?? source.id },
    name,
    after: { articleId: source.articleId, claimId: null },
  };
}

/** Returns the source of a piece of evidence as something that can be erased. */
export function sourceChoice(articleId: Id, piece: Evidence, t: Translate): EraseChoice {
  const { id: evidenceId, claimId, kind } = piece;
  const name = evidenceTitle(piece) ?? piece.contact ?? t(`evidence.${kind}`);
  return { target: { kind: 'source', evidenceId }, name, after: { articleId, claimId } };
}
