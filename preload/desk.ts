import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '../core/contract/index.ts';

const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke(`call:${name}`, input),
  onNotice: (listener) => {
    const forward = (_event: unknown, name: string, value: unknown): void => listener(name, value);
    ipcRenderer.on('notice', forward);
    return () => ipcRenderer.off('notice', forward);
  },
};

contextBridge.exposeInMainWorld('tickmark', bridge);
