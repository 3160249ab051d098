import type { Id } from '../../kernel/ids.ts';

/**
 * Returns the id of something that follows from something else, the same in every library: an opinion that came as a
 * second one, from the entry that holds it; what stands for a protected source in a case file, from what it stands for; a
 * sitting that is told to begin later, from itself.
 * The second must not be told from the first, so that it takes a hash.
 */
export type Derive = (purpose: 'opinion' | 'standIn' | 'sitting', from: Id) => Id;
