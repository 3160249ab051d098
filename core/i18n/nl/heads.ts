import type { heads as english } from '../en/heads.ts';
import type { WordsLike } from '../messages.ts';

export const heads = {
  'heads.line': 'In deze bibliotheek staat minder dan toen zij hier voor het laatst open was.',
  'heads.ask': 'Wat betekent dit?',
  'heads.title': 'Er ontbreekt iets in deze bibliotheek',
  'heads.means':
    'Tickmark onthoudt buiten de bibliotheek hoe ver elke geschiedenis gaat. Het bestand dat nu open is, gaat minder ver: er is een oudere kopie teruggezet, de schijf heeft het laatste verloren, of iemand heeft er iets uitgehaald.',
  'heads.todo':
    'Hebt u dit niet zelf gedaan, werk dan niet verder in dit bestand: ga terug naar een back-up, of vraag het wie de computer beheert.',
  'heads.accept': 'Dit klopt',
  'heads.backups': 'Back-ups…',
  'heads.keep': 'Blijf het melden',
} satisfies WordsLike<typeof english>;
