import { ipcRenderer } from 'electron';

/** Hands the reading room its one port to the main process. The page gets nothing else from here. */
ipcRenderer.once('port', (event) => window.postMessage('port', window.location.origin, [...event.ports]));
