import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { exec } from '../tools/exec.ts';
import { Failure } from '../tools/failure.ts';

/** Converting a report of a thousand claims takes LibreOffice half a minute. */
const LIMIT_MS = 180_000;

/** What an office file holds that a program could lose. */
interface Held {
  comments: string[];
  changes: number;
  cells: number;
}

/**
 * Opens every Word and Excel file of a folder in LibreOffice, which saves it again (Word files in its own format too),
 * and says what became of comments, tracked changes and cells.
 */
export async function measureOffice(folder: string): Promise<{ figures: object; table: string }> {
  const names = (await readdir(folder)).filter((name) => /\.(docx|xlsx)$/i.test(name)).sort();
  const work = await mkdtemp(path.join(tmpdir(), 'tickmark-office-'));
  try {
    const rows: string[] = [];
    const figures: Record<string, object> = {};
    for (const name of names) {
      const file = path.join(folder, name);
      const before = await heldBy(file);
      for (const ending of /xlsx$/i.test(name) ? ['xlsx'] : ['docx', 'odt']) {
        const after = await heldBy(await convert(file, ending, work));
        figures[`${name} → ${ending}`] = { before, after };
        rows.push(
          `${name} → ${ending}: ${ending === 'xlsx' ? cellsKept(before, after) : marksKept(before, after)}`,
        );
      }
    }
    return { figures, table: [...rows, `${names.length} files`].join('\n') };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

function cellsKept(before: Held, after: Held): string {
  return `${after.cells} of ${before.cells} cells`;
}

function marksKept(before: Held, after: Held): string {
  const now = new Set(after.comments);
  const kept = before.comments.filter((words) => now.has(words)).length;
  return `${kept} of ${before.comments.length} comments word for word, ${after.changes} of ${before.changes} tracked changes`;
}

async function convert(file: string, ending: string, work: string): Promise<string> {
  const out = path.join(work, ending);
  const profile = pathToFileURL(path.join(work, 'profile')).href;
  const { stderr } = await exec(
    'soffice',
    [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', ending, '--outdir', out, file],
    { limitMs: LIMIT_MS },
  );
  const made = path.join(out, `${path.parse(file).name}.${ending}`);
  const found = await readdir(out).catch((): string[] => []);
  if (!found.includes(path.basename(made)))
    throw new Failure(`LibreOffice (soffice) made no ${ending} of ${file}: ${stderr}`);
  return made;
}

async function heldBy(file: string): Promise<Held> {
  const parts = Object.entries(unzipSync(await readFile(file))).map(
    ([name, bytes]) => [name, strFromU8(bytes)] as const,
  );
  const all = (pattern: RegExp, of: RegExp): string[] =>
    parts
      .filter(([name]) => of.test(name))
      .flatMap(([, xml]) => [...xml.matchAll(pattern)].map(([found]) => found));
  const word = all(/<w:comment .*?<\/w:comment>/gs, /^word\/comments\.xml$/).map(plain);
  const open = all(/<office:annotation .*?<\/office:annotation>/gs, /^content\.xml$/).map((xml) =>
    plain(xml.replace(/<(dc:creator|dc:date|meta:creator-initials|loext:[\w-]+)[ >].*?<\/\1>/gs, '')),
  );
  return {
    comments: [...word, ...open],
    changes: all(/<w:(ins|del) |<text:(insertion|deletion)[ >]/g, /^(word\/document|content)\.xml$/).length,
    cells: all(/<c [^>]*>.*?<\/c>/gs, /^xl\/worksheets\//).length,
  };
}

/** Words alone, without white space, which each format has its own of. */
function plain(xml: string): string {
  return xml.replace(/<[^>]*>|\s+/g, '');
}
