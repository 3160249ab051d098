import type { ParseRequest } from '../../../../core/model/article/parsed-article.ts';
import type { Language } from '../../../../core/model/settings/settings.ts';
import korvaline from './korvaline.nl.txt?raw';
import portEllery from './port-ellery.en.md?raw';

/** An invented article in each language of the interface, with claims of every kind: what a newcomer tries first. */
const samples: Record<Language, { name: string; format: 'text' | 'markdown'; text: string }> = {
  nl: { name: 'Korvaline.txt', format: 'text', text: korvaline },
  en: { name: 'Port Ellery.md', format: 'markdown', text: portEllery },
};

/** Returns the sample article of a language as something to parse, like any other file. */
export function sampleArticle(language: Language): ParseRequest {
  const { name, format, text } = samples[language];
  return { name, bytes: new TextEncoder().encode(text), format };
}
