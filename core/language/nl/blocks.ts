import type { BlockWords } from '../parts/language.ts';

/** Dutch. */
export const blocks: BlockWords = {
  labels:
    /^(?:volledig scherm|deel(?: dit)?(?: artikel| bericht| via)?(?: facebook| twitter| x| whatsapp| e-?mail| linkedin)*|delen|kopieer(?: de)? link|stuur door|afdrukken|print|reageer|reacties?(?: \(?\d+\)?)?|\d+ reacties?|bekijk (?:alle )?reacties|meer over .{1,60}|gerelateerd(?:e artikelen)?|aanbevolen(?: artikelen)?|meest gelezen|advertentie|gesponsord|inloggen|log in|abonneer(?: je| u)?(?: nu)?|word (?:nu )?abonnee|nieuwsbrief|leestijd:? .{1,20}|\d+ min(?:uten)? (?:lezen|leestijd)|opslaan|bewaar(?: artikel)?|luister(?: naar dit artikel)?|menu|zoeken|sluiten|terug naar boven|de tekst gaat (?:verder|door) (?:onder|na) .{1,40}|(?:artikel )?gaat verder onder .{1,40}|volg ons(?: op .{1,40})?|home)[.:]?$/u,
  notices: [
    /\b(?:aanvaard|accepteer|accepteren|sta|toestaan|beheer|wijzig|weiger|gebruiken|gebruikt|plaatsen|plaatst)\b[^.]{0,80}\bcookie|\bcookies?\b[^.]{0,80}\b(?:accepteren|toestaan|aanvaarden|weigeren|plaatsen|voorkeuren|instellingen)\b|cookie-?(?:instellingen|voorkeuren|verklaring|beleid)/u,
    /social[- ]media-elementen|(?:deze|dit) (?:inhoud|content|social post|bericht|video|element)\b[^.]{0,60}\b(?:niet|alsnog)\b[^.]{0,60}\b(?:tonen|laden|weergeven|bekijken)/u,
    /\b(?:schrijf|meld|abonneer) (?:je|u)\b[^.]{0,60}\bnieuwsbrie|\bontvang\b[^.]{0,80}\b(?:nieuwsbrief|in je mailbox|in uw mailbox)\b/u,
    /\b(?:alleen|exclusief) voor abonnees\b|\bword (?:nu )?(?:lid|abonnee)\b|alle rechten voorbehouden/u,
  ],
  readAlso: /^(?:lees|bekijk|luister|kijk) (?:ook|verder|meer|terug|hier)\b/u,
  enlarge: /^volledig scherm\s+/u,
  credit: 'foto|beeld|illustratie|infographic|bron foto',
  by: 'door|van onze|tekst',
  staff: '(?:van )?onze \\p{Ll}+|(?:de )?redactie(?: \\p{L}+)*|(?:buitenland)?verslaggevers?|correspondent',
  published: 'gepubliceerd(?: op)?|geplaatst(?: op)?|publicatiedatum|datum',
  updated: '(?:laatst )?bijgewerkt(?: op)?|laatste update|gewijzigd(?: op)?|aangepast(?: op)?',
  months: [
    'januari|jan',
    'februari|feb',
    'maart|mrt',
    'april|apr',
    'mei',
    'juni|jun',
    'juli|jul',
    'augustus|aug',
    'september|sept|sep',
    'oktober|okt',
    'november|nov',
    'december|dec',
  ],
  days: 'maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ma|di|wo|do|vr|za|zo',
  clock: 'om|uur|u',
};
