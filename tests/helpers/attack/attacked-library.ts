import {
  newClaim,
  setClaimDetails,
  setVerdict,
  type Author,
} from '../../../core/model/claim/claim-changes.ts';
import { Claim } from '../../../core/model/claim/claim.ts';
import { draftChange, draftMaking } from '../../../core/model/history/event.ts';
import {
  addEvidence,
  changeEvidence,
  removeEvidence,
} from '../../../core/model/evidence/evidence-changes.ts';
import type { EvidenceDetails } from '../../../core/model/evidence/evidence.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import type { ParsedArticle } from '../../../core/model/article/parsed-article.ts';
import { resolveReview, reviewClaim } from '../../../core/model/review/review-changes.ts';
import { storeAttachment } from '../../../db/queries/files/attachments.ts';
import { readCase } from '../../../db/casefile/read.ts';
import { saveChecker } from '../../../db/queries/settings/checkers.ts';
import { commit, write } from '../../../db/queries/history/commit.ts';
import { keepDrafts } from '../../../db/queries/settings/desk-state.ts';
import { loadArticle, loadVersion, newestVersion } from '../../../db/queries/articles/load.ts';
import type { Library } from '../../../db/store/open.ts';
import { changeSettings } from '../../../db/queries/settings/settings.ts';
import { cleanableFiles, namingMail, otherFiles, type NamingFile } from '../files-that-name.ts';
import { smallArticle, testLibrary } from '../library.ts';
import type { AttackContact } from './contacts.ts';
import { framed } from './matrix.ts';

/** An article of which one source is protected, and the source. */
export interface AttackedArticle {
  contact: AttackContact;
  articleId: Id;
}

export interface AttackedLibrary {
  library: Library;
  articles: AttackedArticle[];
}

/** So many claims an article has: each field of one has another of the spellings. */
const CLAIMS = 5;

/** What somebody typed and did not save, and what somebody keeps to put into fields: neither leaves with an article. */
export const STAYS = 'Kladwoord-in-wording';

const at = '2026-03-04T10:00:00.000Z';

/**
 * Makes a library with an article for each contact. The contact is a protected source of it, and its spellings stand in every field
 * that somebody can type, and that a loaded file can fill; in what was there before and was changed or deleted, too. A field of a
 * claim has five of the twenty, other ones for the next field and the next contact.
 */
export function attackedLibrary(contacts: readonly AttackContact[], path?: string): AttackedLibrary {
  const library = testLibrary(path);
  const [noor, bram] = [
    { name: 'Noor Smit', initials: 'NS' },
    { name: 'Bram Vos', initials: 'BV' },
  ].map((who) => ({ checkerId: saveChecker(library.db, { id: null, ...who }, at).id, at }));
  if (noor === undefined || bram === undefined) throw new Error('two checkers');
  const articles = contacts.map((contact, n) => ({
    contact,
    articleId: attacked(library, contact, n, noor, bram),
  }));
  const names = contacts.map(({ contact }) => `${STAYS} ${contact}`);
  keepDrafts(library.db, Object.fromEntries(names.map((words, n) => [`claim.note.${n}`, words])));
  changeSettings(library.db, { snippets: names.map((text, n) => ({ name: `bron${n}`, text })) });
  return { library, articles };
}

/** Returns one of the spellings, as it is typed into a field of a claim. */
type Typed = (claim: number, field: number) => string;

function attacked(library: Library, contact: AttackContact, n: number, noor: Author, bram: Author): Id {
  const spellings = contact.spellings.map(({ words }) => words);
  const typed: Typed = (claim, field) => framed(spellings[(claim * 4 + field + n) % spellings.length] ?? '');
  const parsed = loaded(spellings, n);
  const mail = (turn: number) => ({
    name: `${framed(spellings[turn] ?? '')}.eml`,
    mediaType: 'message/rfc822',
    bytes: namingMail(`${contact.contact} ${n}.${turn}`, 'bron@x.example'),
  });
  const { id } = loadArticle(library, parsed, mail(0), noor);
  loadVersion(library, id, loaded(spellings, n, 1), mail(1), noor);
  workOn(library, id, spellings, typed, noor);
  reviewOn(library, id, typed, noor, bram);
  renameOften(library, id, spellings, noor);
  addSource(library, id, contact, noor);
  return id;
}

