// Every language pack, one a line: a new language is its file and its line here.
export { german } from './de.ts';
export { english } from './en.ts';
export { spanish } from './es.ts';
export { french } from './fr.ts';
export { dutch } from './nl.ts';
