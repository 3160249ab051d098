import { z } from '../../kernel/zod.ts';
import { canonicalJson } from '../history/event.ts';
import { Id } from '../../kernel/ids.ts';
import { KeyBindings } from '../../commands/key-bindings.ts';
import { Language } from '../../i18n/language.ts';
import { HintsFrom } from '../earlier-check/hints-from.ts';
import { localeLanguage } from '../../i18n/locale.ts';
import { ReportChoices } from '../report/options.ts';
import { Snippets } from './snippets.ts';
import { themes } from './theme.ts';

export { Language };

/** How the list groups claims; `open`: the open ones, then the decided ones. */
export const ClaimGrouping = z.enum(['open', 'verdict', 'speaker', 'kind']);
export type ClaimGrouping = z.infer<typeof ClaimGrouping>;

/** What a checker can set; kept in the library. */
export const Settings = z.object({
  language: z.enum(['system', 'en', 'nl']),
  theme: z.enum(themes),
  /** Size of the article's text in CSS pixels. */
  textSize: z.int().min(14).max(28),
  claimsPaneWidth: z.int().min(180).max(600),
  inspectorPaneWidth: z.int().min(240).max(700),
  /** The largest file, in whole megabytes, that is kept in the library beside the text loaded from it; 0: none is. */
  keepOriginalMegabytes: z.int().min(0).max(100),
  /** Claims are suggested as soon as an article is loaded; otherwise only on request. */
  suggestOnLoad: z.boolean(),
  /** Suggestions with this score (0-1) or more are shown. */
  suggestFrom: z.number().min(0).max(1),
  /** The tour has been offered. */
  tourSeen: z.boolean(),
  /** Keys of the checker's own. */
  keys: KeyBindings,
  /** Texts of the checkers' own. */
  snippets: Snippets,
  /** How likely an earlier check must be of the same claim to be shown. */
  earlierFrom: HintsFrom,
  /** Minutes without a key or a click after which the desk locks; 0: never. */
  lockAfter: z.int().min(0).max(240),
  /** How the list of claims is grouped. */
  claimGrouping: ClaimGrouping,
  /** The choices for the last report; null before the first. */
  reportChoices: ReportChoices.nullable(),
  /** The checker at the keyboard, or null before anybody has given a name. */
  checkerId: Id.nullable(),
});
export type Settings = z.infer<typeof Settings>;

export const defaultSettings: Settings = {
  language: 'system',
  theme: 'system',
  textSize: 18,
  claimsPaneWidth: 304,
  inspectorPaneWidth: 344,
  keepOriginalMegabytes: 25,
  suggestOnLoad: true,
  suggestFrom: 0.4,
  tourSeen: false,
  keys: {},
  snippets: [],
  earlierFrom: 'possible',
  lockAfter: 15,
  claimGrouping: 'open',
  reportChoices: null,
  checkerId: null,
};

/**
 * Which settings would do harm unseen if another program changed them: in whose name the work is, when the desk
 * locks, whether files are kept, what a key does. The ledger records those. Changes of the others can be seen, or
 * harm nobody.
 */
const IS_IN_LEDGER: Record<keyof Settings, boolean> = {
  language: false,
  theme: false,
  textSize: false,
  claimsPaneWidth: false,
  inspectorPaneWidth: false,
  keepOriginalMegabytes: true,
  suggestOnLoad: false,
  suggestFrom: false,
  tourSeen: false,
  keys: true,
  snippets: false,
  earlierFrom: false,
  lockAfter: true,
  claimGrouping: false,
  reportChoices: false,
  checkerId: true,
};

/** Returns the settings that the ledger records: those that do unseen harm if another program changes them. */
export function settingsForLedger(settings: Settings): Record<string, string | number | null> {
  const recorded = Object.entries(settings).filter(([name]) => IS_IN_LEDGER[name as keyof Settings]);
  return Object.fromEntries(
    recorded.map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null ? canonicalJson(value) : (value as string | number | null),
    ]),
  );
}

/** Returns the interface language for a setting and the system's locale (BCP 47): Dutch for nl, else English. */
export function languageFor(setting: Settings['language'], locale: string): Language {
  if (setting !== 'system') return setting;
  return localeLanguage(locale);
}
