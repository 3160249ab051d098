import type { en } from './en/index.ts';

/** What can be said: a key each, as the English words have them. */
export type MessageKey = keyof typeof en;

/** Messages by key, in ICU MessageFormat. Source: unicode-org.github.io/icu/userguide/format_parse/messages. */
export type Messages = Record<string, string>;

/** Every message in one language: one that is missing fails the type check. */
export type Words = Readonly<Record<MessageKey, string>>;

/** The same keys as a topic has in English: one that is missing or too many fails the type check. */
export type WordsLike<Topic extends Messages> = Readonly<Record<keyof Topic, string>>;
