import type { snippets as english } from '../en/snippets.ts';
import type { WordsLike } from '../messages.ts';

export const snippets = {
  'snippets.title': 'Tekstblokjes',
  'snippets.hint':
    'Teksten die u vaak schrijft. Typ {sign} en het begin van de naam in een notitie, een reden of een correctie, en kies; of neem er een bij Opdrachten.',
  'snippets.list': 'Uw tekstblokjes',
  'snippets.add': 'Nieuw tekstblokje',
  'snippets.change': '{name} wijzigen',
  'snippets.remove': '{name} verwijderen',
  'snippets.removed': 'Tekstblokje {name} verwijderd.',
  'snippets.name': 'Korte naam',
  'snippets.nameHint': 'Letters en cijfers, zonder spaties.',
  'snippets.nameWrong': 'Gebruik letters, cijfers, - en _, hoogstens 30.',
  'snippets.nameTaken': 'Er is er al een met deze naam.',
  'snippets.text': 'Tekst',
  'snippets.textEmpty': 'Schrijf de tekst.',
  'snippets.placeholders': 'Wordt ingevuld bij het invoegen:',
  'snippets.insertPlaceholder': '{name} invoegen',
  'snippets.save': 'Bewaren',
  'snippets.import': 'Importeren…',
  'snippets.export': 'Exporteren…',
  'snippets.exported': 'Bewaard: {path}',
  'snippets.imported':
    '{added} {added, plural, one {tekstblokje} other {tekstblokjes}} toegevoegd, {replaced} vervangen.',
  'snippets.notTheirs': '{name} is geen bestand met tekstblokjes.',
  'snippets.tooMany': 'Er is plaats voor {n} tekstblokjes.',
  'snippets.fileName': 'tekstblokjes',
  'snippets.offer': 'Tekstblokjes om in te voegen',
  'snippets.inPalette': 'Tekstblokje',
} satisfies WordsLike<typeof english>;