/** As many of the spellings, from the one whose turn it is, as a field has room for. */
function filled(spellings: readonly string[], room: number, turn = 0): string {
  let words = '';
  for (const [n] of spellings.entries()) {
    const one = framed(spellings[(n + turn) % spellings.length] ?? '');
    if (words.length + one.length < room) words += `${one} `;
  }
  return words.trim();
}

/** An article that names nobody in its text, and the source in everything that its file says besides. */
function loaded(spellings: readonly string[], n: number, turn = 0): ParsedArticle {
  const lines = Array.from(
    { length: CLAIMS },
    (_, k) => `Op kade ${k} is het ${turn === 0 ? 'druk' : 'rustig'}.`,
  );
  const text = `Aan kade ${n}.\n\n${lines.join(' ')}\n\nMeer volgt.`;
  const starts = lines.map((line) => text.indexOf(line));
  const [first = 0, last = lines[lines.length - 1] ?? ''] = [starts[0], lines.at(-1)];
  const end = text.indexOf(last) + last.length;
  return {
    ...smallArticle(text),
    title: filled(spellings, 1000, turn),
    byline: filled(spellings, 1000, turn + 5),
    outlet: filled(spellings, 500, turn + 10),
    url: address(spellings[turn] ?? ''),
    blocks: [
      { kind: 'heading', level: 2, start: 0, end: first - 2, isText: true },
      { kind: 'paragraph', level: null, start: first, end, isText: true },
      { kind: 'boilerplate', level: null, start: end + 2, end: text.length, isText: false },
    ],
    sentences: lines.map((line, k) => {
      const start = starts[k] ?? 0;
      return { blockPosition: 1, start, end: start + line.length };
    }),
    warnings: [{ code: 'titleFromName', detail: filled(spellings, 500, turn + 15) }],
    release: {
      status: 'usable',
      embargoedUntil: null,
      editorNote: filled(spellings, 5000),
      dateline: filled(spellings, 500, turn + 4),
    },
    remarks: spellings.map((words) => ({
      start: 0,
      end: 3,
      author: framed(words),
      at: null,
      text: framed(words),
    })),
  };
}

/** Claims and evidence with the spellings in every field; and evidence that was changed or deleted. */
function workOn(
  library: Library,
  articleId: Id,
  spellings: readonly string[],
  typed: Typed,
  author: Author,
): void {
  const version = newestVersion(library, articleId);
  if (version === null) throw new Error('the article has no version');
  const who = { articleId, ...author };
  const all = filled(spellings, Infinity);
  const text = (name: string): NamingFile => ({
    name: `${name}.txt`.slice(0, 255),
    mediaType: 'text/plain',
    bytes: new TextEncoder().encode(`Lijst: ${name}`),
  });
  const files = [
    ...cleanableFiles(all),
    ...otherFiles(all),
    ...spellings.map((words) => text(framed(words))),
  ];
  const refs = write(library, () => files.map((file) => storeAttachment(library.db, file, author.at)));
  const claims = Array.from({ length: CLAIMS }, (_, n) => {
    const start = version.text.indexOf(`Op kade ${n} is`);
    return Claim.parse({
      ...newClaim(version, start, start + 14, author),
      attribution: {
        speaker: typed(n, 0),
        speakerSpan: null,
        cue: typed(n, 1),
        cueSpan: null,
        via: [typed(n, 2), typed(n, 3)],
      },
      picked: [{ code: 'figure', words: typed(n, 4) }],
      hedge: typed(n, 5),
    });
  });
  commit(
    library,
    who,
    claims.map((claim) => draftMaking('claim.made', 'claim', claim)),
  );
  const told = claims.map((claim, n) =>
    setClaimDetails(claim, {
      tried: typed(n, 6),
      wouldSettle: typed(n, 7),
      correction: typed(n, 8),
      note: typed(n, 9),
      reason: 'other',
    }),
  );
  commit(library, who, told);
  const ticked = claims.map((claim) => setVerdict(claim, 'refuted', author));
  commit(library, who, ticked);
  const open = claims.map((claim, n) =>
    addEvidence(
      claim,
      openPiece((field) => typed(n, 10 + field), n === 0 ? refs : []),
      author,
    ),
  );
  commit(library, who, open);
  const gone = claims.map((claim, n) =>
    addEvidence(
      claim,
      openPiece((field) => typed(n, 15 + field), []),
      author,
    ),
  );
  const { evidence } = commit(library, who, gone);
  const after = evidence.map((piece, n) => (n < 2 ? removeEvidence(piece) : changeEvidence(piece, harmless)));
  commit(library, who, after);
}

