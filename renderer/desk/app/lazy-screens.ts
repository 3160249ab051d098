export { Desk } from './desk/Desk.tsx';
export { DialogHost } from './DialogHost.tsx';
export { FirstRun } from '../features/settings/FirstRun.tsx';
