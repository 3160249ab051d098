import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../helpers/app.ts';
import { attackedLibrary } from '../helpers/attack/attacked-library.ts';
import { attackContacts } from '../helpers/attack/contacts.ts';
import { leaksIn } from '../helpers/attack/leaks.ts';
import { saidInPdf } from '../helpers/pdf-read.ts';

/** Has a small word, and is written in another script. `npm run attack` prints all two hundred. */
const CHOSEN = 'Omar al-Masri';

test('a protected source in every spelling, typed into every field, is in no byte of a printed report', async ({
  folder,
  cli,
  library: path,
}) => {
  const contacts = attackContacts().filter(({ contact }) => contact === CHOSEN);
  const { library, articles } = attackedLibrary(contacts, path);
  library.close();
  const [{ contact, articleId }] = articles as [(typeof articles)[number]];
  const printed = async (...how: string[]) => {
    const out = join(folder, `${how.join('')}.pdf`);
    const words = ['export', articleId, '--format', 'pdf', '--history', '--notes', ...how, '--out', out];
    expect(await cli(...words)).toMatchObject({ code: 0 });
    const bytes = readFileSync(out);
    return [bytes, Buffer.from(await saidInPdf(bytes))].map((one) => leaksIn(one, contact));
  };
  for (const { spellings, others } of await printed('--near', 'hide'))
    expect([...spellings, ...others]).toEqual([]);
  // The search sees them where they are named on purpose: by the one reader of PDFs as by the other.
  for (const { spellings } of await printed('--name-protected')) expect(spellings.size).toBeGreaterThan(15);
});
