import type { Lexicon } from './lexicon.ts';
import type { NumberWords } from './numbers.ts';

/** Classes of words by which statements are told and scored. */
export const wordClasses = [
  'negation',
  'quantity',
  'comparison',
  'superlative',
  'trend',
  'cause',
  'law',
  'position',
  'forecast',
  'identity',
  'image',
  'event',
  'past',
  'hedge',
  'call',
  'wish',
  'opinion',
  'belief',
  'social',
  'firstSingular',
  'firstPlural',
  'second',
  'third',
  'affairs',
  'time',
  'stative',
  'question',
  'talk',
  'deed',
  'vague',
  'extent',
  'single',
  'public',
  'plan',
  'example',
  'anecdote',
  'ability',
  'count',
  'record',
  'amount',
  /** And, or, but: words that make a sentence of several. */
  'joint',
  /** This, here, then: words that point at what was said or is seen. */
  'pointing',
  /** To, om te, pour: words of purpose. */
  'goal',
  /** Every, no, never, already, only: words that leave no exception. */
  'absolute',
] as const;
export type WordClass = (typeof wordClasses)[number];

/** Classes of words by which speakers and reports are found. */
export const reportClasses = [
  /** Finite verbs of saying. */
  'say',
  /** Finite verbs that say only with what is said after them: found that; and the like that mean much else. */
  'sayThat',
  /** Of the verbs of saying those that are nouns too (reports, claims). */
  'nounToo',
  /** What stands before an infinitive: to say, te zeggen. */
  'infinitive',
  /** Their participles, which need an auxiliary. */
  'said',
  /** Phrases in which a verb of saying tells that nothing was said: did not say. */
  'unsaid',
  /** Right before or after such a participle, these make it passive: nobody has been found. */
  'passive',
  /** Auxiliaries of such participles. */
  'have',
  /** Finite verbs that say only with their particle: `parted` of the pack. */
  'partedSay',
  /** Before a speaker: volgens, according to. */
  'according',
  /** What stands after 'according to' and says nothing: according to plan. */
  'noSource',
  /** After a speaker: zufolge. */
  'accordingAfter',
  /** After what was said, before the speaker: aldus, so. */
  'thus',
  /** As in 'as the ministry said'. */
  'as',
  /** Words that open a relative clause after a speaker. */
  'relative',
  /** Pronouns after a preposition: according to her. */
  'object',
  /** Verbs of what a document shows, with the document before them: uit cijfers van het CBS blijkt. */
  'shows',
  /** Verbs of what is read in a document, with 'in' and it before them: in einer Erklärung heißt es. */
  'readIn',
  /** That preposition. */
  'inside',
  /** The object that opens a sentence and means the one before: dat meldt X. */
  'pointsBack',
  /** The preposition before that document. */
  'outOf',
  /** The other way round, before the document: blijkt uit cijfers van het CBS. */
  'showsFrom',
  /** After a speaker, before the source that it leans on: citing, dat zich baseert op. */
  'citing',
  /** Said by nobody in particular: es wird vermutet, it is believed. */
  'impersonal',
  /** Prepositions that mean according to before a `sourceNoun`. */
  'after',
  /** By their own account. */
  'self',
  /** The word that opens what is said: dat, that, dass. */
  'that',
  /** Sources without a name. */
  'unnamed',
  /** Nouns of persons: with an indefinite article and no name (one worker) they are sources without a name too. */
  'person',
  /** Those articles. */
  'indefinite',
  /** Words after a speaker that say he is not named: who asked not to be named. */
  'anonymous',
  /** Heads of speakers in lower case: woordvoerder, police. */
  'role',
  /** He, she, they. */
  'pronoun',
  /** Determiners. */
  'determiner',
  /** Of them those after which no verb stands: a, the. */
  'article',
  /** Articles that mean somebody known: the. */
  'definite',
  /** Words that bind a name or title together: van, of, de la. */
  'binder',
  /** Of the roles those that are papers and their like: report, survey, letter. */
  'document',
  /** Before who made a document, after the document: a report by the audit office. */
  'maker',
  /** Words that end a name or title: finite auxiliaries, adverbs, other prepositions. */
  'stop',
  /** Prepositions and adverbs that open a sentence whose subject comes after the verb. */
  'fronted',
  /** Finite verbs that `finiteForm` does not show: auxiliaries, irregular ones, frequent ones. */
  'finite',
  /** Verbs that take an infinitive: can, will, moet. */
  'modal',
  /** Words that open a clause that another leans on: when, omdat. */
  'subordinate',
  /** Words by which a part of what was counted is told apart: of whom, onder wie. */
  'partitive',
  /** Adverbs before a subject that leave it one: ook de politie meldt. */
  'focus',
  /** Words that open a clause of its own, at which sentences are parted. */
  'clause',
  /** Of them those that only add: and, en. */
  'additive',
  /** Words that say: not confirmed. Complete phrases. */
  'unconfirmed',
  /** Words that tell of somebody who has not answered: declined to comment. Complete phrases. */
  'noAnswer',
  /** Confirm, verify: with a negation near, a caveat. */
  'confirm',
  /** Words by which a caveat points back: these figures, the claim. */
  'pointer',
  /** Words by which it points at all that was said before: both, these reports. */
  'pointsAll',
  /** Possessives, by which it points at one speaker: his account. */
  'own',
  /** Before the noun of a speaker that was named before: the same, dezelfde. */
  'same',
  /** Words that tell an update of what was counted before: earlier, inmiddels. */
  'change',
  /** Nouns for what was counted, by which a caveat points at figures: number, cijfers. */
  'countNoun',
  /** Before a verb of saying, after what was said: zo zegt X. */
  'so',
  /** Words before a verb of saying that make its subject a whole speaker again: he too, also. */
  'also',
] as const;
export type ReportClass = (typeof reportClasses)[number];

