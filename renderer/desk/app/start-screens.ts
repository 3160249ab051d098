// What is shown in place of the library where that is locked or cannot be opened: most starts do without it.
export { LockScreen } from '../features/vault/LockScreen.tsx';
export { RecoveryProvider, RecoveryScreen } from '../features/recovery/RecoveryScreen.tsx';