const harmless = {
  title: 'De lijst',
  link: null,
  quotation: null,
  contact: null,
  note: null,
} satisfies Partial<EvidenceDetails>;

function openPiece(
  typed: (field: number) => string,
  attachments: EvidenceDetails['attachments'],
): EvidenceDetails {
  return {
    kind: 'document',
    stance: 'contradicts',
    target: 'verdict',
    title: typed(0),
    link: address(typed(1)),
    quotation: typed(2),
    lookedAt: '2026-03-04',
    contact: typed(3),
    protected: false,
    note: typed(4),
    attachments,
  };
}

function address(words: string): string {
  return `https://port.example/?q=${words.replace(/\s/g, encodeURIComponent)}`;
}

/** A second checker disagrees with every claim, and the first settles most of it. */
function reviewOn(library: Library, articleId: Id, typed: Typed, noor: Author, bram: Author): void {
  const { claims } = readCase(library, articleId);
  const drafts = claims.map((claim, n) =>
    reviewClaim(claim, [], { agrees: false, verdict: 'verified', reason: typed(n, 18) }, bram),
  );
  const { reviews } = commit(library, { articleId, ...bram }, drafts.flat());
  const open = claims.slice(1).flatMap((claim, n) => {
    const review = reviews.find(({ claimId }) => claimId === claim.id);
    if (review === undefined) throw new Error('no review');
    return resolveReview(review, claim, { resolution: typed(n, 19), verdict: 'refuted' }, noor);
  });
  commit(library, { articleId, ...noor }, open);
}

/** What the article was called meanwhile. */
function renameOften(library: Library, articleId: Id, spellings: readonly string[], author: Author): void {
  for (const turn of [3, 13]) {
    const { article } = readCase(library, articleId);
    const details = {
      title: filled(spellings, 1000, turn),
      byline: filled(spellings, 1000, turn),
      outlet: filled(spellings, 500, turn),
      url: address(spellings[turn] ?? ''),
    };
    commit(library, { articleId, ...author }, [
      draftChange('article.detailsSet', 'article', article, details),
    ]);
  }
}

function addSource(
  library: Library,
  articleId: Id,
  { fields, contact }: AttackContact,
  author: Author,
): void {
  const [claim] = readCase(library, articleId).claims;
  if (claim === undefined) throw new Error('no claim');
  const file = {
    name: 'rooster.txt',
    mediaType: 'text/plain',
    bytes: new TextEncoder().encode(`Rooster van ${contact}`),
  };
  const ref = write(library, () => storeAttachment(library.db, file, author.at));
  const source = {
    ...openPiece(() => 'x', [ref]),
    ...harmless,
    title: null,
    kind: 'interview',
    lookedAt: null,
  } as const;
  commit(library, { articleId, ...author }, [
    addEvidence(claim, { ...source, ...fields, protected: true }, author),
  ]);
}
