import { cutAt } from '../../kernel/tidy.ts';
import { WebAddress, type EvidenceDetails, type EvidenceKind } from './evidence.ts';

/** Characters of a link's path that are shown beside its host. */
const PATH = 24;

/**
 * Returns a link that fits on a line: its host and the beginning of its path. The whole link is shown before it is
 * opened.
 */
export function shortLink(link: string): string {
  if (!URL.canParse(link)) return link.slice(0, 48);
  const { host, pathname, search } = new URL(link);
  const path = pathname === '/' && search === '' ? '' : `${readable(pathname)}${search}`;
  return `${host.replace(/^www\./, '')}${path.length > PATH ? `${cutAt(path, PATH)}…` : path}`;
}

/** A path with its non-ASCII letters decoded. Characters that are invisible or could end a line stay encoded. */
function readable(path: string): string {
  try {
    return decodeURIComponent(path).replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S}]/gu, encodeURIComponent);
  } catch {
    return path;
  }
}

/** Returns the title of a piece of evidence, or else the site of its link; null if it has neither. */
export function evidenceTitle({ title, link }: Pick<EvidenceDetails, 'title' | 'link'>): string | null {
  if (title !== null) return title;
  return link !== null && WebAddress.safeParse(link).success ? shortLink(link) : null;
}

/** What the date of evidence means: a document was looked at, a person was spoken to. */
export function deedOf(kind: EvidenceKind): 'lookedAt' | 'spokenOn' | 'observedOn' {
  if (kind === 'interview') return 'spokenOn';
  return kind === 'observation' ? 'observedOn' : 'lookedAt';
}
