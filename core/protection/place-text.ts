import type { MessageKey } from '../i18n/messages.ts';
import { isMessage, type Translate } from '../i18n/translate.ts';
import type { LeavingPlace } from './near-match.ts';

/** Returns where words stand in what leaves, as a reader finds it: 'the note, claim 5'. */
export function placeText({ entity, field, claim, file }: LeavingPlace, t: Translate): string {
  if (file !== null) return t('place.file', { name: file });
  const name = t(keyOf(entity, field));
  return claim === null ? name : t('nearMatch.ofClaim', { field: name, number: claim });
}

function keyOf(entity: string, field: string): MessageKey {
  for (const key of [`place.${entity}.${field}`, `place.${entity}`]) if (isMessage(key)) return key;
  return 'place.other';
}
