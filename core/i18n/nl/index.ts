import { agreement } from './agreement.ts';
import { annotations } from './annotations.ts';
import { archives } from './archives.ts';
import { calculations } from './calculations.ts';
import { caseFile } from './case.ts';
import { changes } from './changes.ts';
import { claims } from './claims.ts';
import { desk } from './desk.ts';
import { domain } from './domain.ts';
import { errors } from './errors.ts';
import { erasing } from './erase.ts';
import { evidence } from './evidence.ts';
import { exporting } from './export.ts';
import { files } from './files.ts';
import { findings } from './findings.ts';
import { galley } from './galley.ts';
import { heads } from './heads.ts';
import { help } from './help.ts';
import { inspector } from './inspector.ts';
import { keys } from './keys.ts';
import { library } from './library.ts';
import { libraryFile } from './library-file.ts';
import { menu } from './menu.ts';
import { paletteWords } from './palette-words.ts';
import { pictures } from './pictures.ts';
import { picked } from './picked.ts';
import { protection } from './protection.ts';
import { earlier } from './earlier.ts';
import { threads } from './threads.ts';
import { passages } from './passages.ts';
import { proof } from './proof.ts';
import { quotations } from './quotations.ts';
import { recordings } from './recordings.ts';
import { report } from './report.ts';
import { reports } from './reports.ts';
import { results } from './results.ts';
import { review } from './review.ts';
import { vault } from './vault.ts';
import { verify } from './verify.ts';
import { cli } from './cli.ts';
import { search } from './search.ts';
import { signature } from './signature.ts';
import { signing } from './signing.ts';
import { sources } from './sources.ts';
import { snippets } from './snippets.ts';
import { watched } from './watched.ts';
import { why } from './why.ts';
import type { Words } from '../messages.ts';

/** Every message in this language. */
export const nl = {
  ...agreement,
  ...annotations,
  ...archives,
  ...watched,
  ...domain,
  ...desk,
  ...calculations,
  ...changes,
  ...claims,
  ...galley,
  ...inspector,
  ...evidence,
  ...protection,
  ...review,
  ...keys,
  ...library,
  ...exporting,
  ...caseFile,
  ...signature,
  ...signing,
  ...libraryFile,
  ...menu,
  ...help,
  ...errors,
  ...earlier,
  ...threads,
  ...passages,
  ...pictures,
  ...proof,
  ...quotations,
  ...report,
  ...reports,
  ...results,
  ...vault,
  ...verify,
  ...files,
  ...findings,
  ...erasing,
  ...heads,
  ...paletteWords,
  ...picked,
  ...search,
  ...snippets,
  ...sources,
  ...recordings,
  ...cli,
  ...why,
} satisfies Words;
