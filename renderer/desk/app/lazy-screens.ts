export { Desk } from './desk/Desk.tsx';
export { DialogHost } from './DialogHost.tsx';
export { DetailsDialog } from '../features/library/DetailsDialog.tsx';
export { LoadResults } from '../features/loading/LoadResults.tsx';
export { FirstRun } from '../features/settings/FirstRun.tsx';
