/** Thrown by an export that was stopped: nothing failed, and nothing of it is left. */
export class ExportStopped extends Error {
  constructor() {
    super('the export was stopped');
    this.name = 'ExportStopped';
  }
}

/** Throws ExportStopped where the signal says so. */
export function goOn(signal: AbortSignal): void {
  if (signal.aborted) throw new ExportStopped();
}
