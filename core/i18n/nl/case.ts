import type { caseFile as english } from '../en/case.ts';
import type { WordsLike } from '../messages.ts';

export const caseFile = {
  'case.title': 'Dossier bewaren',
  'case.what':
    'Alles over ‘{title}’ in één bestand, dat een collega in Tickmark opent: {versions} {versions, plural, one {versie} other {versies}} van de tekst {versions, plural, one {met} other {met samen}} {claims} {claims, plural, one {bewering} other {beweringen}} ({decided} met een oordeel) en {evidence} {evidence, plural, one {stuk} other {stukken}} bewijs, en de geschiedenis van {entries} {entries, plural, one {regel} other {regels}}.',
  'case.content': 'Wat erin komt',
  'case.files': 'De bestanden: {n} ({size})',
  'case.filesNone': 'De bestanden: die zijn er niet',
  'case.filesIn': 'Waaruit het artikel geladen is, en wat bij het bewijs zit.',
  'case.filesOut':
    '{n} {n, plural, one {bestand blijft} other {bestanden blijven}} achterwege; het bewijs noemt {n, plural, one {het} other {ze}} nog wel.',
  'case.blind': 'Voor een blinde tweede controle',
  'case.blindHint':
    'Zonder wat er gevonden is: voor iemand die dezelfde beweringen controleert zonder het gezien te hebben.',
  'case.blindOut':
    'Achterwege {decided, plural, one {blijft} other {blijven}} {decided} {decided, plural, one {oordeel} other {oordelen}} met redenen en notities, en het bewijs ({evidence} {evidence, plural, one {stuk} other {stukken}}) met de bestanden. Voeg daarna het dossier van uw collega samen, en de oordelen staan naast elkaar.',
  'case.nameProtected': 'Beschermde bronnen noemen',
  'case.protectedNone': 'Geen bron van dit artikel is beschermd.',
  'case.protectedHidden':
    '{n} {n, plural, one {stuk} other {stukken}} bewijs van beschermde bronnen {n, plural, one {blijft} other {blijven}} achterwege, met woorden, links en bestanden, ook in de geschiedenis. Een regel zegt dat er een is, en niet meer.',
  'case.protectedNamed':
    'Dit dossier noemt {n} beschermde {n, plural, one {bron} other {bronnen}}. Beveilig het met een wachtwoordzin: wie het bestand kan openen, leest de {n, plural, one {naam} other {namen}}.',
  'case.confirmTitle': 'Beschermde bronnen noemen in dit dossier?',
  'case.confirmText':
    'Van {n} {n, plural, one {bron} other {bronnen}} staat vermeld dat die niet buiten de redactie genoemd mogen worden. Wie het bestand opent, kan de {n, plural, one {naam} other {namen}} lezen, en een bestand dat weg is, kunt u niet terugroepen.',
  'case.confirmKeep': 'Achterwege laten',
  'case.confirmName': 'Noemen',
  'case.lock': 'Beveiligen met een wachtwoordzin',
  'case.unlocked': 'Zonder kan iedereen die het bestand heeft het lezen.',
  'case.passphrase': 'Wachtwoordzin',
  'case.passphraseAgain': 'Nog een keer hetzelfde',
  'case.passphraseDiffers': 'Dit is niet dezelfde wachtwoordzin.',
  'case.passphraseEmpty': 'Geef een wachtwoordzin op, of bewaar zonder.',
  'case.showPassphrase': 'Tonen wat er staat',
  'case.strength.weak': 'Zwak: snel geraden. Vier of meer woorden die niet bij elkaar horen zijn goed.',
  'case.strength.fair':
    'Redelijk: houdt nieuwsgierigen buiten. Een of twee woorden meer houden iedereen buiten.',
  'case.strength.good': 'Goed.',
  'case.forgotten':
    'Een vergeten wachtwoordzin is door niemand terug te halen. Geef hem op een andere manier door dan het bestand.',
  'case.save': 'Dossier bewaren…',
  'case.saving': 'Bezig met bewaren…',
  'case.stage.gathering': 'Het artikel wordt bijeengebracht…',
  'case.stage.packing': 'De bestanden worden ingepakt…',
  'case.stage.checking': 'Het wordt ter controle weer geopend…',
  'case.stage.encrypting': 'Het wordt beveiligd…',
  'case.stage.writing': 'Het bestand wordt geschreven…',
  'case.savedAs': 'Bewaard, {size}',

  'case.opened': 'Dossier van {name} geopend.',
  'case.openedTitle': 'Over dit dossier',
  'case.openedDetails': 'Details…',
  'case.beside': 'Dezelfde tekst, hier geladen, is een ander artikel: ‘{title}’. Werk aan één van de twee.',
  'case.openedAlready': 'Alles wat in dit dossier staat, is er al.',
  'case.made': 'Gemaakt door {name}, {when}.',
  'case.without.protected':
    '{n} {n, plural, one {stuk} other {stukken}} bewijs van beschermde bronnen {n, plural, one {is} other {zijn}} weggelaten.',
  'case.without.files': '{n} {n, plural, one {bestand is} other {bestanden zijn}} weggelaten.',
  'case.without.findings': 'Het is gemaakt voor een blinde controle: zonder oordelen en bewijs.',
  'case.withProtected': 'Het noemt beschermde bronnen.',
  'case.lockedTitle': 'Er is een wachtwoordzin nodig',
  'case.needsPassphrase': '{name} is beveiligd met een wachtwoordzin. Vraag die aan wie het gemaakt heeft.',
  'case.wrongPassphrase':
    'Dat is niet de wachtwoordzin van {name}. Hoofdletters en spaties tellen. Probeer het opnieuw.',
  'case.open': 'Openen',

  'case.mergeTitle': 'Dit dossier samenvoegen?',
  'case.mergeAsk':
    '‘{title}’ staat al in de bibliotheek. Samenvoegen doet wat hier staat. Eerst komt er een back-up, en één keer ongedaan maken draait het terug; een bron die beschermd werd, blijft dat.',
  'case.merge': 'Samenvoegen',
  'case.merging': 'Wordt samengevoegd…',
  'case.leave': 'Niet samenvoegen',
  'case.mergedTitle': 'Samengevoegd',
  'case.mergedSays':
    'Een back-up van net ervoor is bewaard, en één keer ongedaan maken in het artikel draait het samenvoegen terug; een bron die beschermd werd, blijft dat.',
  'case.showDisagreements': 'De onenigheden tonen',
  'case.stayErased': '{n} gewiste {n, plural, one {bron blijft} other {bronnen blijven}} gewist',
  'case.restores': 'Het artikel, dat hier verwijderd was, terug in de bibliotheek',
  'case.nothing': 'Niets dat te zien is: alleen de geschiedenis groeit.',
  'case.people': 'Werk van {names}',
  'case.person': '{name} ({n} {n, plural, one {wijziging} other {wijzigingen}})',
  'case.disagreed':
    '{n} {n, plural, one {onenigheid} other {onenigheden}}: verschillende oordelen, in het artikel op naam op te lossen',
  'case.opinions': '{first}: {verdict} · {second}: {other}',
  'case.opinionsSaid': 'dat het gezegd is · {first}: {verdict} · {second}: {other}',
  'case.agreed':
    '{n} {n, plural, one {bewering} other {beweringen}} met hetzelfde oordeel van beiden, zonder dat van de ander gezien te hebben',
  'case.moreClaims': 'en nog {n} {n, plural, one {bewering} other {beweringen}}',
  'case.morePeople': 'en nog {n}',
  'case.added': '{n} nieuwe {n, plural, one {bewering} other {beweringen}}',
  'case.same':
    '{n} {n, plural, one {bewering} other {beweringen}} door beiden op dezelfde woorden gemarkeerd: voortaan één',
  'case.ticks': '{n} {n, plural, one {oordeel} other {oordelen}} gezet of gewijzigd',
  'case.tick': '{from} → {to} ({name})',
  'case.tickSaid': 'dat het gezegd is: {from} → {to} ({name})',
  'case.kept':
    '{n} beschermde {n, plural, one {bron blijft} other {bronnen blijven}} zoals {n, plural, one {ze} other {ze}} hier {n, plural, one {is} other {zijn}}, tegen het dossier in',
  'case.let':
    '{n} beschermde {n, plural, one {bron} other {bronnen}} gewijzigd door het dossier, zoals u toestond',
  'case.lowering.unprotect': 'niet meer beschermd',
  'case.lowering.remove': 'verwijderd',
  'case.lowering.move': 'verplaatst naar een andere bewering',
  'case.lowering.rewrite': 'woorden of bestanden eruit',
  'case.lowering.knownBy': 'woorden waaraan ze te herkennen is, niet meer zwartgelakt',
  'case.loweringBy': '{losses} ({name})',
  'case.loweredTitle': 'Beschermde bronnen',
  'case.loweredAsk':
    'Het dossier neemt bij {n} beschermde {n, plural, one {bron} other {bronnen}} iets weg. {n, plural, one {Die blijft} other {Die blijven}} zoals {n, plural, one {ze} other {ze}} hier {n, plural, one {is} other {zijn}}, tenzij u anders kiest.',
  'case.loweredChoice': 'Wat er met {name} gebeurt',
  'case.loweredKeep': 'Beschermd houden',
  'case.loweredAllow': 'Zoals in het dossier',
  'case.source': 'de bron',
  'case.warning.yourName':
    'Controleer dit: {n} {n, plural, one {wijziging} other {wijzigingen}} op uw naam ({name}) {n, plural, one {is} other {zijn}} niet in deze bibliotheek gemaakt. Deed u dat op een andere computer?',
  'case.warning.inNameOf':
    'Controleer dit: {n} {n, plural, one {regel geeft een oordeel} other {regels geven oordelen}} op naam van {name}, en {n, plural, one {is} other {zijn}} door iemand anders gemaakt. Vraag {name} of {n, plural, one {dat} other {die}} van hen {n, plural, one {is} other {zijn}}.',
  'case.warning.namesake':
    'Controleer dit: {n} {n, plural, one {regel is} other {regels zijn}} van iemand die deze bibliotheek niet kent, onder een naam als die van {name}. Vraag {name} of {n, plural, one {die} other {ze}} van hen {n, plural, one {is} other {zijn}}.',
  'case.warning.future':
    'Controleer dit: {n} {n, plural, one {wijziging heeft} other {wijzigingen hebben}} een datum in de toekomst (tot {latest}): een verkeerde klok, of verzonnen. Waar twee mensen verschillen, {n, plural, one {telt die} other {tellen die}} niet als de latere.',
  'case.warning.past':
    'Controleer dit: {n} {n, plural, one {wijziging heeft} other {wijzigingen hebben}} een datum van voor 1990 (vanaf {earliest}): een verkeerde klok, of verzonnen. Waar twee mensen verschillen, {n, plural, one {telt die} other {tellen die}} niet als de eerste.',
  'case.changed':
    '{n} {n, plural, one {bewering} other {beweringen}} met andere woorden, spreker, reden of notitie',
  'case.removed': '{n} {n, plural, one {bewering} other {beweringen}} verwijderd',
  'case.restored': '{n} {n, plural, one {bewering} other {beweringen}} teruggezet',
  'case.stayRemoved':
    '{n} {n, plural, one {bewering die hier verwijderd was} other {beweringen die hier verwijderd waren}} en dat {n, plural, one {blijft} other {blijven}}',
  'case.evidence.added': '{n} {n, plural, one {nieuw stuk} other {nieuwe stukken}} bewijs',
  'case.evidence.changed': '{n} {n, plural, one {stuk} other {stukken}} bewijs gewijzigd',
  'case.sources.added': '{n} {n, plural, one {nieuwe bron} other {nieuwe bronnen}}',
  'case.sources.changed': '{n} {n, plural, one {bron} other {bronnen}} gewijzigd',
  'case.sources.removed': '{n} {n, plural, one {bron} other {bronnen}} weggehaald',
  'case.proofTicks.added': '{n} {n, plural, one {regel} other {regels}} van de proeflijst afgevinkt',
  'case.proofTicks.removed': '{n} {n, plural, one {vinkje} other {vinkjes}} van de proeflijst weggehaald',
  'case.evidence.removed': '{n} {n, plural, one {stuk} other {stukken}} bewijs weggehaald',
  'case.reviews.added': '{n} tweede {n, plural, one {lezing} other {lezingen}}',
  'case.reviews.settled': '{n} {n, plural, one {onenigheid} other {onenigheden}} opgelost',
  'case.reviews.withdrawn': '{n} tweede {n, plural, one {lezing} other {lezingen}} teruggenomen',
  'case.sentences': '{n} {n, plural, one {zin} other {zinnen}} gemarkeerd als ‘geen bewering’, of niet meer',
  'case.blocks': '{n} {n, plural, one {alinea} other {alinea’s}} gemarkeerd als artikeltekst, of niet meer',
  'case.details': 'Gegevens van het artikel: {fields}',
  'case.detail.title': 'titel',
  'case.detail.byline': 'auteur',
  'case.detail.outlet': 'medium',
  'case.detail.published': 'datum',
  'case.detail.language': 'taal',
  'case.detail.url': 'webadres',
  'case.versions': '{n} andere {n, plural, one {versie} other {versies}} van de tekst',
  'case.newFiles': '{n} {n, plural, one {bestand} other {bestanden}} ({size})',
} satisfies WordsLike<typeof english>;
