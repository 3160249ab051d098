import { parse as parseMessage } from '@formatjs/icu-messageformat-parser';
import { po, type GetTextTranslationRecord } from 'gettext-parser';
import { Failure, reasonOf } from '../tools/failure.ts';
import type { Message } from './word-folder.ts';

/** So many problems are told of a file at once. */
const MOST_TOLD = 20;

/**
 * Returns the text of a PO file (gettext): each message with its key as context and its file as comment, what `known` has of it
 * as its translation. Source: gnu.org/software/gettext/manual, "The Format of PO Files".
 */
export function writePo(english: readonly Message[], known: readonly Message[], language: string): Buffer {
  const texts = new Map(known.map(({ key, text }) => [key, text]));
  const translations: GetTextTranslationRecord = {};
  for (const { topic, key, text } of english)
    translations[key] = {
      [text]: {
        msgctxt: key,
        msgid: text,
        msgstr: [texts.get(key) ?? ''],
        comments: {
          translator: '',
          reference: `core/i18n/en/${topic}`,
          extracted: '',
          flag: 'icu-message-format',
          previous: '',
        },
      },
    };
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', Language: language };
  return po.compile({ charset: 'utf-8', headers, translations });
}

/**
 * Reads a PO file that a translator sent back: each message by its key. Throws a Failure that names what is missing, what is not in
 * ICU MessageFormat, and what was translated from other English words than there are now.
 */
export function readPo(file: Buffer, english: readonly Message[]): Map<string, string> {
  const { translations } = po.parse(file);
  const messages = new Map<string, string>();
  const problems: string[] = [];
  for (const { key, text } of english) {
    const given = translations[key]?.[text]?.msgstr[0] ?? '';
    if (translations[key] !== undefined && translations[key][text] === undefined)
      problems.push(`${key}: the English words are others now`);
    else if (given.trim() === '') problems.push(`${key}: not translated`);
    else problems.push(...problemIn(given).map((why) => `${key}: ${why}`));
    messages.set(key, given);
  }
  if (problems.length > 0) {
    const more = problems.length - MOST_TOLD;
    const told = [...problems.slice(0, MOST_TOLD), ...(more > 0 ? [`and ${String(more)} more`] : [])];
    throw new Failure(`Nothing was changed:\n${told.join('\n')}`);
  }
  return messages;
}

function problemIn(message: string): string[] {
  try {
    parseMessage(message, { ignoreTag: true });
    return [];
  } catch (thrown) {
    return [`not in ICU MessageFormat: ${reasonOf(thrown)}`];
  }
}
