import type { ParseRequest } from '../../core/parsed-article.ts';

/** A reading room: one process that parses one thing at a time. */
export interface Reader {
  /**
   * Asks it for an article; gives what it says, unchecked. Throws `readerTimeout`, `readerMemory` or `readerCrashed`;
   * it is then of no more use.
   */
  ask(request: ParseRequest): Promise<unknown>;
  /** True where what it has read weighs on it so that the next file had better have a fresh one. */
  isHeavy(): boolean;
  /** Ends its process at once, whatever that is doing. */
  end(): void;
  /** Ends its process, and resolves once that is gone. */
  ended(): Promise<void>;
}
