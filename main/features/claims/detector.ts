import type { Analysis, AnalysisInput } from '../../../core/detect/analysis.ts';

/** Finds what can be checked in a text. */
export type Detect = (input: AnalysisInput) => Analysis;

/** Loads the detector once it is needed: its words and weights are most of the program, and no start needs them. */
export async function loadDetector(): Promise<Detect> {
  const { analyse } = await import('../../../core/detect/analyse.ts');
  return analyse;
}
