// Every language pack, one a line: a new language is its file and its line here.
export { german } from '../de/claims.ts';
export { english } from '../en/claims.ts';
export { spanish } from '../es/claims.ts';
export { french } from '../fr/claims.ts';
export { dutch } from '../nl/claims.ts';
