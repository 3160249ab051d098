import { describe, expect, it } from 'vitest';
import { analyse } from '../../../core/detect/detector.ts';
import { inputFor } from './input.ts';

/** Who says a sentence's first claim; null for the paper itself, or where there is no claim. */
function speakerOf(language: string, text: string): string | null {
  return analyse(inputFor(text, language)).claims[0]?.attribution?.speaker ?? null;
}

describe('who says it, as newspapers write it', () => {
  it.each<[string, string, string | null]>([
    ['en', 'The mayor blames the delays on a shortage of drivers.', 'The mayor'],
    [
      'en',
      'Opposition leader Dana Frost rejected the figure of 12,000 as invented.',
      'Opposition leader Dana Frost',
    ],
    ['en', 'Twelve people died, police said.', 'police'],
    [
      'en',
      'Twelve people died, police in the northern town of Harl said on Friday.',
      'police in the northern town of Harl',
    ],
    ['en', 'On Friday, police in Harl said that twelve people had died.', 'police in Harl'],
    ['en', 'In a statement on Friday the company said it would close 40 shops.', 'the company'],
    ['en', 'Speaking in Oslo, the minister, Arne Dahl, said 300 jobs would go.', 'the minister, Arne Dahl'],
    ['en', 'Asked about the vote, Mr Dahl conceded that 11 members had abstained.', 'Mr Dahl'],
    ['en', '"Prices rose by 4% in May," Mr Dahl told the BBC.', 'Mr Dahl'],
    ['en', '"Prices rose by 4% in May," said the minister, who took office in 2021.', 'the minister'],
    ['en', '"Prices," said Ms Okoro, "rose by 4% in May."', 'Ms Okoro'],
    [
      'en',
      'According to a report by the audit office, 14 bridges are unsafe.',
      'a report by the audit office',
    ],
    ['en', 'Fourteen bridges are unsafe, according to the audit office.', 'the audit office'],
    ['en', 'Three people were hurt, according to police Monday.', 'police'],
    ['en', "Fourteen bridges are unsafe, the audit office's report concludes.", "the audit office's report"],
    ['en', 'In the words of her deputy, the department "lost 300 files".', 'her deputy'],
    ['en', 'The World Bank puts the damage at $4.5bn.', 'The World Bank'],
    [
      'en',
      'A spokeswoman for the ministry confirmed that two pilots had been detained.',
      'A spokeswoman for the ministry',
    ],
    ['en', 'Union leaders accuse the airline of cancelling 120 flights without notice.', 'Union leaders'],
    [
      'en',
      'Officials who asked not to be named said 60 people were being held.',
      'Officials who asked not to be named',
    ],
    ['en', 'Reuters, citing two officials, reported that the talks had collapsed.', 'two officials'],
    [
      'en',
      'The talks collapsed on Monday, the Times reported, quoting a person close to the delegation.',
      'a person close to the delegation',
    ],
    ['en', 'The army estimates that 2,000 rebels remain in the valley.', 'The army'],
    ['en', 'Police warned that the bridge could collapse within days.', 'Police'],
    ['en', 'Neither the company nor its auditors noticed the missing $3m.', null],
    ['en', 'The bridge collapsed on Monday after three days of rain.', null],
    [
      'en',
      'The company said in March that it would hire 500 people and denied that it was leaving Leeds.',
      'The company',
    ],
    [
      'en',
      'Lawyers for the family dispute the police account of the shooting in Mill Road.',
      'Lawyers for the family',
    ],
    ['en', 'He added that 30 officers had been injured.', 'He'],
    ['en', 'Researchers at Delft found that 40% of the wells were polluted.', 'Researchers at Delft'],
    ['en', 'Rescuers found three bodies in the cellar on Tuesday.', null],
    ['en', 'Police called an ambulance at 9pm on Tuesday.', null],
    ['en', 'The study, published in Nature, shows that one child in nine is ill.', 'The study'],
    ['en', 'As the prime minister put it on Tuesday, 3,000 homes have been built.', 'the prime minister'],
    ['en', 'The president claimed, without evidence, that 5m people had voted illegally.', 'The president'],
    ['en', 'Haidar: 15,000 people have not fled', 'Haidar'],
    [
      'en',
      "Lufthansa, Europe's second-largest airline, said it had lost €700m.",
      "Lufthansa, Europe's second-largest airline",
    ],
    ['en', 'Thousands have left, says Maria Lind, a nurse who stayed behind.', 'Maria Lind, a nurse'],
    ['en', 'Her lawyer dismissed the charge as political.', 'Her lawyer'],
    ['en', 'Mr Lee wants to cut 4,000 posts by 2027.', 'Mr Lee'],
    ['en', 'It was in 2019, said Ms Ray, that the crack was first seen.', 'Ms Ray'],
    [
      'en',
      "Russia's defence ministry claimed on Sunday to have shot down 34 drones.",
      "Russia's defence ministry",
    ],
    ['en', 'Ukrainian sources say that 34 drones were shot down.', 'Ukrainian sources'],
    ['en', 'The IMF forecasts growth of 2.1% next year.', 'The IMF'],
    [
      'en',
      'A survey of 1,200 adults by Polltrack suggests that 61% oppose the plan.',
      'A survey of 1,200 adults by Polltrack',
    ],
    ['en', "Sales rose by 4%, the company's best result since 2011.", null],
    ['en', '"We lost everything," one farmer said.', 'one farmer'],
    ['en', 'By its own account, the firm has sold 30,000 cars.', 'the firm'],
    ['nl', 'De burgemeester wijt de vertraging aan een tekort van 40 chauffeurs.', 'De burgemeester'],
    ['nl', 'Oppositieleider Dirk Vos verwerpt het cijfer van 12.000.', 'Oppositieleider Dirk Vos'],
    ['nl', 'Er kwamen twaalf mensen om, aldus de politie.', 'de politie'],
    ['nl', 'Er kwamen twaalf mensen om, zegt de politie in het noordelijke Harl.', 'de politie'],
    ['nl', 'Vrijdag meldde de politie in Harl dat er twaalf mensen zijn omgekomen.', 'de politie in Harl'],
    ['nl', 'In een verklaring liet het bedrijf vrijdag weten dat het 40 winkels sluit.', 'het bedrijf'],
    ['nl', '‘De prijzen stegen in mei met 4 procent’, zei minister Dahl tegen de NOS.', 'minister Dahl'],
    ['nl', '‘De prijzen’, zei Dahl, ‘stegen in mei met 4 procent.’', 'Dahl'],
    [
      'nl',
      'Volgens een rapport van de Rekenkamer zijn veertien bruggen onveilig.',
      'een rapport van de Rekenkamer',
    ],
    [
      'nl',
      'Veertien bruggen zijn onveilig, staat in een rapport van de Rekenkamer.',
      'een rapport van de Rekenkamer',
    ],
    ['nl', 'De Wereldbank schat de schade op 4,5 miljard dollar.', 'De Wereldbank'],
    ['nl', 'De Wereldbank houdt het op 4,5 miljard dollar schade.', 'De Wereldbank'],
    [
      'nl',
      'Een woordvoerster van het ministerie bevestigt dat er twee piloten vastzitten.',
      'Een woordvoerster van het ministerie',
    ],
    ['nl', 'De generaal, die het leger sinds 2019 leidt, ontkent dat er 40 tanks verloren zijn.', null],
    [
      'nl',
      'Vakbonden beschuldigen de luchtvaartmaatschappij van het schrappen van 120 vluchten.',
      'Vakbonden',
    ],
    [
      'nl',
      'Functionarissen die niet met hun naam genoemd willen worden, zeggen dat er 60 mensen vastzitten.',
      'Functionarissen',
    ],
    [
      'nl',
      'Persbureau Reuters meldt op basis van twee functionarissen dat het overleg is mislukt.',
      'twee functionarissen',
    ],
    ['nl', 'Het leger vermoedt dat er nog 2.000 rebellen in de vallei zijn.', 'Het leger'],
    [
      'nl',
      'Onderzoekers uit Delft ontdekten dat 40 procent van de putten vervuild is.',
      'Onderzoekers uit Delft',
    ],
    ['nl', 'De politie vond dinsdag drie lichamen in de kelder.', null],
    ['nl', 'De brug stortte maandag in na drie dagen regen.', null],
    ['nl', "Zo'n 3.000 woningen zijn gebouwd, stelt de premier.", 'de premier'],
    ['nl', 'Zelensky: 15.000 inwoners zijn niet gevlucht', 'Zelensky'],
    [
      'nl',
      'Duizenden zijn vertrokken, zegt Maria Lind, een verpleegkundige die bleef.',
      'Maria Lind, een verpleegkundige',
    ],
    ['nl', 'Zijn advocaat doet de aanklacht af als politiek.', 'Zijn advocaat'],
    ['nl', 'Oekraïense bronnen melden dat er 34 drones zijn neergehaald.', 'Oekraïense bronnen'],
    ['nl', 'Het IMF voorspelt een groei van 2,1 procent volgend jaar.', 'Het IMF'],
    [
      'nl',
      'Uit een enquête van Polltrack onder 1.200 mensen blijkt dat 61 procent tegen is.',
      'een enquête van Polltrack onder 1.200 mensen',
    ],
    ['nl', 'Omwonenden klagen dat de fabriek al sinds 2019 stinkt.', 'Omwonenden'],
    ['nl', 'Het Korskse leger claimt 34 drones te hebben neergehaald.', 'Het Korskse leger'],
    ['nl', 'De Russen hebben naar eigen zeggen 34 drones neergehaald.', 'De Russen'],
    [
      'nl',
      'Minister Dahl zei dat er 300 banen verdwijnen en ontkende dat de fabriek dichtgaat.',
      'Minister Dahl',
    ],
    ['nl', 'De omzet steeg met 4 procent, het beste resultaat sinds 2011.', null],
    ['nl', 'Zoals de premier dinsdag zei, zijn er 3.000 woningen gebouwd.', 'de premier'],
    ['nl', 'Poetin dreigt de gaskraan dicht te draaien.', 'Poetin'],
    ['nl', 'Amnesty beticht het leger van het beschieten van twee scholen.', 'Amnesty'],
    ['nl', 'De kust is volgens kenners in 300 jaar niet zo snel afgekalfd.', 'kenners'],
    ['nl', 'In de brief schrijft de minister dat 40 scholen sluiten.', 'de minister'],
    ['nl', 'Dat ontkent de Rus.', 'de Rus'],
    ['de', 'Oppositionsführer Dirk Vogt wies die Zahl von 12.000 zurück.', 'Oppositionsführer Dirk Vogt'],
    ['de', 'Zwölf Menschen kamen ums Leben, teilte die Polizei mit.', 'die Polizei'],
    [
      'de',
      'Am Freitag teilte die Polizei in Harl mit, dass zwölf Menschen ums Leben kamen.',
      'die Polizei in Harl',
    ],
    ['de', '„Die Preise stiegen im Mai um 4 Prozent“, sagte Minister Dahl der Zeitung.', 'Minister Dahl'],
    ['de', 'Die Brücke ist laut Bauamt 412 Meter lang.', 'Bauamt'],
    ['de', 'Laut Polizei Montag früh brannte ein Lager mit 40 Fässern.', 'Polizei'],
    ['de', 'Nach Angaben des Ministeriums wurden 40 Panzer zerstört.', 'des Ministeriums'],
    ['de', 'Laut einem Bericht der Zeitung sind 14 Brücken unsicher.', 'einem Bericht der Zeitung'],
    ['de', 'Einem Bericht der Zeitung zufolge sind 14 Brücken unsicher.', 'Einem Bericht der Zeitung'],
    ['de', '14 Brücken sind unsicher, so der Rechnungshof.', 'der Rechnungshof'],
    ['de', 'Die Weltbank beziffert den Schaden auf 4,5 Milliarden Dollar.', 'Die Weltbank'],
    [
      'de',
      'Eine Sprecherin des Ministeriums bestätigte, dass zwei Piloten festgenommen wurden.',
      'Eine Sprecherin des Ministeriums',
    ],
    ['de', 'Der General bestreitet, dass 40 Panzer verloren gingen.', 'Der General'],
    ['de', 'Gewerkschaften werfen der Airline vor, 120 Flüge gestrichen zu haben.', 'Gewerkschaften'],
    [
      'de',
      'Die Agentur Reuters meldet unter Berufung auf zwei Beamte, dass die Gespräche gescheitert sind.',
      'zwei Beamte',
    ],
    [
      'de',
      'Aus Zahlen des Ministeriums geht hervor, dass 40 Prozent der Brunnen verseucht sind.',
      'Zahlen des Ministeriums',
    ],
    ['de', 'Wie die Polizei mitteilte, wurden drei Menschen verletzt.', 'die Polizei'],
    ['de', 'Die Polizei fand am Dienstag drei Leichen im Keller.', null],
    ['de', 'Die Brücke stürzte am Montag nach drei Tagen Regen ein.', null],
    ['de', 'Ukrainische Quellen melden, dass 34 Drohnen abgeschossen wurden.', 'Ukrainische Quellen'],
    ['de', 'Der Mann habe 40 Menschen betrogen, sagte der Staatsanwalt.', 'der Staatsanwalt'],
    ['de', 'Experten zweifeln daran, dass 3.000 Wohnungen gebaut wurden.', 'Experten'],
    ['de', 'In den Worten seines Anwalts ist die Anklage „ein Skandal ohne Beweise“.', 'seines Anwalts'],
    ['fr', 'Le maire impute les retards à une pénurie de 40 chauffeurs.', 'Le maire'],
    [
      'fr',
      "Le chef de l'opposition Luc Morel a rejeté le chiffre de 12 000.",
      "Le chef de l'opposition Luc Morel",
    ],
    ['fr', 'Douze personnes sont mortes, a indiqué la police.', 'la police'],
    ['fr', 'Douze personnes sont mortes, a-t-on appris de source policière.', 'source policière'],
    [
      'fr',
      '« Les prix ont augmenté de 4 % en mai », a déclaré le ministre Luc Morel à la radio.',
      'le ministre Luc Morel',
    ],
    ['fr', '« Les prix, affirme Luc Morel, ont augmenté de 4 % en mai. »', 'Luc Morel'],
    [
      'fr',
      'Selon un rapport de la Cour des comptes, 14 ponts sont dangereux.',
      'un rapport de la Cour des comptes',
    ],
    ['fr', "D'après le ministère, 40 chars ont été détruits.", 'le ministère'],
    ['fr', 'La Banque mondiale chiffre les dégâts à 4,5 milliards de dollars.', 'La Banque mondiale'],
    [
      'fr',
      'Une porte-parole du ministère a confirmé que deux pilotes étaient détenus.',
      'Une porte-parole du ministère',
    ],
    ['fr', 'Le général dément que 40 chars aient été perdus.', 'Le général'],
    ['fr', "Les syndicats accusent la compagnie d'avoir annulé 120 vols.", 'Les syndicats'],
    [
      'fr',
      "L'agence Reuters, citant deux responsables, rapporte que les négociations ont échoué.",
      'deux responsables',
    ],
    [
      'fr',
      "Des responsables ayant requis l'anonymat affirment que 60 personnes sont détenues.",
      "Des responsables ayant requis l'anonymat",
    ],
    ['fr', 'Vendredi, la police a annoncé que douze personnes étaient mortes.', 'la police'],
    ['fr', "Comme l'a indiqué le ministre, 3 000 logements ont été construits.", 'le ministre'],
    ['fr', "Le pont s'est effondré lundi après trois jours de pluie.", null],
    ['fr', 'Il a ajouté que 30 policiers avaient été blessés.', 'Il'],
    ['fr', 'Des sources ukrainiennes assurent que 34 drones ont été abattus.', 'Des sources ukrainiennes'],
    ['fr', "De l'aveu même du directeur, 40 dossiers ont disparu.", 'directeur'],
    ['es', 'El alcalde culpa de los retrasos a la falta de 40 conductores.', 'El alcalde'],
    ['es', 'El líder opositor Luis Mora rechazó la cifra de 12.000.', 'El líder opositor Luis Mora'],
    ['es', 'Doce personas murieron, informó la policía.', 'la policía'],
    [
      'es',
      '«Los precios subieron un 4% en mayo», dijo el ministro Luis Mora a la radio.',
      'el ministro Luis Mora',
    ],
    [
      'es',
      'Según un informe del Tribunal de Cuentas, 14 puentes son peligrosos.',
      'un informe del Tribunal de Cuentas',
    ],
    ['es', 'El Banco Mundial cifra los daños en 4.500 millones de dólares.', 'El Banco Mundial'],
    [
      'es',
      'Una portavoz del ministerio confirmó que dos pilotos fueron detenidos.',
      'Una portavoz del ministerio',
    ],
    ['es', 'El general desmiente que se hayan perdido 40 tanques.', 'El general'],
    ['es', 'Los sindicatos acusan a la aerolínea de cancelar 120 vuelos.', 'Los sindicatos'],
    [
      'es',
      'La agencia Reuters, que cita a dos funcionarios, informa de que las negociaciones fracasaron.',
      'dos funcionarios',
    ],
    ['es', 'Funcionarios que pidieron el anonimato afirman que hay 60 detenidos.', 'Funcionarios'],
    ['es', 'El viernes, la policía anunció que doce personas murieron.', 'la policía'],
    ['es', 'Tal y como señaló el ministro, se han construido 3.000 viviendas.', 'el ministro'],
    ['es', 'El puente se derrumbó el lunes tras tres días de lluvia.', null],
    ['es', 'Añadió que 30 policías resultaron heridos.', null],
    ['es', 'Fuentes ucranianas aseguran que 34 drones fueron derribados.', 'Fuentes ucranianas'],
    ['es', 'En palabras de su abogado, la acusación es «un escándalo sin pruebas».', 'su abogado'],
    ['nl', 'De bond rekent voor dat het budget met 90 miljoen euro is gekrompen.', 'De bond'],
    ['nl', 'De minister houdt vol dat er 300 banen bij zijn gekomen.', 'De minister'],
    ['nl', 'Via een woordvoerder laat het bedrijf weten dat 40 mensen zijn ontslagen.', 'het bedrijf'],
    ['nl', 'Eerder had minister Bos al gezegd dat er 300 banen verdwijnen.', 'minister Bos'],
    ['nl', 'Tegenover de NOS verklaarde de trainer dat hij in mei vertrekt.', 'de trainer'],
    ['nl', 'De politie sluit niet uit dat de brand in Zwolle is aangestoken.', 'De politie'],
    ['nl', 'Bij de brand vielen drie gewonden, zo meldt de brandweer.', 'de brandweer'],
    ['nl', 'De bestuurder spreekt dat tegen: er waren 40 meldingen.', 'De bestuurder'],
    ['nl', '‘Er zijn 40 meldingen gedaan’, klinkt het bij de gemeente.', 'de gemeente'],
    [
      'nl',
      'Zorgverzekeraar Zilver ziet het aantal declaraties met 6 procent stijgen.',
      'Zorgverzekeraar Zilver',
    ],
    ['nl', 'De directeur is ervan overtuigd dat de omzet in 2026 verdubbelt.', 'De directeur'],
    ['nl', 'In een reactie stelt het ministerie dat er 300 huizen zijn gebouwd.', 'het ministerie'],
    ['nl', 'Het ministerie stelt in een reactie dat er 300 huizen zijn gebouwd.', 'Het ministerie'],
    ['nl', 'De stichting, die 40 huizen beheert, verwijt de gemeente traagheid.', null],
    [
      'nl',
      'Bestuursvoorzitter Hein Custers (58) erkent dat er 40 patiënten besmet raakten.',
      'Bestuursvoorzitter Hein Custers (58)',
    ],
    ['nl', 'Nabestaanden zeggen dat zij in mei niets hebben gehoord.', 'Nabestaanden'],
    ['nl', 'Een arts die anoniem wil blijven, stelt dat er 40 patiënten besmet raakten.', 'Een arts'],
    ['nl', 'Burgemeester Verhage verwacht dat de schade oploopt tot 3 miljoen euro.', 'Burgemeester Verhage'],
    ['nl', 'Ook de NS waarschuwt dat er woensdag geen treinen rijden.', 'de NS'],
    ['nl', 'Uit de mails, in handen van deze krant, blijkt dat 31 patiënten besmet raakten.', 'de mails'],
    ['nl', 'Dat er 31 patiënten besmet raakten, bevestigt het ziekenhuis.', 'het ziekenhuis'],
    [
      'nl',
      'Hoogleraar Bram Vissers (Radboudumc) schat dat er 80 mensen overlijden.',
      'Hoogleraar Bram Vissers (Radboudumc)',
    ],
    [
      'nl',
      'De Kremlinwoordvoerder liet aan het persbureau Tass weten dat er 40 drones zijn neergehaald.',
      'De Kremlinwoordvoerder',
    ],
    ['nl', 'Volgens zowel de politie als de brandweer vielen er drie gewonden.', 'zowel de politie'],
    ['nl', 'Niet 40 maar 60 huizen zijn verwoest, benadrukt de burgemeester.', 'de burgemeester'],
    ['nl', 'De Verenigde Staten beschuldigen Iran van een aanval op twee tankers.', 'De Verenigde Staten'],
    ['nl', 'Iran wijst de beschuldiging over de twee tankers van de hand.', null],
    [
      'nl',
      'Reizigersvereniging Rover wil dat de NS 40.000 reizigers compenseert.',
      'Reizigersvereniging Rover',
    ],
    ['nl', 'De raming van 3 miljoen euro is te laag, vindt de oppositie.', 'de oppositie'],
    ['nl', 'De wethouder kondigde maandag aan dat er 300 bomen worden gekapt.', 'De wethouder'],
    ['en', 'The spokesman was quoted as saying that 40 people had died.', 'The spokesman'],
    ['en', 'In an interview with the BBC, the minister said 300 homes had been built.', 'the minister'],
    ['en', 'Sources told Reuters that 40 tanks had been destroyed.', 'Sources'],
    ['en', 'Mr Doom promised on Wednesday to hire 300 extra officers.', 'Mr Doom'],
    [
      'en',
      'The port authority disputes that number, saying the share is closer to 6%.',
      'The port authority',
    ],
    ['en', 'Prices have fallen by a third since 2020, Ms Vroom noted.', 'Ms Vroom'],
    ['en', 'Figures from Europol suggest that seizures doubled last year.', 'Figures from Europol'],
    ['en', 'Seizures doubled last year, figures from Europol suggest.', 'figures from Europol'],
    ['en', 'Only 41 officers were hired, parliamentary records show.', 'parliamentary records'],
    [
      'en',
      'The opposition was quick to point out that 250 officers were promised in 2023.',
      'The opposition',
    ],
    ['en', 'Speaking on condition of anonymity, an official said 40 people were held.', 'an official'],
    ['en', 'An official, speaking on condition of anonymity, said 40 people were held.', 'An official'],
    [
      'en',
      "The union's leader, Siobhan Keane, says she was never shown the offer of 3.6%.",
      "The union's leader, Siobhan Keane",
    ],
    ['en', 'Keane, who has led the union since 2019, says members rejected 3.6%.', null],
    ['en', 'Economists warn that settling near 9.5% would trigger other claims.', 'Economists'],
    ['en', 'A leaked Treasury paper puts the cost at £1.9bn.', 'A leaked Treasury paper'],
    ['en', 'The health secretary called the walkout of 48,000 nurses "reckless".', 'The health secretary'],
    [
      'en',
      '"They moved a container every three weeks," chief prosecutor Ilse Marten told reporters.',
      'chief prosecutor Ilse Marten',
    ],
    ['en', 'One of the drivers said he had seen 40 lorries.', 'One of the drivers'],
    ['en', 'Both the army and the rebels claim to have killed 40 fighters.', 'Both the army and the rebels'],
    ['en', "The strike cost £40m, by the airline's own estimate.", null],
    ['en', 'The airline, which lost £40m, blamed the strike.', null],
    ['en', 'The airline has long maintained that 120 flights were full.', 'The airline'],
    [
      'en',
      "What happened at the 40 polling stations was fraud, Ms Tamm's lawyers argue.",
      "Ms Tamm's lawyers",
    ],
    ['en', 'Asked how many had died, the general put the number at 40.', 'the general'],
    ['en', 'The ministry did not say how many of its 40 planes were lost.', null],
    ['en', 'The report, seen by the Times, says 14 bridges are unsafe.', 'The report'],
    ['en', 'Amnesty International has accused both sides of shelling two schools.', 'Amnesty International'],
    ['en', 'Police later said that a man of 31 had been released.', 'Police'],
    ['de', 'Im Gespräch mit der Zeitung sagte der Trainer, dass er im Mai gehe.', 'der Trainer'],
    ['de', 'Die Polizei geht davon aus, dass der Brand in Harl gelegt wurde.', 'Die Polizei'],
    ['de', 'Auch die Bahn warnt, dass am Mittwoch keine Züge fahren.', 'die Bahn'],
    ['de', 'Der Konzern rechnet mit einem Verlust von 3 Millionen Euro.', 'Der Konzern'],
    ['de', 'Der Verband fordert, dass 40 Schulen saniert werden.', 'Der Verband'],
    ['de', 'Zum Vorwurf sagte die Sprecherin, es habe nur drei Fälle gegeben.', 'die Sprecherin'],
    ['de', 'Es gab 40 Fälle, heißt es aus dem Ministerium.', null],
    ['de', 'Die Opposition spricht von einem Schaden von 3 Millionen Euro.', 'Die Opposition'],
    ['de', 'Drei Menschen wurden verletzt, wie die Feuerwehr am Montag mitteilte.', 'die Feuerwehr'],
    ['de', 'Laut Reuters kamen 40 Menschen ums Leben.', 'Reuters'],
    ['fr', "Dans un communiqué, l'entreprise annonce la suppression de 300 postes.", "l'entreprise"],
    ['fr', "Interrogé par l'AFP, le ministre a reconnu que 40 dossiers manquaient.", 'le ministre'],
    ['fr', "La police n'exclut pas que l'incendie de Lyon soit criminel.", null],
    ['fr', '« Nous avons compté 40 blessés », raconte Jean Morel, un témoin.', 'Jean Morel, un témoin'],
    ['fr', 'Au moins 40 personnes sont mortes, selon un bilan des pompiers.', 'un bilan des pompiers'],
    ['fr', "L'opposition parle d'un trou de 3 millions d'euros.", "L'opposition"],
    ['fr', 'Le porte-parole a fait savoir que 40 soldats avaient été blessés.', 'Le porte-parole'],
    ['fr', 'De son côté, le syndicat dénonce 300 licenciements.', 'le syndicat'],
    ['es', 'En un comunicado, la empresa anunció el despido de 300 empleados.', 'la empresa'],
    ['es', 'Preguntado por la prensa, el ministro admitió que faltan 40 expedientes.', 'el ministro'],
    ['es', 'La oposición habla de un agujero de 3 millones de euros.', 'La oposición'],
    ['es', 'Al menos 40 personas murieron, según un balance de los bomberos.', 'un balance de los bomberos'],
    ['es', 'El portavoz dio a conocer que 40 soldados resultaron heridos.', 'El portavoz'],
    ['es', 'Por su parte, el sindicato denuncia 300 despidos.', 'el sindicato'],
    ['es', '«Contamos 40 heridos», relata Juan Pérez, un testigo.', 'Juan Pérez, un testigo'],
  ])('%s: %s', (language, text, speaker) => {
    expect(speakerOf(language, text)).toBe(speaker);
  });

  it('says who passes it on, and whose words they are', () => {
    const { claims } = analyse(
      inputFor('Reuters, citing two officials, reported that 40 people had died.', 'en'),
    );
    expect(claims[0]?.attribution?.speaker).toBe('two officials');
    expect(claims[0]?.via.map(({ speaker }) => speaker)).toEqual(['Reuters']);
  });

  it.each([
    ['en', 'Dana Frost leads the party. She said that 40 members had left.', 1, 'Dana Frost'],
    [
      'nl',
      'Gouverneur Maks Doren meldde 40 doden. Er viel regen. Dezelfde gouverneur meldde 30 gewonden.',
      2,
      'Gouverneur Maks Doren',
    ],
    ['nl', 'Het aantal wolven steeg naar 34. Dat meldt de provincie.', 0, 'de provincie'],
    [
      'nl',
      'Duitsland moet niet meer met Rusland praten. De gesprekken kostten 3 miljoen, zegt president Duda.',
      0,
      'president Duda',
    ],
    [
      'nl',
      'Gouverneur Maks Doren meldde 40 doden. In Harl vielen drie gewonden, aldus de lokale gouverneur.',
      1,
      'de lokale gouverneur',
    ],
  ])('tells whom words point at, %s: %s', (language, text, sentence, speaker) => {
    const { claims } = analyse(inputFor(text, language));
    expect(claims.find(({ sentences }) => sentences.includes(sentence))?.attribution?.speaker).toBe(speaker);
  });

  it.each([
    ['en', 'A bus driver, speaking on condition of anonymity, said 40 buses had failed.', true],
    ['en', '"They know where 40 of us live," one tram driver said.', true],
    ['en', 'A spokeswoman said 40 people had died.', false],
    [
      'nl',
      'Een oud-bestuurder die niet met zijn naam in de krant wil, stelt dat 40 dossiers zijn vernietigd.',
      true,
    ],
    ['nl', 'Bronnen in Den Haag melden dat 300 banen verdwijnen.', true],
    ['nl', 'Buschauffeur Jan Bos zegt dat er 40 bussen stilstaan.', false],
    ['de', 'Ein Mitarbeiter, der anonym bleiben will, sagt, dass 40 Akten fehlen.', true],
    ['fr', 'Une infirmière affirme que 40 lits sont fermés.', true],
    ['es', 'Un vecino asegura que hubo 40 disparos.', true],
  ])('shows who has no name, %s: %s', (language, text, unnamed) => {
    expect(analyse(inputFor(text, language)).claims[0]?.unnamedSource).toBe(unnamed);
  });

  it('holds a speaker within the part that he speaks for', () => {
    const { claims } = analyse(
      inputFor(
        'De wet geldt sinds 2015 in heel Nederland, maar volgens de inspectie is zij nooit gebruikt.',
        'nl',
      ),
    );
    expect(claims.map(({ attribution }) => attribution?.speaker ?? null)).toEqual([null, 'de inspectie']);
  });
});

describe('who passes it on', () => {
  it('is never the speaker, and never a pronoun that refers to nobody', () => {
    const texts = [
      'A spokeswoman said on Tuesday that 40 tons fell, a spokeswoman said.',
      'Residents, who say that the mayor said that 300 homes are unsafe, left on Monday.',
      'The harbour master said, who told the council, that the mayor said that 40 tons fell.',
    ];
    for (const { attribution, via } of texts.flatMap((text) => analyse(inputFor(text, 'en')).claims)) {
      const names = via.map(({ speaker }) => speaker.toLowerCase());
      expect(names).not.toContain('who');
      expect(names).not.toContain(attribution?.speaker.toLowerCase());
    }
  });
});
