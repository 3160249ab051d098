import type { ClaimDetails } from '../../../../core/model/claim/claim.ts';

/** Saves a part of what a checker writes of a claim; returns whether it went well. */
export type SaveDetails = (details: Partial<ClaimDetails>) => Promise<boolean>;
