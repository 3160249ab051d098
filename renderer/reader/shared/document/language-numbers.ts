/** Language tags by Windows' numbers for them (MS-LCID): those of the countries whose press is read here. */
const TAGS: ReadonlyMap<number, string> = new Map([
  [1025, 'ar'],
  [1026, 'bg'],
  [1027, 'ca'],
  [1029, 'cs'],
  [1030, 'da'],
  [1031, 'de-DE'],
  [1032, 'el'],
  [1033, 'en-US'],
  [1034, 'es-ES'],
  [1035, 'fi'],
  [1036, 'fr-FR'],
  [1037, 'he'],
  [1038, 'hu'],
  [1040, 'it'],
  [1041, 'ja'],
  [1042, 'ko'],
  [1043, 'nl-NL'],
  [1044, 'nb'],
  [1045, 'pl'],
  [1046, 'pt-BR'],
  [1048, 'ro'],
  [1049, 'ru'],
  [1050, 'hr'],
  [1051, 'sk'],
  [1053, 'sv'],
  [1055, 'tr'],
  [1058, 'uk'],
  [1060, 'sl'],
  [1061, 'et'],
  [1062, 'lv'],
  [1063, 'lt'],
  [1069, 'eu'],
  [1122, 'fy'],
  [2052, 'zh-CN'],
  [2055, 'de-CH'],
  [2057, 'en-GB'],
  [2058, 'es-MX'],
  [2060, 'fr-BE'],
  [2067, 'nl-BE'],
  [2070, 'pt-PT'],
  [3079, 'de-AT'],
  [3081, 'en-AU'],
  [3082, 'es-ES'],
  [3084, 'fr-CA'],
  [4105, 'en-CA'],
  [6153, 'en-IE'],
]);

/** Returns the tag of Windows' number for a language; null if it is not known. */
function languageOfNumber(lcid: number): string | null {
  return TAGS.get(lcid) ?? null;
}

/** Counts how much of a document is in which language, by Windows' numbers for them. */
export class LanguageCount {
  readonly #lengths = new Map<number, number>();

  /** So many characters are in a language. */
  add(language: number, length: number): void {
    if (this.#lengths.size < 100) this.#lengths.set(language, (this.#lengths.get(language) ?? 0) + length);
  }

  /** Returns the tag of the language that most of the text is said to be in, else that of `otherwise`; null if none is known. */
  most(otherwise: number): string | null {
    const [most] = [...this.#lengths].sort(([, one], [, other]) => other - one);
    return languageOfNumber(most?.[0] ?? 0) ?? languageOfNumber(otherwise);
  }
}
