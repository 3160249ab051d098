import type { BlockWords } from '../parts/language.ts';

/** German. */
export const blocks: BlockWords = {
  labels:
    /^(?:vollbild(?:modus)?|(?:artikel |beitrag )?teilen(?: auf .{1,30})?|per (?:mail|e-mail|whatsapp) (?:teilen|senden)|link kopieren|drucken|merken|artikel (?:merken|drucken|anhören|versenden)|kommentare?(?: \(?\d+\)?)?|\d+ kommentare?|kommentare (?:lesen|anzeigen|schreiben)|mehr zum thema|mehr über .{1,60}|zum thema|das könnte sie auch interessieren|meistgelesen|anzeige|werbung|anmelden|abonnieren|jetzt abonnieren|newsletter|lesezeit:? .{1,20}|\d+ min(?:uten)? lesezeit|zur startseite|startseite|menü|suche|schließen|nach oben|folgen sie uns(?: auf .{1,40})?|artikelseite .{1,20})[.:]?$/u,
  notices: [
    /\bcookies?\b[^.]{0,80}\b(?:akzeptieren|zulassen|ablehnen|verwenden|setzen|einstellungen|zustimmen)\b|\b(?:akzeptieren|verwenden|nutzen|verwendet|nutzt)\b[^.]{0,60}\bcookies\b|cookie-?(?:einstellungen|richtlinie|hinweis)/u,
    /externer inhalt|\b(?:inhalt|beitrag|tweet|video)\b[^.]{0,80}\b(?:einwilligung|zustimmung|nicht (?:angezeigt|geladen))\b|\b(?:einwilligung|zustimmung)\b[^.]{0,80}\b(?:inhalt|anzuzeigen|zu laden)/u,
    /\bnewsletter\b[^.]{0,60}\b(?:abonnieren|anmelden|bestellen|erhalten)\b|\b(?:abonnieren|melden|erhalten) sie\b[^.]{0,80}\bnewsletter\b/u,
    /\b(?:nur|exklusiv) für (?:abonnenten|abonnentinnen)|alle rechte vorbehalten/u,
  ],
  readAlso: /^(?:lesen sie (?:auch|mehr|hier|dazu)|mehr dazu|auch interessant|hören sie|sehen sie)(?:\b|:)/u,
  enlarge: /^(?:vollbild|bild (?:vergrößern|maximieren))\s+/u,
  credit: 'foto|bild|fotos|grafik|quelle|illustration',
  by: 'von|ein (?:artikel|bericht|gastbeitrag|kommentar) von|aus .{2,30} berichtet',
  staff: 'unsere[mnr] \\p{L}+|(?:der )?redaktion',
  published: 'veröffentlicht(?: am)?|erschienen(?: am)?|erstellt(?: am)?|datum|stand',
  updated: '(?:zuletzt )?aktualisiert(?: am)?|letzte aktualisierung|geändert(?: am)?',
  months: [
    'januar|jänner|jan',
    'februar|feber|feb',
    'märz|mär|mrz',
    'april|apr',
    'mai',
    'juni|jun',
    'juli|jul',
    'august|aug',
    'september|sept|sep',
    'oktober|okt',
    'november|nov',
    'dezember|dez',
  ],
  days: 'montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so',
  clock: 'um|uhr',
};
