import type { Attribution } from '../../../../core/model/claim/claim.ts';

/**
 * Returns the attribution that the fields say: null for no speaker, undefined where nothing changed. Words that were
 * typed over do not keep the place in the text where the old ones stood, nor what was read of the old speaker.
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
