import path from 'node:path';
import { root } from '../tools/paths.ts';

const here = import.meta.dirname;

/** The files that the checker of the pictures works with, by their names or, where one is opened, by its path. */
export const files = {
  image: 'high-water mark.png',
  pdf: 'minutes.pdf',
  text: 'rainfall.csv',
  annotations: path.join(here, 'annotations.json'),
  newer: path.join(here, 'newer-version.txt'),
  earlierChecks: path.join(here, 'earlier-checks.csv'),
} as const;

/** What of these is attached: where its bytes are, or its text. */
export const attached = [
  { name: files.image, mediaType: 'image/png', from: path.join(root, 'scripts/resources/icons/256x256.png') },
  { name: files.pdf, mediaType: 'application/pdf', from: path.join(root, 'tests/fixtures/pdf/tagged.pdf') },
  { name: files.text, mediaType: 'text/csv', from: path.join(here, 'rainfall.csv') },
] as const;

/** The snippets that are kept. */
export const kept = [
  { name: 'asked', text: 'Asked {speaker} on {date}, no answer. {checker}' },
  { name: 'register', text: 'Looked up in the register on {date}.' },
] as const;
