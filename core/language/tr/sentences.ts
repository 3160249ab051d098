import { bare, words, type SentencePack } from '../parts/sentences.ts';

/** Turkish. */
export const sentences: SentencePack = {
  ...bare,
  never: words('sn dr prof doç yrd av op uzm alb yb bnb yzb tğm gen org mar örn bkz hz st'),
  numeric: words('no s sf md c cilt tel'),
  maybe: words('a.ş ltd şti inc co cad sok mah apt blv üniv yy m.ö m.s t.c a.b.d'),
  last: words('vb vs vd'),
  starters:
    words(`ama ancak ayrıca aynı bazı ben biz bir birçok bu buna bunu bunun böyle çok çünkü da daha de diğer dün en eğer
    fakat gerçekten hem her herkes hiç ile ise için kim kimse ne neden o olay onlar onun önce sonra şimdi şu siz tüm
    ve veya ya yani yine`),
  ordinals: true,
};
