import type { TermWords } from '../parts/terms.ts';

export const terms: TermWords = {
  small: `i, a, o, w, we, z, ze, na, do, od, po, za, przez, przy, pod, nad, dla, u, oraz, lub, albo, ale, lecz, więc, że, żeby, aby, gdy, kiedy, jeśli, jak, jako, niż, bo,
  ponieważ, to, ten, ta, te, ci, tego, tej, tym, tych, tą, który, która, które, którzy, którego, której, którym, których, co, kto, się, siebie, ja, ty, on, ona, ono, my, wy, oni, one, jego, jej, ich, im,
  mu, go, ją, je, mnie, nas, nam, wam, swój, swoje, swoją, jest, są, był, była, było, byli, były, być, będzie, będą, został, została, zostały, też, także, już, jeszcze, tylko, bardzo, tak, tam, tu, czy`,
  beforePlace: `w, we, z, ze, do, pod`,
};
