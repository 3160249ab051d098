import type { Handlers } from '../../../core/contract/index.ts';
import { translator } from '../../../core/i18n/translate.ts';
import type { SnippetFile } from '../../../core/model/settings/snippets.ts';
import type { z } from '../../../core/kernel/zod.ts';
import { readSettings } from '../../../db/queries/settings/settings.ts';
import { languageOf, type Context } from '../../base/context.ts';
import { writeWhole } from '../../base/write-file.ts';
import { askWhereToSave } from '../../base/file-dialogs.ts';

/** Snippets, written as a file for a colleague. */
export function snippetHandlers(context: Context): Pick<Handlers, 'snippets.export'> {
  return {
    'snippets.export': async () => {
      const path = await askWhereToSave(`${translator(languageOf(context))('snippets.fileName')}.json`);
      if (path === null) return { path };
      const { snippets } = readSettings(context.library.db);
      const file: z.infer<typeof SnippetFile> = { format: 'tickmark-snippets', version: 1, snippets };
      await writeWhole(path, new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`));
      return { path };
    },
  };
}
