import type { TermWords } from '../parts/terms.ts';

export const terms: TermWords = {
  small: `ve, veya, ya, da, de, ile, ama, fakat, ancak, ki, için, gibi, kadar, göre, sonra, önce, bu, şu, o, bir, her, bütün, tüm, ne, kim, hangi, nasıl, neden, ben, sen, biz, siz, onlar, onun, onu,
  ona, benim, bizim, sizin, bunun, bunu, buna, ise, mi, mı, mu, mü, idi, olan, olarak, oldu, olduğu, olduğunu, çok, daha, en, diye, hem, eğer, çünkü`,
  beforePlace: ``,
};