/** A hedge that is one only in company: soll … haben; or not in company: zou … willen. */
export interface HedgeRule {
  readonly word: RegExp;
  readonly unless?: RegExp;
  readonly onlyWith?: RegExp;
  /** With these it is no hedge, but shows that a report goes on: soll … werden. */
  readonly carriesWith?: RegExp;
  /** Words before it in the sentence with which it is none: maakt … mogelijk. */
  readonly notAfter?: RegExp;
  /** Subjects near it with which it is a wish: ik zou. */
  readonly notBeside?: RegExp;
}

/** All that the detector knows of a language: data and a few small functions. */
export interface ClaimPack {
  readonly language: string;
  readonly words: Lexicon<WordClass>;
  readonly reports: Lexicon<ReportClass>;
  readonly numbers: NumberWords;
  /** Verbs of saying that are parted (teilte … mit): each with the words that it says with, at the clause's end. */
  readonly parted: Readonly<Record<string, readonly string[]>>;
  /** True if the verb stands second, so that after a first phrase the subject follows the verb. */
  readonly verbSecond: boolean;
  /** Forms that look like a past event (-ed, ge-…-t), of words in lower case. */
  readonly pastForm: RegExp | null;
  /**
   * Questions that are told (vraagt zij zich af, asked whether): of a sentence's tokens in lower case, with a space
   * between them and at both ends. Without repetition of what has no limit, because it is asked of every sentence.
   */
  readonly inquiry: RegExp | null;
  /**
   * Lines that say who helped to make the article, of a sentence's tokens as for `inquiry`: by how they open, where no verb comes
   * after it (met medewerking van), and by what they say (contributed to this article). Null if none are known.
   */
  readonly credit: { readonly opens: RegExp; readonly says: RegExp } | null;
  /** Words in lower case by which somebody says how he feels about it, and nothing else (jammer, a pity); null for none. */
  readonly feeling: RegExp | null;
  /** Forms of the future that are words of their own (será, ira); null if only auxiliaries make it. */
  readonly futureForm: RegExp | null;
  /** Forms that look like a finite verb, of words in lower case; null if only lists tell. */
  readonly finiteForm: RegExp | null;
  /** Forms that are finite verbs and infinitives too (cut, maken); null if there are none. */
  readonly infinitiveForm: RegExp | null;
  /** What opens a clause without a finite verb that adds a fact after a comma (wiping €900m off its value). */
  readonly participle: RegExp | null;
  /** Of `reportedForm` those that belong to reported speech and to nothing else (German sei); null if there are none. */
  readonly strictForm: RegExp | null;
  /** Verb forms of reported speech without a verb of saying (German Konjunktiv I); null if there are none. */
  readonly reportedForm: RegExp | null;
  /** How many sentences a report goes on in that form: many where the form is used for little else. */
  readonly reportedFor: number;
  /** Verbs of duty, which make a call wherever they stand; other words of `call` only at the beginning. */
  readonly duty: RegExp;
  /** When a hedge is one: words with what must, or must not, come after them in the sentence. */
  readonly hedgeRules: readonly HedgeRule[];
  /** Nouns that make 'after' mean 'according to' (nach Polizeiangaben); null if no preposition is so used. */
  readonly sourceNoun: RegExp | null;
  /**
   * Added to the sum of a sentence of a post (a line with a link, a name or a tag): how strict those were who judged posts of
   * this language, beside whom .5 is set. 0 if there were none.
   */
  readonly postShift: number;
  /** True if nouns are joined into one word, whose last part says what it is (politiewoordvoerder). */
  readonly joinsNouns: boolean;
  /** What opens a word and is one of its own (French l', qu'); null if there is none. */
  readonly elided: RegExp | null;
  /**
   * Pronouns joined with a preposition or a case into one word, in lower case (daarmee, damit, thereby), by which a sentence goes on from the one
   * before; null if the language does not join them.
   */
  readonly joinedPronoun: RegExp | null;
  /** A pronoun bound to the end of a verb, as the first group (French affirme-t-il); null if there is none. */
  readonly enclitic: RegExp | null;
  /** After a word that is a verb and a noun these show the noun: reports of, claims about; null if they do not. */
  readonly afterNoun: RegExp | null;
  /** First words of phrases that stand before a subject by their form (Speaking in Oslo); null if there are none. */
  readonly frontedForm: RegExp | null;
  /** True if a verb of saying may stand between commas inside the marks of what is said (French). */
  readonly incise: boolean;
  /** True if nouns begin with a capital, so that a capital is no sign of a name. */
  readonly nounCapitals: boolean;
}
