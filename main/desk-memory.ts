import type { Id } from '../core/ids.ts';

/** The article that lay on the desk. */
export interface DeskArticle {
  articleId: Id;
  /** Null for the newest. */
  versionId: Id | null;
}

/** Two ends of the page within so many milliseconds: what lies on the desk may be what ends it. */
const AGAIN_MS = 20_000;
/** Drafts that are kept at most; the oldest makes room. */
const MOST_DRAFTS = 500;

/**
 * What the desk's page would lose when its process ends: what was being typed, and what lay on the desk. Kept in memory
 * alone, never on the disk, since drafts hold what nobody has decided to keep.
 */
export class DeskMemory {
  private readonly drafts = new Map<string, string>();
  private article: DeskArticle | null = null;
  private crashedAt: number | null = null;
  private resumes = false;

  /** Remembers a draft by its name; null forgets it. */
  keepDraft(name: string, value: string | null): void {
    this.drafts.delete(name);
    if (value === null) return;
    this.drafts.set(name, value);
    const [oldest] = this.drafts.keys();
    if (this.drafts.size > MOST_DRAFTS && oldest !== undefined) this.drafts.delete(oldest);
  }

  /** Remembers what lies on the desk; null while that is nothing. */
  shows(article: DeskArticle | null): void {
    this.article = article;
  }

  /** The page's process ended by itself, at a moment in milliseconds. */
  crashed(at: number): void {
    this.resumes = this.crashedAt === null || at - this.crashedAt > AGAIN_MS;
    this.crashedAt = at;
  }

  /** What a page that begins is given: the drafts, and, once after a crash, the article that lay there. */
  begin(): { drafts: Record<string, string>; resume: DeskArticle | null } {
    const resume = this.resumes ? this.article : null;
    this.resumes = false;
    return { drafts: Object.fromEntries(this.drafts), resume };
  }

  /** Another library: what was typed for this one is nothing to it. */
  clear(): void {
    this.drafts.clear();
    this.article = null;
  }
}

/** Of the one window that there is. */
export const deskMemory = new DeskMemory();
