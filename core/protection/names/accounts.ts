import { isOffice, isOrdinary, isParticle, isRole } from './small-words.ts';

/** Hosts on which the first step of the path, or the step after a word such as `user`, is somebody's account. */
const HOSTS =
  /^(?:[a-z]{1,3}\.)?(?:t\.me|telegram\.me|x\.com|twitter\.com|instagram\.com|facebook\.com|fb\.com|linkedin\.com|github\.com|gitlab\.com|tiktok\.com|youtube\.com|reddit\.com|bsky\.app|threads\.net|medium\.com|vk\.com|ok\.ru|snapchat\.com|pinterest\.com|flickr\.com|soundcloud\.com|keybase\.io|wire\.com|signal\.me|wa\.me|substack\.com)$/i;
const BEFORE_ACCOUNT = /^(?:in|pub|u|user|users|profile|people|add|c|channel|author|s|p)$/i;
/** Steps of a path that are pages of the service itself. */
const PAGES =
  /^(?:status|watch|home|search|explore|login|share|intent|posts?|company|groups?|events?|r|hashtag|joinchat|public|photo|video)$/i;

/** Returns the names of accounts in a link: t.me/name, a person's page, @name on any host. */
export function accountsIn(link: string): string[] {
  const url = URL.canParse(link) ? new URL(link) : null;
  if (url === null) return [];
  const steps = url.pathname
    .split('/')
    .filter((step) => step !== '')
    .map(decoded);
  const at = steps.filter((step) => step.startsWith('@')).map((step) => step.slice(1).split('@')[0] ?? '');
  const own = HOSTS.test(url.hostname.replace(/^www\./, ''))
    ? steps.filter((step) => !BEFORE_ACCOUNT.test(step))[0]
    : undefined;
  const user = url.username === '' ? [] : [decoded(url.username)];
  return [
    ...at,
    ...(own === undefined || PAGES.test(own) || own.startsWith('@') ? [] : [own]),
    ...user,
  ].filter((account) => account.length > 1 && !isRole(account) && !/^\+?\d+$/.test(account));
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}

/** Returns the name that the parts of an account make, with capitals: jan.nowak → Jan Nowak. Null if they make none. */
export function nameInAccount(account: string): string | null {
  const parts = account
    .split(/[._+\-\d]+/u)
    .filter((part) => part !== '' && /^\p{L}[\p{L}\p{M}'’]*$/u.test(part));
  const telling = parts.filter((part) => [...part].length > 2 && !isRole(part) && !isParticle(part));
  if (
    parts.length < 2 ||
    parts.length > 4 ||
    telling.length === 0 ||
    parts.some((part) => isOffice(part) || (isRole(part) && !isParticle(part)))
  )
    return null;
  const named = parts.map((part) =>
    isParticle(part) && part.length > 1
      ? part.toLowerCase()
      : `${part.charAt(0).toUpperCase()}${part.slice(1)}${part.length === 1 ? '.' : ''}`,
  );
  // A first name with a single letter after it fits too many people.
  return telling.length === 1 && [...(parts.at(-1) ?? '')].length < 3 ? null : named.join(' ');
}

/** True for an account name that looks like no word. */
export function isNoWord(account: string): boolean {
  return /\p{L}/u.test(account) && /[\d._+-]/.test(account);
}

/**
 * True for an account name that can be recognized without an @ before it: not a word, or a long word that is not
 * ordinary.
 */
export function standsAlone(account: string): boolean {
  const letters = [...account.replace(/[^\p{L}\p{N}]/gu, '')].length;
  return letters > 3 && (isNoWord(account) || !isOrdinary(account));
}
