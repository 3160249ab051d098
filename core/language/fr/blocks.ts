import type { BlockWords } from '../parts/language.ts';

/** French. */
export const blocks: BlockWords = {
  labels:
    /^(?:plein écran|partager(?: l['’]article| sur .{1,30})?|copier le lien|imprimer|envoyer par e-?mail|commentaires?(?: \(?\d+\)?)?|\d+ commentaires?|(?:voir|lire) les commentaires|réagir|sur le même (?:sujet|thème)|à lire aussi|articles? liés?|les plus lus|publicité|contenu sponsorisé|se connecter|connexion|s['’]abonner|abonnez-vous|newsletters?|temps de lecture:? .{1,20}|lecture \d+ min\.?|\d+ min(?:utes)? de lecture|écouter l['’]article|menu|rechercher|fermer|retour en haut|la suite après (?:la|cette) publicité|suivez-nous(?: sur .{1,40})?|accueil|(?:sauvegarder|enregistrer|offrir) l['’]article)\s?[.:]?$/u,
  notices: [
    /\b(?:accepter|acceptez|acceptant|refuser|gérer|utilisons|utilise)\b[^.]{0,80}\bcookies\b|\bcookies\b[^.]{0,80}\b(?:accepter|refuser|paramétrer|préférences)\b|(?:paramètres|gestion) des cookies/u,
    /\bce (?:contenu|message|tweet)\b[^.]{0,80}\b(?:bloqué|affiché|afficher|masqué|consulter)\b/u,
    /\b(?:inscrivez-vous|abonnez-vous|recevez)\b[^.]{0,80}\b(?:newsletter|lettre d['’]information|boîte mail)\b/u,
    /réservé(?:e|s)? (?:à nos|aux) abonnés|tous droits réservés/u,
  ],
  readAlso:
    /^(?:(?:à )?(?:lire|voir|écouter|regarder|relire) (?:aussi|également)|lire la suite|pour aller plus loin)(?:\b|\s?:)/u,
  enlarge: /^(?:plein écran|agrandir l['’]image)\s+/u,
  credit: 'photo|image|crédit(?: photo)?|illustration|infographie|vidéo',
  by: 'par|propos recueillis par|texte',
  staff: 'notre \\p{L}+|la rédaction|correspondante?|envoyée? spéciale?',
  published: 'publié(?:e)?(?: le)?|paru(?: le)?|mis en ligne(?: le)?|date(?: de publication)?',
  updated: '(?:mis|mise) à jour(?: le)?|modifié(?:e)?(?: le)?|actualisé(?: le)?',
  months: [
    'janvier|janv',
    'février|févr|fév',
    'mars',
    'avril|avr',
    'mai',
    'juin',
    'juillet|juil',
    'août',
    'septembre|sept',
    'octobre|oct',
    'novembre|nov',
    'décembre|déc',
  ],
  days: 'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche',
  clock: 'à|heures?|h',
};
