import { changeSettings } from './change-settings.ts';
import type { AppStore } from './app-context.tsx';
import { tourSteps } from './tour-step.ts';

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
