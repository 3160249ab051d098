import type { BlockKind, Warning } from '../../article.ts';
import type { ClaimKind, Missing } from '../../claim.ts';
import type { EvidenceKind, EvidenceTarget, Stance } from '../../evidence.ts';
import type { EventKind } from '../../event.ts';
import type { UnverifiableReason, Verdict } from '../../verdict.ts';
import type { Messages } from './message.ts';

/** A key for each member of a union, so that a new member without a word fails the type check. */
type KeysOf<Prefix extends string, Member extends string> = Record<`${Prefix}.${Member}`, Messages[string]>;

/** The words of the domain, one for each value that the data can hold. */
export const domain = {
  'verdict.verified': { en: 'verified', nl: 'bevestigd' },
  'verdict.unverifiable': { en: 'unverifiable', nl: 'niet te controleren' },
  'verdict.refuted': { en: 'refuted', nl: 'weerlegd' },
  'verdict.unchecked': { en: 'unchecked', nl: 'nog niet gecontroleerd' },

  'reason.noIndependentAccess': { en: 'No independent access', nl: 'Geen onafhankelijke toegang' },
  'reason.singleSource': { en: 'Single source', nl: 'Slechts één bron' },
  'reason.anonymousSource': { en: 'Source anonymous', nl: 'Bron anoniem' },
  'reason.accountsContradict': { en: 'Accounts contradict', nl: 'Lezingen spreken elkaar tegen' },
  'reason.opinionOrForecast': { en: 'Opinion or forecast', nl: 'Mening of voorspelling' },
  'reason.notAnsweredInTime': { en: 'Not answered in time', nl: 'Niet op tijd beantwoord' },
  'reason.other': { en: 'Other', nl: 'Anders' },

  'kind.figure': { en: 'figure', nl: 'cijfer' },
  'kind.quotation': { en: 'quotation', nl: 'citaat' },
  'kind.event': { en: 'event', nl: 'gebeurtenis' },
  'kind.comparison': { en: 'comparison or trend', nl: 'vergelijking of trend' },
  'kind.cause': { en: 'cause', nl: 'oorzaak' },
  'kind.law': { en: 'law or rule', nl: 'wet of regel' },
  'kind.position': { en: 'position held', nl: 'standpunt' },
  'kind.forecast': { en: 'forecast', nl: 'voorspelling' },
  'kind.identity': { en: 'identity or biography', nl: 'identiteit of biografie' },
  'kind.image': { en: 'image or video', nl: 'beeld of video' },

  'block.paragraph': { en: 'paragraph', nl: 'alinea' },
  'block.heading': { en: 'heading', nl: 'tussenkop' },
  'block.listItem': { en: 'list item', nl: 'lijstpunt' },
  'block.quotation': { en: 'quotation', nl: 'citaat' },
  'block.caption': { en: 'caption', nl: 'bijschrift' },
  'block.tableRow': { en: 'table row', nl: 'tabelrij' },
  'block.boilerplate': { en: 'not the article', nl: 'niet het artikel' },

  'evidence.link': { en: 'Link', nl: 'Link' },
  'evidence.document': { en: 'Document', nl: 'Document' },
  'evidence.image': { en: 'Image', nl: 'Beeld' },
  'evidence.recording': { en: 'Recording', nl: 'Opname' },
  'evidence.interview': { en: 'Interview', nl: 'Gesprek' },
  'evidence.dataSet': { en: 'Data set', nl: 'Gegevensset' },
  'evidence.observation': { en: 'Own observation', nl: 'Eigen waarneming' },

  'stance.supports': { en: 'supports', nl: 'steunt' },
  'stance.contradicts': { en: 'contradicts', nl: 'spreekt tegen' },
  'stance.context': { en: 'gives context', nl: 'geeft context' },

  'target.verdict': { en: 'that it is so', nl: 'dat het zo is' },
  'target.said': { en: 'that it was said', nl: 'dat het gezegd is' },

  'missing.evidence': { en: 'no evidence recorded', nl: 'geen bewijs vastgelegd' },
  'missing.saidEvidenceOnly': {
    en: 'evidence only that it was said',
    nl: 'alleen bewijs dat het gezegd is',
  },
  'missing.reason': { en: 'no reason given', nl: 'geen reden gegeven' },
  'missing.correction': { en: 'no correction given', nl: 'geen correctie gegeven' },
  'missing.said': { en: 'not yet checked that it was said', nl: 'nog niet nagegaan of het gezegd is' },

  'release.cancelled': { en: 'Cancelled: do not use', nl: 'Ingetrokken: niet gebruiken' },
  'release.withheld': { en: 'Withheld: do not use yet', nl: 'Aangehouden: nog niet gebruiken' },
  'release.embargoed': { en: 'Embargo until {date}', nl: 'Embargo tot {date}' },
  'release.note': { en: 'Editor’s note', nl: 'Noot voor de redactie' },
  'release.dateline': { en: 'Dateline', nl: 'Plaats en datum' },

  'event.article.loaded': { en: 'Loaded the article', nl: 'Artikel geladen' },
  'event.article.taken': {
    en: 'Taken from a report; what was done before is not in this history',
    nl: 'Overgenomen uit een rapport; wat eerder gedaan is, staat niet in deze geschiedenis',
  },
  'event.article.detailsSet': {
    en: 'Changed the article’s details',
    nl: 'Gegevens van het artikel gewijzigd',
  },
  'event.article.removed': { en: 'Deleted the article', nl: 'Artikel verwijderd' },
  'event.article.restored': { en: 'Restored the article', nl: 'Artikel teruggezet' },
  'event.version.loaded': { en: 'Loaded a version', nl: 'Versie geladen' },
  'event.block.textSet': { en: 'Changed what is article text', nl: 'Gewijzigd wat artikeltekst is' },
  'event.block.textMade': {
    en: 'Took a paragraph into the article’s text',
    nl: 'Alinea bij de artikeltekst genomen',
  },
  'event.block.textGone': {
    en: 'Took a paragraph out of the article’s text',
    nl: 'Alinea buiten de artikeltekst gezet',
  },
  'event.sentence.noClaimSet': { en: 'Marked no claim', nl: 'Geen bewering gemarkeerd' },
  'event.sentence.noClaimGone': {
    en: 'Took the mark ‘no claim’ away',
    nl: 'Markering ‘geen bewering’ weggehaald',
  },
  'event.claim.made': { en: 'Made the claim', nl: 'Bewering gemaakt' },
  'event.claim.removed': { en: 'Deleted the claim', nl: 'Bewering verwijderd' },
  'event.claim.restored': { en: 'Restored the claim', nl: 'Bewering teruggezet' },
  'event.claim.verdictSet': { en: 'Set the verdict', nl: 'Oordeel gezet' },
  'event.claim.saidSet': { en: 'Set the said tick', nl: 'Gezegd-vinkje gezet' },
  'event.claim.detailsSet': { en: 'Changed the claim’s details', nl: 'Gegevens van de bewering gewijzigd' },
  'event.claim.noteSet': { en: 'Changed the note', nl: 'Notitie gewijzigd' },
  'event.claim.correctionSet': { en: 'Changed the correction', nl: 'Correctie gewijzigd' },
  'event.claim.speakerSet': { en: 'Changed the speaker', nl: 'Spreker gewijzigd' },
  'event.claim.kindSet': { en: 'Changed the kind of claim', nl: 'Soort bewering gewijzigd' },
  'event.claim.reasonSet': { en: 'Changed the reason', nl: 'Reden gewijzigd' },
  'event.claim.triedSet': { en: 'Changed what was tried', nl: 'Gewijzigd wat is geprobeerd' },
  'event.claim.wouldSettleSet': {
    en: 'Changed what would settle it',
    nl: 'Gewijzigd wat uitsluitsel zou geven',
  },
  'event.claim.statusSet': { en: 'Kept or dismissed the suggestion', nl: 'Voorstel behouden of verworpen' },
  'event.suggestion.kept': { en: 'Kept the suggestion', nl: 'Voorstel behouden' },
  'event.suggestion.dismissed': { en: 'Dismissed the suggestion', nl: 'Voorstel verworpen' },
  'event.claims.putAside': { en: 'Dismissed or deleted claims', nl: 'Beweringen verworpen of verwijderd' },
  'event.entry.rescued': {
    en: 'Rescued from a damaged library; entries before this are missing',
    nl: 'Gered uit een beschadigde bibliotheek; regels hiervoor ontbreken',
  },
  'event.claim.spanSet': { en: 'Changed the claim’s words', nl: 'Woorden van de bewering gewijzigd' },
  'event.claims.joined': { en: 'Joined two claims', nl: 'Twee beweringen samengevoegd' },
  'event.claim.split': { en: 'Split the claim', nl: 'Bewering gesplitst' },
  'event.evidence.added': { en: 'Added evidence', nl: 'Bewijs toegevoegd' },
  'event.evidence.changed': { en: 'Changed evidence', nl: 'Bewijs gewijzigd' },
  'event.evidence.removed': { en: 'Deleted evidence', nl: 'Bewijs verwijderd' },
  'event.article.archivedSet': {
    en: 'Archived the article, or took it out',
    nl: 'Artikel gearchiveerd of teruggehaald',
  },
  'event.article.archived': { en: 'Archived the article', nl: 'Artikel gearchiveerd' },
  'event.article.unarchived': {
    en: 'Took the article out of the archive',
    nl: 'Artikel uit het archief gehaald',
  },
  'event.review.signedOff': { en: 'Signed off', nl: 'Goedgekeurd' },
  'event.review.disagreed': { en: 'Disagreed', nl: 'Oneens' },
  'event.review.resolved': { en: 'Settled the disagreement', nl: 'Onenigheid opgelost' },
  'event.review.removed': { en: 'Took the second reading back', nl: 'Tweede lezing teruggenomen' },
  'event.review.restored': { en: 'Restored the second reading', nl: 'Tweede lezing teruggezet' },
  'event.review.changed': { en: 'Second reading changed', nl: 'Tweede lezing gewijzigd' },
  'event.merge.made': { en: 'Merged a case file', nl: 'Dossier samengevoegd' },
  'event.merge.removed': { en: 'Took a merge back', nl: 'Samenvoegen ongedaan gemaakt' },
  'event.merge.restored': { en: 'Merged a case file again', nl: 'Dossier opnieuw samengevoegd' },
  'event.evidence.restored': { en: 'Restored evidence', nl: 'Bewijs teruggezet' },

  'warning.titleFromText': {
    en: 'No headline was found: the opening words stand in for it.',
    nl: 'Er is geen kop gevonden: de eerste woorden staan ervoor in de plaats.',
  },
  'warning.titleFromName': {
    en: 'No headline was found: the file’s name stands in for it.',
    nl: 'Er is geen kop gevonden: de bestandsnaam staat ervoor in de plaats.',
  },
  'warning.noDate': { en: 'No date was found.', nl: 'Er is geen datum gevonden.' },
  'warning.languageUnsure': {
    en: 'The language could not be told for certain.',
    nl: 'De taal is niet met zekerheid vast te stellen.',
  },
  'warning.encodingGuessed': {
    en: 'The file does not say how its characters are encoded; it was read as {detail}. Look at the accents.',
    nl: 'Het bestand zegt niet hoe de tekens gecodeerd zijn; het is gelezen als {detail}. Kijk naar de accenten.',
  },
  'warning.replacementCharacters': {
    en: 'Some characters could not be read and show as �.',
    nl: 'Sommige tekens waren onleesbaar en staan er als �.',
  },
  'warning.noArticleFound': {
    en: 'No article stands out on this page: all its text was taken.',
    nl: 'Op deze pagina springt geen artikel eruit: alle tekst is overgenomen.',
  },
  'warning.mostlyBoilerplate': {
    en: 'Most of this page does not look like an article.',
    nl: 'Het grootste deel van deze pagina lijkt geen artikel.',
  },
  'warning.trackedChanges': {
    en: 'The document has {detail} tracked changes; it was read as if all were accepted.',
    nl: 'Het document heeft {detail} bijgehouden wijzigingen; het is gelezen alsof alle geaccepteerd zijn.',
  },
  'warning.hiddenText': {
    en: 'The document hides words, which were left out: {detail}.',
    nl: 'Het document verbergt woorden, die zijn weggelaten: {detail}.',
  },
  'warning.partsLeftOut': {
    en: 'These parts of the file were not read: {detail}.',
    nl: 'Deze delen van het bestand zijn niet gelezen: {detail}.',
  },
  'warning.fromReport': {
    en: 'Taken from a report of {detail}: what it does not tell is not here, the history before it included.',
    nl: 'Overgenomen uit een rapport van {detail}: wat daar niet in staat, is hier niet, ook de geschiedenis ervoor.',
  },
  'warning.reportNotAll': {
    en: 'That report did not list every claim: {detail} are not here.',
    nl: 'Dat rapport noemde niet elke bewering: {detail} staan hier niet.',
  },
  'warning.filesMissing': {
    en: 'These files of the evidence did not come with it: {detail}.',
    nl: 'Deze bestanden van het bewijs kwamen niet mee: {detail}.',
  },
  'warning.textFromData': {
    en: 'The page shows little or none of this text: it was taken from data that the page holds for machines.',
    nl: 'De pagina toont weinig of niets van deze tekst: die komt uit gegevens die de pagina voor machines bevat.',
  },
} satisfies Messages &
  KeysOf<'verdict', Verdict> &
  KeysOf<'reason', UnverifiableReason> &
  KeysOf<'kind', ClaimKind> &
  KeysOf<'block', BlockKind> &
  KeysOf<'evidence', EvidenceKind> &
  KeysOf<'stance', Stance> &
  KeysOf<'target', EvidenceTarget> &
  KeysOf<'missing', Missing> &
  KeysOf<'event', EventKind> &
  KeysOf<'warning', Warning['code']>;
