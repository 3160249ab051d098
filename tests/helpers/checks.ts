import type { CheckText } from '../../core/match/checks/check-text.ts';

/** Returns an earlier check of which only the claim is known. */
export function checkText(claim: string, more: Partial<CheckText> = {}): CheckText {
  return {
    ...{ id: 'check', claim, title: '', detail: '', claimant: null, claimed: null, published: null },
    language: 'en',
    ...more,
  };
}
