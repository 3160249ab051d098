/** A test that shows that a protection works: its file, and its name or the beginning of its name, word for word. */
interface Shown {
  file: string;
  tests: readonly string[];
}

/** The faults that were found when the app was attacked, each with the tests that fail if it comes back. */
export interface SeenBroken {
  number: number;
  what: string;
  shownBy: readonly Shown[];
}

const protectedMerge = 'tests/db/casefile/protected-merge.test.ts';
const disclosedCase = 'tests/main/features/casefile/disclosed-files.test.ts';
const known = 'tests/core/protection/names/known.test.ts';

export const seenBroken: readonly SeenBroken[] = [
  {
    number: 1,
    what: 'A merge takes protection away',
    shownBy: [
      {
        file: protectedMerge,
        tests: [
          'takes no protection away at home, nor does undo; the history fits',
          'asks where it deletes what stood for a source: it stays, or goes with a yes for it',
          'is told apart from a source that is here, and cannot be changed',
        ],
      },
      {
        file: 'tests/core/casefile/merge/protection.test.ts',
        tests: ['a protected source is as it was after a merge'],
      },
      {
        file: 'tests/core/casefile/merge/hostile.test.ts',
        tests: ['no merge lowers the protection of a source unasked, and no undo of one'],
      },
    ],
  },
  {
    number: 2,
    what: 'A case file without sources carries originals',
    shownBy: [
      {
        file: disclosedCase,
        tests: [
          'has them in no byte of any file, and no hash of one that does not leave (blind: $blind)',
          'says of each file what became of it and why',
        ],
      },
      {
        file: 'tests/main/features/export/disclosed-state.test.ts',
        tests: ['has them in no byte, and no hash of a file that is not beside it'],
      },
      {
        file: 'tests/e2e/disclosed-files.spec.ts',
        tests: [
          'a case file has clean copies, says which files are left out and why, and its reader sees it',
        ],
      },
    ],
  },
  {
    number: 3,
    what: 'Hashes confirm guesses',
    shownBy: [
      {
        file: 'tests/core/casefile/guesses.test.ts',
        tests: ['none is told from another by any byte of a case file, whatever else is known'],
      },
      {
        file: 'tests/core/report/guesses.test.ts',
        tests: ['of six guesses at the name behind a bar none is told from another by any byte of a report'],
      },
    ],
  },
  {
    number: 4,
    what: 'Names get through',
    shownBy: [
      {
        file: known,
        tests: [
          'Omar al-Masri',
          'Signal grzeg.42',
          'ext. 4471',
          'is a name that stands in the title or the note alone, unless the article prints it',
          'is a name of somebody of whom the article prints another with the same small word',
        ],
      },
      {
        file: 'tests/core/protection/matrix/matrix.test.ts',
        tests: ['are all found, of each kind, in each language, in each spelling'],
      },
      {
        file: 'tests/attack/every-byte.test.ts',
        tests: ['are in no byte of anything that leaves without them'],
      },
      { file: 'tests/core/protection/matrix/others.test.ts', tests: ['stay readable'] },
    ],
  },
  {
    number: 5,
    what: 'Fields fail open',
    shownBy: [
      {
        file: 'tests/core/protection/rules/rules.test.ts',
        tests: [
          'fails the type check, be it one that may be left out, or within another',
          'is disclosed nowhere, nor are parts that no rule knows, nor objects where a text was',
        ],
      },
    ],
  },
  {
    number: 6,
    what: 'verify passes over what was tampered with',
    shownBy: [
      {
        file: 'tests/db/verify/library.test.ts',
        tests: [
          'a kept file that is gone',
          'another name of a checker',
          'another time of a sitting',
          'a trigger that was added',
        ],
      },
      {
        file: 'tests/db/verify/heads.test.ts',
        tests: [
          'says since when its histories and its ledger do not go as far',
          'says that an article is gone, by its id; of one that was erased it does not',
        ],
      },
      {
        file: 'tests/db/verify/tampering.test.ts',
        tests: ['is found out, whichever row and column it is'],
      },
    ],
  },
  {
    number: 7,
    what: 'verify-report passes over a report that was changed and sealed anew',
    shownBy: [
      {
        file: 'tests/main/cli/verify-history.test.ts',
        tests: [
          'is told from one with another %s, though its seal was made anew',
          'is told from one with a claim left out',
        ],
      },
    ],
  },
  {
    number: 8,
    what: 'A switch lets any program read the windows',
    shownBy: [
      { file: 'tests/main/app/switches.test.ts', tests: ['refuses --%s in whatever form Chromium takes it'] },
      {
        file: 'tests/e2e/switches.spec.ts',
        tests: ['what ships starts with what it knows, and can then not be looked into'],
      },
    ],
  },
  {
    number: 9,
    what: 'JSON from outside takes the main process its time and memory',
    shownBy: [
      {
        file: 'tests/e2e/outside-json.spec.ts',
        tests: [
          'keeps the window answering, however large it is',
          'a report that takes more memory than a file may is ended, and said to',
        ],
      },
    ],
  },
  {
    number: 10,
    what: 'Rights of files, core dumps, leftovers, weak passphrases, raw messages, forged times, read-only media, makers of PDFs, deleted words',
    shownBy: [
      {
        file: 'tests/e2e/private-files.spec.ts',
        tests: [
          'everything that the desk writes is its owner’s alone, in the profile and outside',
          'everything that the command line writes is its owner’s alone',
          'a process that crashes leaves no word of an article in a core dump',
        ],
      },
      {
        file: 'tests/db/store/unfinished-files.test.ts',
        tests: [
          'is removed at the next start where its process is gone: files, folders, and what SQLite has beside them',
        ],
      },
      {
        file: 'tests/core/casefile/passphrase-strength.test.ts',
        tests: ['what is locked is locked with a passphrase that is not soon guessed'],
      },
      {
        file: 'tests/core/kernel/error-details.test.ts',
        tests: ['comes with every value that its message has a place for'],
      },
      {
        file: 'tests/main/base/log.test.ts',
        tests: ['what crosses to the desk of an error that is not ours is what it is called'],
      },
      {
        file: protectedMerge,
        tests: [
          'entries in one’s own name that the library does not have are warned of',
          'a time that cannot be is warned of: %s',
        ],
      },
      {
        file: 'tests/e2e/bad-input.spec.ts',
        tests: ['a library on media that are only read is read all the same, with what its WAL holds'],
      },
      {
        file: 'tests/main/features/export/pdf-maker.test.ts',
        tests: ['names Tickmark alone, and moves nothing'],
      },
      {
        file: 'tests/db/search/deleted-words.test.ts',
        tests: ['holds no word of evidence in any block once that is protected'],
      },
    ],
  },
];

/** The files of all these tests: unit tests, and tests of the packaged app. */
export function shownIn(kind: 'units' | 'app'): string[] {
  const files = seenBroken.flatMap(({ shownBy }) => shownBy.map(({ file }) => file));
  const ending = kind === 'app' ? '.spec.ts' : '.test.ts';
  return [...new Set(files)].filter((file) => file.endsWith(ending)).sort();
}
