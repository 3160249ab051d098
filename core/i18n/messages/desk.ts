import type { Messages } from './message.ts';

/** The words of the desk: its panes, its messages, and the parts of the interface that every screen has. */
export const desk = {
  'ui.close': { en: 'Close', nl: 'Sluiten' },
  'ui.cancel': { en: 'Cancel', nl: 'Annuleren' },
  'ui.noClaims': { en: 'no claims', nl: 'geen beweringen' },
} satisfies Messages;
