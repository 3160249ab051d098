/** 512 Dutch words by which keys are compared aloud: short, of things that can be seen, no two beginning with the same four letters. */
export const dutch = `
  abdij acht ader adres agenda akker alarm album ananas anker appel april arend aster atlas auto avond
  azijn azuur baard baby bagage bakker balkon ballon bamboe banaan bank barok bazuin beek beer beitel
  beker berg berk beuk bever bezem bier bies biet bijl binnen blad blauw blik bloem blouse bode boei boek
  boer bokaal bonen boog boom boot bord bosbes bosuil boter brem brief bril broche broek brood brug bruin
  buffel buidel buik bundel burcht bureau buur cactus camera ceder cello cement cent chef cirkel clown
  cognac cursus cypres dadel dans deeg deken deksel delta deuk deur dier dijk dille doek dokter dorp dorst
  dozijn draad drie drop druif duif duim duin dweil echo edel eend eeuw egel eiland eland emmer engel
  enkel etage etui fabel fagot fakkel fazant feest fiets figuur film fjord flanel flat fles fluit forel
  foto fresco fruit fuik gans garage garen gazon gebak gebouw geel geit gember gevel gids gitaar glas
  globe golf gong goot goud graan gracht gras grens groen grot grutto gulden haag haan haard haas hagel
  hals halte hamer hand haring hark harp haven heide helm hemd hengel herder herfst hert heuvel hobby hoed
  hoek hoeve hond honing hooi hoorn hotel hout huid huis hulst iglo ijzer indigo inkt insect iris ivoor
  jaar jacht joker juni jurk juweel kaars kaas kabel kachel kade kajak kalf kameel kano kapel karaf karper
  karton karwei katoen kegel keizer kelder kermis kers ketel keuken kever kiezel kikker klaver kleed klei
  klok kloof knie knoop koek koffie komeet kompas konijn koor koper koraal korf kous kraan krant krat
  kreeft krijt krokus kroon kruid kubus kudde kuif kussen kwast laars ladder lagune laken lamp lava lawine
  leder leem leeuw lente lepel leraar letter lied lijm lijn lijst lila linde linnen lint loep lomp loods
  lotus lucht luik lynx maag maan maart mais mand mantel markt marmer mars mast matras meel meeuw melk
  meloen merel metaal meter meubel middag mier mijl molen mond motor muis mungo munt muur naald nacht
  nagel navel neef nest neus nicht noord noot nota oase ober oever ogen okapi olie olijf opaal opera orgel
  otter oven paard page palm panda parel park pauw peer pels peper piano pijl pinda pion pizza plaat plank
  plein ploeg plooi pluim pomp poort post prei prins quiz raaf raam raket regen reus riem riet rijst ring
  riool roer roest rogge romp rood roos rots rust saus schip sjaal sjerp slak slee sluis smid snaar snoek
  snor soep spade speer spin spons spoor stad staf stal steen ster steur stoel storm stro swing taart
  tafel tand tango tarwe tegel tekst tent thee thuis tien toets toren touw tram trap trein trui tuba tuin
  tulp turf twee uier vaas vader valk varen veen veer veld verf vest vier vijg vijl viool vlag vlam vlees
  vlieg vloer vlot voet vogel volk vork vrede vuur wafel wagen water week weide wesp west wieg wiel wijk
  wijn wilg wind wolf wolk woord worm worst woud zaad zaag zadel zalm zand zebra zeep zegel zeil zeis
  zeven ziel zijde zink zomer zout zuid zwaan zwart zweep
`
  .trim()
  .split(/\s+/);
