/** Made-up people by the language of their names: what an attack on the redaction writes as contacts. */

/** Somebody: first names, family name as it stands after them, and the family name as it declines or is written otherwise. */
export interface Person {
  readonly given: string;
  readonly family: string;
  /** Other forms of the family name that a text may have, without its small words. */
  readonly forms: readonly string[];
  /** The family name by itself, where small words stand before it. */
  readonly core?: string;
  /** True if the name in lower case is a word. */
  readonly isWord?: boolean;
}

export interface Language {
  readonly name: string;
  /** Ten with a first name and a family name. */
  readonly plain: readonly Person[];
  /** Two with small words in the name. */
  readonly particle: readonly Person[];
  /** Two with two family names. */
  readonly double: readonly Person[];
  /** Two who are known by one name. */
  readonly single: readonly (readonly [name: string, ...forms: string[]])[];
  /** Two names in another script than Latin, with how they are written in Latin letters. */
  readonly script: readonly { readonly written: Person; readonly latin: readonly string[] }[];
  readonly handles: readonly [string, string];
}

const person = (given: string, family: string, ...forms: string[]): Person => ({ given, family, forms });
const word = (given: string, family: string, ...forms: string[]): Person => ({
  ...person(given, family, ...forms),
  isWord: true,
});
const with_ = (given: string, family: string, core: string, ...forms: string[]): Person => ({
  given,
  family,
  core,
  forms,
});
const in_ = (given: string, family: string, forms: string[], ...latin: string[]) => ({
  written: person(given, family, ...forms),
  latin,
});

