import type { KnownByKind } from '../model/evidence/evidence.ts';

/** Fewer digits than this are a number by themselves only where nothing else is there: an extension, 4471. */
const LEAST_DIGITS = 3;

/** Returns what words that a checker typed are: an e-mail or web address, what somebody is called on a service, a number, a name. */
export function identifierKind(words: string): KnownByKind {
  const text = words.trim();
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(text) || /^(?:https?:\/\/|www\.)/iu.test(text)) return 'address';
  const digits = text.replace(/\D/g, '').length;
  if (digits >= LEAST_DIGITS && !/\p{L}{3}/u.test(text)) return 'number';
  const isHandle = /^@/u.test(text) || /^[\p{L}\p{N}]+(?:[._][\p{L}\p{N}]+)+$/u.test(text);
  const endsInDigits = /^\p{Ll}+\d+$/u.test(text);
  return isHandle || endsInDigits ? 'handle' : 'name';
}
