import type { TermWords } from '../parts/terms.ts';

export const terms: TermWords = {
  small: `a, an, the, this, that, these, those, some, any, each, every, such, both, all, and, or, but, nor, so, yet, if, then, than, as,
  because, while, when, where, whether, though, although, until, unless, of, in, on, at, to, for, from, by, with, about, into, onto,
  over, under, after, before, between, through, during, against, among, within, out, up, down, off, upon, via, per, i, me, my, we, us,
  our, you, your, he, him, his, she, her, it, its, they, them, their, who, whom, whose, which, what, how, why, there, here, is, am, are,
  was, were, be, been, being, has, have, had, having, do, does, did, doing, done, will, would, shall, should, can, could, may, might,
  must, also, just, too, very, more, most, other, same, own, again, once, itself, himself, herself, themselves, 's, s, t`,
  beforePlace: `in, at, from, near, to, outside, around, across`,
};
