'use strict';

/**
 * Who may import whom. Core is the middle and knows nobody; db knows core; main knows core and db; a preload
 * knows core's types; the renderer knows core. Nobody but a test or a script knows a test or a script.
 */

const folders = ['core', 'db', 'main', 'preload', 'renderer', 'scripts', 'tests'];

/** A rule that `from` may import, of our own folders, itself and `allowed` only. */
function onlyOurs(from, allowed) {
  const others = folders.filter((folder) => folder !== from && !allowed.includes(folder));
  return {
    name: `${from}-imports-only-${['itself', ...allowed].join('-')}`,
    severity: 'error',
    from: { path: `^${from}/` },
    to: { path: `^(${others.join('|')})/` },
  };
}

/** The builtin modules of Node, and what exists in one kind of process only. */
const nodeAndElectron = { dependencyTypes: ['core'] };
const mainProcessPackages = '(^|node_modules/)(electron|better-sqlite3|electron-log)(/|$)';

/** What parses bytes from outside without the reader, and what stands on it alone. */
const parsesOutside =
  '^(core/(kernel/zip/read-zip|report/import/read-report|annotations/read-annotations|report/verify/verify-report)' +
  '|main/(features/(archives/(import-archive|preview-checks)|casefile/((unpack|open|build)-case|reports/(add-report|files-beside))|export/evidence-hashes)|processes/read-outside))[.]ts$';

/** The folders of core, db and main and the layers of the desk, the lowest first: each may import those before it, so that no two go round. */
const coreFolders =
  'kernel formats i18n commands model identity language text archives ocr pictures protection casefile wording detect calculation speakers quotations match prooflist report disclosure annotations verify contract results'.split(
    ' ',
  );
const dbFolders =
  'migrations crypto tables ledger queries/files queries/settings identity store archives watched search queries/claims queries/history queries/evidence queries/articles queries/sources queries/pictures vault verify backup casefile erase rescue'.split(
    ' ',
  );
const mainFeatures =
  'library archives threads heads backup protection vault identity evidence pictures sources checks export casefile erase claims articles watched help recovery settings annotations sharing results'.split(
    ' ',
  );
const mainFolders = [
  'base',
  'workers',
  ...mainFeatures.map((feature) => `features/${feature}`),
  'processes',
  'cli',
  'app',
];
const deskLayers = ['ui', 'app-state', 'commands', 'article-state', 'shared', 'features', 'app'];

/** What formats share in the reader, the lowest first. */
const readerShared =
  'encoding xml crypto cfb document html mime opc opendocument wire office-encryption sample'.split(' ');
/** Formats that are read by others: a page saved as one file is a page or a text, and news items may hold NITF. */
const heldFormats = { mhtml: ['html', 'text'], markdown: ['text'], newsml: ['nitf'] };

/** Rules that each folder of `inside` imports itself and lower ones only. */
function onlyLower(inside, folders) {
  return folders.map((folder, at) => ({
    name: `${`${inside}/${folder}`.replaceAll('/', '-')}-imports-only-lower-folders`,
    severity: 'error',
    from: { path: `^${inside}/${folder}/` },
    to: {
      // What lies in none of the folders is not lower than any.
      path: `^${inside}/(?!(?:${folders.slice(0, at + 1).join('|')})/)`,
      dependencyTypesNot: ['type-only'],
    },
  }));
}

/** Rules that the formats of the reader know nothing of each other, but for those that hold another. */
function strangeFormats() {
  const inside = '^renderer/reader/formats/';
  const rule = {
    name: 'formats-of-the-reader-are-strangers',
    severity: 'error',
    comment: 'The table in sniff.ts puts them together; what several of them need lies in shared.',
  };
  const holders = Object.keys(heldFormats).join('|');
  return [
    {
      ...rule,
      from: { path: `${inside}([^/]+)/`, pathNot: `${inside}(?:${holders})/` },
      to: { path: inside, pathNot: `${inside}$1/` },
    },
    ...Object.entries(heldFormats).map(([format, held]) => ({
      ...rule,
      from: { path: `${inside}${format}/` },
      to: { path: inside, pathNot: `${inside}(?:${[format, ...held].join('|')})/` },
    })),
  ];
}

module.exports = {
  forbidden: [
    ...onlyLower('core', coreFolders),
    ...onlyLower('db', dbFolders),
    ...onlyLower('main', mainFolders),
    {
      name: 'entries-of-main-are-strangers',
      severity: 'error',
      comment:
        'The app, the command line and each process put features together, and know nothing of each other.',
      from: { path: '^main/(processes|cli|app)/' },
      to: {
        path: '^main/(processes|cli|app)/',
        pathNot: '^main/$1/',
        dependencyTypesNot: ['type-only'],
      },
    },
    ...onlyLower('renderer/desk', deskLayers),
    {
      name: 'features-of-the-desk-are-strangers',
      severity: 'error',
      comment: 'The app puts them together; what several of them show lies in shared.',
      from: { path: '^renderer/desk/features/([^/]+)/' },
      to: { path: '^renderer/desk/features/([^/]+)/', pathNot: '^renderer/desk/features/$1/' },
    },
    ...onlyLower('renderer/reader', ['shared', 'formats']),
    ...onlyLower('renderer/reader/shared', readerShared),
    ...strangeFormats(),
    onlyOurs('core', []),
    onlyOurs('db', ['core']),
    onlyOurs('main', ['core', 'db']),
    onlyOurs('preload', ['core']),
    onlyOurs('renderer', ['core']),
    {
      name: 'preload-imports-only-types-of-core',
      severity: 'error',
      from: { path: '^preload/' },
      to: { path: '^core/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'core-and-renderer-have-no-node',
      severity: 'error',
      from: { path: '^(core|renderer)/' },
      to: nodeAndElectron,
    },
    {
      name: 'core-and-renderer-have-no-electron-and-no-sqlite',
      severity: 'error',
      from: { path: '^(core|renderer)/' },
      to: { path: mainProcessPackages },
    },
    {
      name: 'core-has-no-page',
      severity: 'error',
      from: { path: '^core/' },
      to: { path: '(^|node_modules/)(react|react-dom|react-aria-components|dompurify|lucide-react)(/|$)' },
    },
    {
      name: 'db-has-no-electron',
      severity: 'error',
      from: { path: '^db/' },
      to: { path: '(^|node_modules/)(electron|electron-log)(/|$)' },
    },
    {
      name: 'reader-and-desk-are-strangers',
      severity: 'error',
      comment:
        'The reader meets hostile bytes; no code of the desk is in its page, and none of its code in the desk.',
      from: { path: '^renderer/(desk|reader)/' },
      to: { path: '^renderer/(desk|reader)/', pathNot: '^renderer/$1/' },
    },
    {
      name: 'outside-bytes-are-parsed-in-a-process-of-their-own',
      severity: 'error',
      comment:
        'The main process of a window is never held up by them: the reader, a process of its own or a command reads them.',
      from: {
        path: '^main/',
        pathNot: `${parsesOutside}|^main/(cli/|processes/(case|library)-process[.]ts$)`,
      },
      to: { path: parsesOutside, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'text-is-recognized-in-a-process-of-its-own',
      severity: 'error',
      comment: 'WebAssembly runs where nothing else does; main and the pages never load it.',
      from: {
        path: '^(main|renderer|preload)/',
        pathNot: '^main/(processes/ocr-process|workers/ocr/upright)[.]ts$',
      },
      to: { path: '^main/workers/ocr/(engine|upright)[.]ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: { path: `^(${folders.join('|')})/` },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: { path: `^(${folders.join('|')})/` },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|out|release)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.css'],
    },
  },
};
