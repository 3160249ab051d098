export { Desk } from './article/Desk.tsx';
export { Dialogs } from './Dialogs.tsx';
export { FirstRun } from './first-run/FirstRun.tsx';
