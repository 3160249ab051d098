import { bare, words, type SentencePack } from '../parts/sentences.ts';

/** Polish. */
export const sentences: SentencePack = {
  ...bare,
  never:
    words(`prof dr hab mgr inż lek ks św o s gen płk ppłk mjr kpt por sierż abp bp red pos min al ul pl os m.in np tzn tzw
    tj wg ww zob por ok im nt ds hr`),
  numeric: words('nr str s poz art ust pkt par tel ok godz t rozdz r'),
  maybe: words('r w tys mln mld zł gr km jr sr inc ltd co n.e p.n.e cdn wyd red'),
  last: words('itd itp'),
  starters:
    words(`a ale albo bez bo był była było były by choć ci co czy dla dlatego do dodał gdy go i ich ile inni ja jak jako
    jednak jego jej jest jeśli każdy kiedy kto która który którzy ma można my na nad nie niektórzy nikt o od on ona
    one oni oraz po podczas pod ponadto potem poza przed przez przy są się ta tak także tam te ten to tu tuż tylko
    tym u w we według więc wielu wszyscy wtedy z za ze zdaniem że`),
};
