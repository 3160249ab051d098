import { z } from './zod.ts';
import { uuidv7 } from 'uuidv7';

/** A UUID version 7 (RFC 9562). Ids sort by the time when they were made, and two machines never make the same. */
export const Id = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
export type Id = z.infer<typeof Id>;

/** Returns a new id. */
export function newId(): Id {
  return uuidv7();
}

/** A block's or sentence's id: its version's id and its place there, so that ids need no table of their own. */
export const PartId = z.string().regex(/^[0-9a-f-]{36}\.[bs]\d+$/);

/** Returns the id of the block at `position` (0-based) of a version. */
export function blockId(versionId: Id, position: number): string {
  return `${versionId}.b${position}`;
}

/** Returns the id of the sentence at `position` (0-based) of a version. */
export function sentenceId(versionId: Id, position: number): string {
  return `${versionId}.s${position}`;
}

/** SHA-256 as 64 lower-case hexadecimal digits. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A moment: ISO 8601 in UTC with milliseconds, as Date.toISOString gives it. */
export const Moment = z.iso.datetime({ precision: 3 });
