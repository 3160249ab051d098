import type { Translate } from '../../../core/i18n/translate.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import type { Notifier } from '../app-state/notifications.ts';
import type { ArticleData } from './article-data.ts';
import { type ArticleStore, type Saver, changeSeveral } from './save.ts';
import type { Attribution } from '../../../core/model/claim/claim.ts';

/** Returns the claims of a speaker, in the article's order. */
function claimsOfSpeaker({ order, claims }: Pick<ArticleData, 'order' | 'claims'>, speaker: string): Id[] {
  return order.ids.filter((id) => claims.get(id)?.attribution?.speaker === speaker);
}

interface Parts {
  store: ArticleStore;
  saver: Saver;
  notify: Notifier;
  t: Translate;
  /** Takes the last change back. */
  undo(): void;
}

/**
 * Offers, once the speaker of one claim has another name, to give that name to the speaker's other claims, in one step that
 * undo takes back. Offers nothing if there was no speaker, if there is none now, or if no other claim has the former name.
 */
export function offerSameSpeaker(parts: Parts, was: string | undefined, is: string | undefined): void {
  if (was === undefined || is === undefined || was === is) return;
  const { store, notify, t } = parts;
  const n = claimsOfSpeaker(store.get().data, was).length;
  if (n === 0) return;
  notify.done(t('claims.sameSpeaker', { was, is, n }), {
    label: t('claims.sameSpeakerAlso', { n }),
    run: () => {
      const ids = new Set(claimsOfSpeaker(store.get().data, was));
      if (ids.size > 0) void changeSeveral(parts, ids, { what: 'correctSpeaker', speaker: is }, parts.undo);
    },
  });
}

/**
 * Returns the attribution in the fields: null for no speaker, undefined if nothing changed. Words that were typed over lose
 * the place of the old words in the text, and what was detected about the old speaker.
 */
export function attributionFrom(
  before: Attribution | null,
  speakerTyped: string,
  cueTyped: string,
): Attribution | null | undefined {
  const speaker = speakerTyped.trim();
  const cue = cueTyped.trim() || null;
  if (speaker === '') return before === null ? undefined : null;
  if (before?.speaker === speaker && before.cue === cue) return undefined;
  const named = before?.speaker === speaker ? before : { speaker, speakerSpan: null };
  return {
    ...named,
    cue,
    cueSpan: before?.cue === cue ? before.cueSpan : null,
  };
}
