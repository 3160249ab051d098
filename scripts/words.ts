// npm run words -- write LANGUAGE FILE.po: writes every message for a translator, with what the language has already.
// npm run words -- read LANGUAGE FILE.po: makes core/i18n/LANGUAGE of what a translator sent back.
// docs/interface-languages.md tells the whole way of a new language.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure, runScript } from './tools/failure.ts';
import { root } from './tools/paths.ts';
import { say } from './tools/progress.ts';
import { readPo, writePo } from './words/po.ts';
import { readWords, writeWords } from './words/word-folder.ts';

const USAGE = 'npm run words -- write|read LANGUAGE FILE.po';

await runScript(async () => {
  const [what, language = '', file] = process.argv.slice(2);
  if (file === undefined || !/^[a-z]{2,3}$/.test(language)) throw new Failure(USAGE, 2);
  const folder = path.join(root, 'core', 'i18n');
  const english = await readWords(path.join(folder, 'en'));
  const own = path.join(folder, language);
  if (what === 'write') {
    await writeFile(file, writePo(english, await readWords(own), language));
    say(`${file}: ${String(english.length)} messages`);
  } else if (what === 'read') {
    if (language === 'en') throw new Failure('English is what the others are translated from.');
    await writeWords(folder, language, readPo(await readFile(file), english));
    say(`core/i18n/${language}: ${String(english.length)} messages`);
  } else throw new Failure(USAGE, 2);
  return 0;
});
