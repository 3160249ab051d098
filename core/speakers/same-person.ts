import { droppedParticles } from './name-words.ts';
import type { SpeakerName } from './speaker-name.ts';

/** From this length on a role is the same as a compound that ends in it: woordvoerder, politiewoordvoerder. */
const COMPOUND_END = 6;

/**
 * Returns whether two names in one article of this language (BCP 47) may be one person's: the same surname, and neither first
 * names, titles nor forms of address that contradict each other. Symmetric; not transitive: see knownSpeakers.
 */
export function maySame(one: SpeakerName, other: SpeakerName, language: string): boolean {
  if (one.gender !== null && other.gender !== null && one.gender !== other.gender) return false;
  if (!isSurnameSame(one, other, language) && !isSpanishSame(one, other, language)) return false;
  if (one.given.length > 0 && other.given.length > 0) return isPrefix(one.given, other.given);
  return rolesAgree(one.roles, other.roles);
}

function isSurnameSame(one: SpeakerName, other: SpeakerName, language: string): boolean {
  if (one.surname !== other.surname) return false;
  if (one.particle === other.particle) return true;
  if (!/^(?:de|fr|es)\b/u.test(language)) return false;
  const [bare, full] = one.particle === '' ? [one, other] : [other, one];
  return bare.particle === '' && bare.given.length === 0 && droppedParticles.has(full.particle);
}

/** In Spanish the first of two surnames is the one that goes alone: Sánchez, Pedro Sánchez, Pedro Sánchez Pérez. */
function isSpanishSame(one: SpeakerName, other: SpeakerName, language: string): boolean {
  if (!/^es\b/u.test(language)) return false;
  const [few, many] = one.given.length < other.given.length ? [one, other] : [other, one];
  if (few.particle !== '' || many.particle !== '' || many.given.length !== 2) return false;
  return (
    few.given.length <= 1 &&
    many.given[1] === few.surname &&
    few.given.every((name) => name === many.given[0])
  );
}

/** True where the first names of one begin with those of the other; an initial stands for any name that begins with it. */
function isPrefix(one: readonly string[], other: readonly string[]): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length).every((name, at) => isNameSame(name, other[at] ?? ''));
}

function isNameSame(one: string, other: string): boolean {
  if (one.length === 1 || other.length === 1) return one[0] === other[0];
  return one === other;
}

function rolesAgree(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (one.size === 0 || other.size === 0) return true;
  return [...one].some((role) => [...other].some((known) => isRoleSame(role, known)));
}

function isRoleSame(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short === long || (short.length >= COMPOUND_END && long.endsWith(short));
}
