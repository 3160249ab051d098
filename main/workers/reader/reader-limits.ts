/** How long a parse may take. */
export const READER_SECONDS = 20;
/** How much memory the reader's process may take while it parses, in megabytes of working set. */
export const READER_MEGABYTES = 1024;
/** How often its memory is looked at. */
export const SAMPLE_MILLISECONDS = 200;
/** How long an idle reader is kept for the next file before its memory is given back. */
export const IDLE_MILLISECONDS = 20_000;
/** How long a reader's process that was told to end is waited for. */
export const ENDING_MILLISECONDS = 2000;
