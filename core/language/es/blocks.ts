import type { BlockWords } from '../parts/language.ts';

/** Spanish. */
export const blocks: BlockWords = {
  labels:
    /^(?:pantalla completa|compartir(?: (?:este )?artículo| en .{1,30})?|copiar (?:el )?enlace|imprimir|enviar por correo|comentarios?(?: \(?\d+\)?)?|\d+ comentarios?|ver (?:los )?comentarios|comentar|más (?:sobre|información) .{1,60}|más información|noticias relacionadas|relacionad[oa]s?|te puede interesar|lo más (?:leído|visto)|publicidad|contenido patrocinado|iniciar sesión|suscríbete|suscribirse|boletín|newsletter|tiempo de lectura:? .{1,20}|\d+ min(?:utos)? de lectura|escuchar(?: (?:este )?artículo)?|menú|buscar|cerrar|volver arriba|síguenos(?: en .{1,40})?|inicio|portada|guardar)[.:]?$/u,
  notices: [
    /\b(?:aceptar|acepta|acepte|rechazar|gestionar|utilizamos|usamos|utiliza)\b[^.]{0,80}\bcookies\b|\bcookies\b[^.]{0,80}\b(?:aceptar|rechazar|configurar|preferencias)\b|(?:configuración|política) de cookies/u,
    /\beste (?:contenido|mensaje|tuit)\b[^.]{0,80}\bno\b[^.]{0,40}\b(?:mostrar|mostrarse|cargar|cargarse|visualizar)\b/u,
    /\b(?:suscríbete|apúntate|recibe|inscríbete)\b[^.]{0,80}\b(?:newsletter|boletín|correo)\b/u,
    /(?:solo|sólo|exclusivo) para suscriptores|todos los derechos reservados/u,
  ],
  readAlso:
    /^(?:lee(?:r)? (?:también|más)|lea (?:también|más)|ver también|te recomendamos|le puede interesar)(?:\b|:)/u,
  enlarge: /^(?:pantalla completa|ampliar (?:la )?(?:foto|imagen))\s+/u,
  credit: 'foto|imagen|crédito|fotografía|ilustración|vídeo',
  by: 'por|texto',
  staff: 'nuestr[oa] \\p{L}+|(?:la )?redacción|corresponsal|agencias',
  published: 'publicad[oa](?: el)?|fecha(?: de publicación)?',
  updated: 'actualizad[oa](?: el)?|última actualización|modificad[oa](?: el)?',
  months: [
    'enero|ene',
    'febrero|feb',
    'marzo|mar',
    'abril|abr',
    'mayo|may',
    'junio|jun',
    'julio|jul',
    'agosto|ago',
    'septiembre|setiembre|sept|sep',
    'octubre|oct',
    'noviembre|nov',
    'diciembre|dic',
  ],
  days: 'lunes|martes|miércoles|jueves|viernes|sábado|domingo',
  clock: 'a las|horas|h|hs',
};
