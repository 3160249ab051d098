import { BAR, redactionFor } from '../../../core/protection/redaction.ts';
import { pieceOf } from '../evidence.ts';
import { newId } from '../../../core/kernel/ids.ts';
import { attackContacts, type AttackContact } from './contacts.ts';

/** How many of the spellings of a kind, a language or a way were blacked out whole, and which were not. */
export interface Figures {
  found: number;
  readonly missed: string[];
}

/** What the article says: nothing of any source. */
const PRINTED = 'The harbour was shut for two days in March. Nobody was hurt.';

/** What is around a name in some of the ways, and tells nobody; and signs of other frames, where a line runs from right to left. */
const FRAME =
  /https?:\/\/|(?:t|wa)\.me|www\.instagram\.com|x\.com|status\/17|Signal:|user=|&x=1|\/u\/|tel:|_1\.pdf|%40|[’ʼ]s?|[ولול]{1,2}(?=█)|(?<![\p{L}\p{M}])[ولול]{1,2}(?![\p{L}\p{M}])|(?<!\p{N})(?:12|34)(?!\p{N})/giu;

/** Returns words as a checker types them, between signs that they are found by again. */
export function framed(words: string): string {
  return `12 > ${words} ; 34`;
}

/** True if what is left of such words tells nobody. */
export function tellsNothing(left: string): boolean {
  return !/[\p{L}\p{N}]/u.test(left.replace(FRAME, ''));
}

/** Blacks out every spelling of every contact in a sentence, and counts by kind, by language and by way. */
export function attackMatrix(contacts: readonly AttackContact[] = attackContacts()): Map<string, Figures> {
  const figures = new Map<string, Figures>();
  for (const { kind, language, contact, fields, spellings } of contacts) {
    const evidence = pieceOf(newId(), { kind: 'interview', protected: true, ...fields });
    const { clean } = redactionFor([evidence], PRINTED, false);
    for (const { how, words } of spellings) {
      const left = clean(framed(words));
      const inside = left.slice(5, -5);
      const isFound = left === framed(inside) && tellsNothing(inside) && inside.includes(BAR);
      for (const row of ['all', `kind: ${kind}`, `language: ${language}`, `way: ${how}`]) {
        const own = figures.get(row) ?? { found: 0, missed: [] };
        figures.set(row, own);
        if (isFound) own.found++;
        else own.missed.push(`${contact} as ${words} → ${inside}`);
      }
    }
  }
  return figures;
}