export const languages: readonly Language[] = [
  {
    name: 'Dutch',
    plain: [
      person('Wiebe', 'Terpstra', 'Terpstra’s', 'Terpstras'),
      word('Piet', 'Bos', 'Bos’', 'Bos’s'),
      person('Joost', 'Bergsma', 'Bergsma’s', 'Bergsmaatje'),
      person('Marijke', 'Hoekzema', 'Hoekzema’s', 'Hoekzemas'),
      person('Geert', 'Wijnsma', 'Wijnsma’s', 'Wijnsmas'),
      person('Sjoerd', 'Dijkema', 'Dijkema’s', 'Dijkemas'),
      person('Aukje', 'Postmus', 'Postmus’', 'Postmus’s'),
      person('Roelof', 'Kloosterboer', 'Kloosterboers', 'Kloosterboer’s'),
      person('Tineke', 'Zijlstra', 'Zijlstra’s', 'Zijlstras'),
      person('Harmen', 'Feenstra', 'Feenstra’s', 'Feenstras'),
    ],
    particle: [
      { ...with_('Karin', 'de Vries', 'Vries', 'Vries’', 'Vries’s'), isWord: true },
      with_('Bram', 'van den Hoogenband', 'Hoogenband', 'Hoogenbands', 'Hoogenband’s'),
    ],
    double: [
      with_('Elske', 'Jansen-de Boer', 'Jansen', 'Jansens', 'Jansen’s'),
      with_('Anneke', 'Hiemstra-Kuipers', 'Hiemstra', 'Hiemstra’s', 'Kuipers'),
    ],
    single: [
      ['Terwisscha', 'Terwisscha’s', 'Terwisschas'],
      ['Douwe', 'Douwe’s', 'Douwes'],
    ],
    script: [
      in_('Геерт', 'Вейнсма', ['Вейнсмы', 'Вейнсме'], 'Geert Veynsma', 'Geert Vejnsma'),
      in_('Карин', 'Хукзема', ['Хукземы', 'Хукземой'], 'Karin Chukzema', 'Karin Khukzema'),
    ],
    handles: ['wiebe_t71', 'havenmol_9'],
  },
  {
    name: 'English',
    plain: [
      person('Alastair', 'Pemberton', 'Pemberton’s', 'Pembertons'),
      word('John', 'Smith', 'Smith’s', 'Smiths'),
      word('Gordon', 'Brown', 'Brown’s', 'Browns'),
      person('Fiona', 'Haverstock', 'Haverstock’s', 'Haverstocks'),
      person('Desmond', 'Quigley', 'Quigley’s', 'Quigleys'),
      person('Rosalind', 'Thackeray', 'Thackeray’s', 'Thackerays'),
      person('Niamh', 'Gallagher', 'Gallagher’s', 'Gallaghers'),
      person('Barnaby', 'Wickstead', 'Wickstead’s', 'Wicksteads'),
      person('Imogen', 'Tattersall', 'Tattersall’s', 'Tattersalls'),
      person('Callum', 'Ferncastle', 'Ferncastle’s', 'Ferncastles'),
    ],
    particle: [
      with_('Sean', 'O’Brien', 'O’Brien', 'OBrien', 'O´Brien'),
      with_('Hugh', 'de Courcy', 'Courcy', 'Courcy’s', 'Courcys'),
    ],
    double: [
      with_('Harriet', 'Ashdown-Pell', 'Ashdown', 'Ashdown’s', 'Pell'),
      with_('Tobias', 'Fenwick Carrow', 'Carrow', 'Carrow’s', 'Fenwick'),
    ],
    single: [
      ['Pendragon', 'Pendragon’s', 'Pendragons'],
      ['Maeve', 'Maeve’s', 'Maeves'],
    ],
    script: [
      in_('Джон', 'Пембертон', ['Пембертона', 'Пембертону'], 'Dzhon Pemberton', 'Dschon Pemberton'),
      in_('Фиона', 'Кармайкл', ['Кармайкла', 'Кармайклу'], 'Fiona Karmaykl', 'Fiona Karmajkl'),
    ],
    handles: ['quigs.88', 'nightporter'],
  },
  {
    name: 'German',
    plain: [
      person('Jürgen', 'Weißhaupt', 'Weißhaupts', 'Weisshaupt'),
      word('Anna', 'Klein', 'Kleins', 'Klein’s'),
      person('Dieter', 'Hasselbrink', 'Hasselbrinks', 'Hasselbrink’s'),
      person('Käthe', 'Obermüller', 'Obermüllers', 'Obermueller'),
      person('Lothar', 'Schönfelder', 'Schönfelders', 'Schoenfelder'),
      person('Ulrike', 'Brandtner', 'Brandtners', 'Brandtner’s'),
      person('Heinz', 'Rümelin', 'Rümelins', 'Ruemelin'),
      person('Sabine', 'Quandt', 'Quandts', 'Quandt’s'),
      person('Gerhard', 'Niederau', 'Niederaus', 'Niederau’s'),
      person('Birgit', 'Löwenthal', 'Löwenthals', 'Loewenthal'),
    ],
    particle: [
      with_('Albrecht', 'von der Pfordten', 'Pfordten', 'Pfordtens', 'Pfordten’s'),
      with_('Wolfgang', 'zu Hohenrode', 'Hohenrode', 'Hohenrodes', 'Hohenrode’s'),
    ],
    double: [
      with_('Sieglinde', 'Kästner-Raabe', 'Kästner', 'Kästners', 'Raabe'),
      with_('Rolf', 'Meisinger-von Thal', 'Meisinger', 'Meisingers', 'Meisinger’s'),
    ],
    single: [
      ['Zuckmantel', 'Zuckmantels', 'Zuckmantel’s'],
      ['Ottilie', 'Ottilies', 'Ottilie’s'],
    ],
    script: [
      in_('Юрген', 'Шёнфельдер', ['Шёнфельдера', 'Шенфельдеру'], 'Yurgen Shonfelder', 'Jurgen Schonfelder'),
      in_(
        'Дитер',
        'Хассельбринк',
        ['Хассельбринка', 'Хассельбринку'],
        'Diter Khasselbrink',
        'Diter Chasselbrink',
      ),
    ],
    handles: ['lothar.s66', 'elbfischer7'],
  },
  {
    name: 'French',
    plain: [
      person('Étienne', 'Beaumarchand', 'Beaumarchands', 'Beaumarchand’s'),
      person('Hélène', 'Trémoulet', 'Tremoulet', 'Trémoulets'),
      person('Gaspard', 'Villeneuvois', 'Villeneuvois’', 'Villeneuvois’s'),
      person('Solène', 'Kermadec', 'Kermadecs', 'Kermadec’s'),
      person('Maëlle', 'Quiberon', 'Quiberons', 'Quiberon’s'),
      person('Anselme', 'Ducourneau', 'Ducourneaus', 'Ducourneau’s'),
      person('Thierry', 'Garrigou', 'Garrigous', 'Garrigou’s'),
      person('Odile', 'Façonnier', 'Faconnier', 'Façonniers'),
      person('Régis', 'Chabrillac', 'Chabrillacs', 'Chabrillac’s'),
      person('Clémence', 'Vauquelin', 'Vauquelins', 'Vauquelin’s'),
    ],
    particle: [
      with_('Aurélien', 'd’Aubremont', 'Aubremont', 'Aubremonts', 'daubremont'),
      with_('Jean', 'de la Brossardière', 'Brossardière', 'Brossardiere', 'Brossardières'),
    ],
    double: [
      with_('Marie-Laure', 'Pontivy-Rosmadec', 'Pontivy', 'Pontivys', 'Rosmadec'),
      with_('Yves', 'Castelnau Ferrand', 'Castelnau', 'Ferrand', 'Castelnaus'),
    ],
    single: [
      ['Mérigeaud', 'Merigeaud', 'Mérigeauds'],
      ['Ysoline', 'Ysolines', 'Ysoline’s'],
    ],
    script: [
      in_('Тьерри', 'Гарригу', ['Гарригу'], 'Tyerri Garrigu', 'Tjerri Garrigou'),
      in_('Элен', 'Тремуле', ['Тремуле'], 'Elen Tremoule', 'Elen Tremule'),
    ],
    handles: ['solene.k29', 'portveilleur'],
  },
  {
    name: 'Spanish',
    plain: [
      person('Íñigo', 'Zubizarreta', 'Zubizarretas', 'Zubizarreta’s'),
      person('Lucía', 'Albarracín', 'Albarracin', 'Albarracines'),
      person('Begoña', 'Etxebarria', 'Etxebarrias', 'Etxebarria’s'),
      person('Joaquín', 'Peñalosa', 'Penalosa', 'Peñalosas'),
      person('Rocío', 'Villarreal', 'Villarreals', 'Villarreal’s'),
      person('Nuria', 'Carrasquilla', 'Carrasquillas', 'Carrasquilla’s'),
      person('Gonzalo', 'Echeverri', 'Echeverris', 'Echeverri’s'),
      person('Pilar', 'Ordóñez', 'Ordonez', 'Ordóñez’'),
      person('Andrés', 'Moncayola', 'Moncayolas', 'Moncayola’s'),
      person('Inés', 'Bustamante', 'Bustamantes', 'Bustamante’s'),
    ],
    particle: [
      with_('Marta', 'de la Fuensanta', 'Fuensanta', 'Fuensantas', 'Fuensanta’s'),
      with_('Alonso', 'del Carpio', 'Carpio', 'Carpios', 'Carpio’s'),
    ],
    double: [
      with_('Ana', 'Garcíaldea Lopetegui', 'Garcíaldea', 'Garcialdea', 'Lopetegui'),
      with_('Ramón', 'Sotillos y Urquijo', 'Sotillos', 'Urquijo', 'Sotillos’'),
    ],
    single: [
      ['Zarzalejos', 'Zarzalejos’', 'Zarzalejos’s'],
      ['Maribel', 'Maribels', 'Maribel’s'],
    ],
    script: [
      in_('Гонсало', 'Эчеверри', ['Эчеверри'], 'Gonsalo Echeverri', 'Gonsalo Etscheverri'),
      in_('Нурия', 'Карраскилья', ['Карраскильи', 'Карраскилье'], 'Nuriya Karraskilya', 'Nurija Karraskilja'),
    ],
    handles: ['inigo_z3', 'mareasur.12'],
  },
  {
    name: 'Polish',
    plain: [
      person('Jan', 'Nowak', 'Nowaka', 'Nowakowi', 'Nowakiem'),
      person('Małgorzata', 'Wiśniewska', 'Wiśniewskiej', 'Wisniewską'),
      person('Grzegorz', 'Brzęczyszczykiewicz', 'Brzęczyszczykiewicza', 'Brzeczyszczykiewiczem'),
      person('Zofia', 'Kaczmarek', 'Kaczmarek', 'Kaczmarka'),
      person('Tomasz', 'Zieliński', 'Zielińskiego', 'Zielinskiemu'),
      person('Wojciech', 'Pawlak', 'Pawlaka', 'Pawlakowi'),
      person('Agnieszka', 'Duda-Gracz', 'Gracz', 'Duda-Graczową'),
      person('Kazimierz', 'Szymborski', 'Szymborskiego', 'Szymborskim'),
      person('Halina', 'Mazurowa', 'Mazurowej', 'Mazurową'),
      person('Bogdan', 'Sikora', 'Sikory', 'Sikorze'),
    ],
    particle: [
      with_('Adam', 'z Melsztyna', 'Melsztyna', 'Melsztyna', 'Melsztynowi'),
      with_('Ryszard', 'von Gostyński', 'Gostyński', 'Gostyńskiego', 'Gostynskiemu'),
    ],
    double: [
      with_('Ewa', 'Kowalczyk-Bieniek', 'Kowalczyk', 'Kowalczykowi', 'Bieniek'),
      with_('Marek', 'Tarło-Odrowąż', 'Odrowąż', 'Odrowąża', 'Odrowazowi'),
    ],
    single: [
      ['Cyrankiewicz', 'Cyrankiewicza', 'Cyrankiewiczowi'],
      ['Kazik', 'Kazika', 'Kazikowi'],
    ],
    script: [
      in_('Ян', 'Новак', ['Новака', 'Новаку'], 'Jan Nowak', 'Yan Novak'),
      in_('Тадеуш', 'Зелинский', ['Зелинского', 'Зелинскому'], 'Tadeusz Zelinski', 'Tadeush Zelinskiy'),
    ],
    handles: ['grzeg.42', 'stoczniowiec'],
  },
  {
    name: 'Ukrainian',
    plain: [
      person('Оксана', 'Бондаренко', 'Bondarenko', 'Бондаренка'),
      person('Тарас', 'Шевчук', 'Шевчука', 'Шевчукові'),
      person('Serhiy', 'Kovalchuk', 'Kovalchuka', 'Ковальчук'),
      person('Oleksandr', 'Hrynchenko', 'Hrynchenka', 'Гринченко'),
      person('Богдан', 'Лисенко', 'Лисенка', 'Lysenko'),
      person('Natalya', 'Melnychuk', 'Мельничук', 'Melnychukom'),
      person('Dmytro', 'Zakharchuk', 'Захарчук', 'Zakharchuka'),
      person('Iryna', 'Polishchuk', 'Поліщук', 'Polishchuka'),
      person('Юрій', 'Гайдамака', 'Гайдамаки', 'Гайдамаці'),
      person('Mykola', 'Tymoshchuk', 'Тимощук', 'Tymoshchukom'),
    ],
    particle: [
      with_('Олена', 'фон Штейнберг', 'Штейнберг', 'Штейнберга', 'Shteinberg'),
      with_('Roman', 'de Halytskyi', 'Halytskyi', 'Halytskoho', 'Галицький'),
    ],
    double: [
      with_('Леся', 'Кривенко-Вовк', 'Кривенко', 'Кривенка', 'Кривенкові'),
      with_('Halyna', 'Savchuk-Ostapenko', 'Savchuk', 'Ostapenko', 'Савчук'),
    ],
    single: [
      ['Пилипенко', 'Пилипенка', 'Pylypenko'],
      ['Ярослава', 'Ярославі', 'Yaroslava'],
    ],
    script: [
      in_('Андрій', 'Ткаченко', ['Ткаченка', 'Ткаченкові'], 'Andriy Tkachenko', 'Andrij Tkatschenko'),
      in_('Сергій', 'Ковальов', ['Ковальова', 'Ковальову'], 'Serhiy Kovalyov', 'Serhij Kovaljov'),
    ],
    handles: ['taras_port5', 'chaika.od'],
  },
  {
    name: 'Arabic',
    plain: [
      person('Yusuf', 'Haddadin', 'Haddadin’s', 'حدادين'),
      person('محمد', 'الأنصاري', 'ومحمد الأنصاري', 'للأنصاري'),
      person('Khalid', 'Benchekroun', 'Benchekroun’s', 'Benchekrouns'),
      person('Nadia', 'Boutaleb', 'Boutaleb’s', 'Boutalebs'),
      person('Samir', 'Qasimi', 'Qasimi’s', 'القاسمي'),
      person('Layla', 'Shahrour', 'Shahrour’s', 'شحرور'),
      person('Rashid', 'Mansouri', 'Mansouri’s', 'المنصوري'),
      person('Hamza', 'Tlemcani', 'Tlemcani’s', 'Tlemcanis'),
      person('Ibrahim', 'Khoury', 'Khoury’s', 'Khourys'),
      person('Fatima', 'Zerhouni', 'Zerhouni’s', 'Zerhounis'),
    ],
    particle: [
      with_('Omar', 'al-Masri', 'Masri', 'Al Masri', 'المصري'),
      with_('Abdallah', 'ibn Tahboub', 'Tahboub', 'Tahboub’s', 'طهبوب'),
    ],
    double: [
      with_('Rania', 'Nasrallah-Darwish', 'Nasrallah', 'Darwish', 'Nasrallah’s'),
      with_('Karim', 'el-Fassi Bennouna', 'Bennouna', 'Bennouna’s', 'Fassi'),
    ],
    single: [
      ['Zaghloul', 'Zaghloul’s', 'زغلول'],
      ['نصرالله', 'ونصرالله', 'لنصرالله'],
    ],
    script: [
      in_('أحمد', 'إبراهيم', ['ابراهيم', 'وإبراهيم'], 'Ahmed Ibrahim', 'Ahmad Ebrahim'),
      in_('سمير', 'المنصوري', ['المنصوري', 'للمنصوري'], 'Samir al-Mansouri', 'Sameer Mansuri'),
    ],
    handles: ['omar_m1987', 'layla.sh'],
  },
  {
    name: 'Hungarian and Turkish',
    plain: [
      person('István', 'Kovács', 'Kovácsnak', 'Kovácsot'),
      person('Emre', 'Yıldırım', 'Yıldırım’ın', 'Yildirim’a'),
      person('Zsófia', 'Szabó', 'Szabónak', 'Szabóval'),
      person('Ayşe', 'Karahanoğlu', 'Karahanoğlu’na', 'Karahanoglu’nun'),
      person('Gergő', 'Molnár', 'Molnárnak', 'Molnárral'),
      person('Çağla', 'Öztürk', 'Öztürk’ün', 'Ozturk’e'),
      person('Ágnes', 'Horváth', 'Horváthnak', 'Horváthtal'),
      person('Murat', 'Demirtaş', 'Demirtaş’ın', 'Demirtas’tan'),
      person('László', 'Varga', 'Vargának', 'Vargával'),
      person('Gülşen', 'Aydoğan', 'Aydoğan’ı', 'Aydogan’la'),
    ],
    particle: [
      with_('Miklós', 'von Esterházy', 'Esterházy', 'Esterházynak', 'Esterhazyval'),
      with_('Selim', 'bin Karaman', 'Karaman', 'Karaman’ın', 'Karaman’dan'),
    ],
    double: [
      with_('Judit', 'Fekete-Bárány', 'Bárány', 'Báránynak', 'Fekete'),
      with_('Elif', 'Aksoy Tekindor', 'Aksoy', 'Aksoy’un', 'Tekindor'),
    ],
    single: [
      ['Szentgyörgyi', 'Szentgyörgyinek', 'Szentgyorgyit'],
      ['Kocabaş', 'Kocabaş’ın', 'Kocabas’tan'],
    ],
    script: [
      in_('Иштван', 'Ковач', ['Ковача', 'Ковачу'], 'Ishtvan Kovach', 'Istvan Kovacz'),
      in_('Эмре', 'Йылдырым', ['Йылдырыма', 'Йылдырыму'], 'Emre Yyldyrym', 'Emre Yildirim'),
    ],
    handles: ['gergo_m44', 'bosporus.kus'],
  },
  {
    name: 'Greek and Hebrew',
    plain: [
      person('Γιώργος', 'Παπαδόπουλος', 'Παπαδόπουλου', 'Papadopoulos'),
      person('Eleni', 'Stavridou', 'Stavridou’s', 'Σταυρίδου'),
      person('נעמה', 'שולמן', 'לשולמן', 'ושולמן'),
      person('Nikos', 'Karamanlidis', 'Karamanlidi', 'Καραμανλίδης'),
      person('Yael', 'Abramovich', 'Abramovich’s', 'אברמוביץ'),
      person('Δημήτρης', 'Οικονόμου', 'Oikonomou', 'Οικονομου'),
      person('Avi', 'Rosenblum', 'Rosenblum’s', 'רוזנבלום'),
      person('Katerina', 'Vlachopoulou', 'Βλαχοπούλου', 'Vlachopoulou’s'),
      person('Moshe', 'Kirshenbaum', 'Kirshenbaum’s', 'Kirshenbaums'),
      person('Spyros', 'Theodorakis', 'Theodoraki', 'Θεοδωράκης'),
    ],
    particle: [
      with_('Eitan', 'ben Shlomovitz', 'Shlomovitz', 'Shlomovitz’s', 'Shlomovitz’'),
      with_('Kostas', 'van Lambrakis', 'Lambrakis', 'Lambraki', 'Λαμπράκης'),
    ],
    double: [
      with_('Maria', 'Xenaki-Doukas', 'Xenaki', 'Doukas', 'Δούκας'),
      with_('Tamar', 'Golan Peretzky', 'Peretzky', 'Peretzky’s', 'Golan'),
    ],
    single: [
      ['Vrettakos', 'Vrettakou', 'Βρεττάκος'],
      ['זילברשטיין', 'לזילברשטיין', 'וזילברשטיין'],
    ],
    script: [
      in_(
        'Αλέξανδρος',
        'Μαυροκορδάτος',
        ['Μαυροκορδάτου', 'Μαυροκορδάτο'],
        'Alexandros Mavrokordatos',
        'Alexandros Maurokordatos',
      ),
      in_('דוד', 'לוינסון', ['לוינסון', 'ולוינסון'], 'David Levinson', 'Dawid Lewinson'),
    ],
    handles: ['nikos.k90', 'piraeus_ilios'],
  },
];
