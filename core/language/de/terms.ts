import type { TermWords } from '../parts/terms.ts';

export const terms: TermWords = {
  small: `der, die, das, den, dem, des, ein, eine, einen, einem, einer, eines, dieser, diese, dieses, diesen, diesem, jener, jene, jenes, jeder,
  jede, jedes, jeden, solche, beide, alle, allen, aller, und, oder, aber, sondern, denn, also, wenn, dann, als, dass, daß, weil, während, ob, obwohl, bis,
  damit, von, vom, in, im, an, am, zu, zum, zur, für, aus, bei, beim, mit, über, unter, nach, vor, zwischen, durch, gegen, um, auf, seit, pro,
  ins, ans, ich, mich, mir, mein, meine, wir, uns, unser, unsere, du, dich, dir, dein, ihr, euch, er, ihn, ihm, sein, seine, seinen, seiner,
  seinem, seines, sie, ihre, ihren, ihrer, ihrem, ihres, ihnen, es, man, wer, was, welche, welcher, wie, wo, warum, da, hier, dort, ist, bin, bist, sind, war,
  waren, gewesen, sei, wird, werden, wurde, wurden, worden, geworden, hat, haben, hatte, hatten, habe, gehabt, kann, können, konnte, konnten, soll, sollen, sollte,
  will, wollen, muss, müssen, musste, darf, dürfen, würde, würden, auch, so, noch, sehr, mehr, andere, anderen, sich, selbst, nur, schon, doch, dabei, dazu`,
  beforePlace: `in, aus, nach, bei, nahe, um`,
};
