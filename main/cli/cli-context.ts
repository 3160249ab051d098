import type { Language } from '../../core/model/settings/settings.ts';
import type { Library } from '../../db/store/open.ts';
import type { LibraryPlace } from '../base/library-file.ts';
import type { Given } from './options.ts';
import type { Output } from './output.ts';

/** What a command works with. */
export interface CliContext {
  given: Given;
  output: Output;
  language: Language;
  /** Where the library and its backups are. */
  place: LibraryPlace;
  /** Opens the library, once. A writer makes it where there is none. */
  library(mode: 'read' | 'write'): Library;
}
