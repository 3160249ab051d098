export { Desk } from './desk/Desk.tsx';
export { Dialogs } from './Dialogs.tsx';
export { FirstRun } from '../features/settings/FirstRun.tsx';
