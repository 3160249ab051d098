import { changeSettings } from './settings-change.ts';
import type { AppStore } from './app-context.tsx';

/** The state of the tour: offered and not answered yet, at one of its steps, or not running (null). */
export type TourStage = 'offered' | TourStep | null;

/** The stops of the tour, in their order. */
export const tourSteps = ['claims', 'galley', 'ticks', 'evidence', 'report'] as const;
export type TourStep = (typeof tourSteps)[number];

/** What a step points at, as selectors: the first that is on the screen. A claim's own parts are there while one is selected. */
export const tourTargets: Record<TourStep, readonly string[]> = {
  claims: ['[data-pane=claims]'],
  galley: ['[data-pane=galley]'],
  ticks: ['[data-tour=ticks]', '[data-pane=inspector]'],
  evidence: ['[data-tour=evidence]', '[data-pane=inspector]'],
  report: ['[data-tour=report]'],
};

/** Returns the step that is `by` places from another, or null past either end. */
export function stepFrom(step: TourStep, by: 1 | -1): TourStep | null {
  return tourSteps[tourSteps.indexOf(step) + by] ?? null;
}

/** Begins the tour, as the command does. */
export function beginTour(app: AppStore): void {
  app.dispatch({ type: 'tour', stage: tourSteps[0] });
}

/** Offers the tour beside the sample that was just opened, the first time only. */
export function offerTour(app: AppStore): void {
  const { settings, screen } = app.get();
  if (settings.tourSeen || screen.name !== 'desk') return;
  app.dispatch({ type: 'tour', stage: 'offered' });
  void changeSettings(app, { tourSeen: true });
}
