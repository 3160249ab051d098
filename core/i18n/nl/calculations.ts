import type { calculations as english } from '../en/calculations.ts';
import type { WordsLike } from '../messages.ts';

export const calculations = {
  'calculation.equal': 'zoals de bewering zegt: {figure}',
  'calculation.rounded': 'afgerond zoals de bewering zegt: {figure}',
  'calculation.within': 'past bij wat de bewering zegt: {figure}',
  'calculation.other': 'de bewering zegt iets anders: {figure}',
  'calculation.more': 'de bewering heeft {figure}: dit is {difference} meer',
  'calculation.less': 'de bewering heeft {figure}: dit is {difference} minder',
  'calculation.points': '{number} procentpunt',
  'calculation.at': '{part}: {text}',
  'calculation.toStep': 'op {step} nauwkeurig',
  'calculation.title': 'Berekening',
  'calculation.expression': 'Formule',
  'calculation.hint':
    '+ - * / en haakjes, met eigen namen: (nieuw - oud) / oud. Ook sum(a; b), share(deel; geheel), change(van; naar), perHead(totaal; mensen).',
  'calculation.source': 'Bron van {name}',
  'calculation.noSource': 'geen bron',
  'calculation.otherFile': 'een bestand dat hier geen bron is',
  'calculation.place': 'Plaats van {name} in de bron',
  'calculation.badPlace': 'Schrijf een plaats als p. 12, B3, Begroting!B3 of 00:13:22.',
  'calculation.unused': '{name} staat niet in de formule en wordt niet bewaard.',
  'calculation.takeOff': '{name} weghalen',
  'calculation.fill': 'Nog in te vullen: {names}',
  'calculation.fillIn': 'Vul dit getal in.',
  'calculation.remove': 'Berekening weghalen',
  'calculation.removed': 'De berekening is uit het formulier gehaald.',
  'calculation.offers': 'Uit de tabellen van dit artikel',
  'calculation.noOffers':
    'Niets wat uit de tabellen van dit artikel te rekenen is, geeft het getal van de bewering.',
  'calculation.noFigure': 'Er staat geen getal in “{claim}”.',
  'calculation.kept': 'bewaard als bewijs: {stance}',
  'calculation.badInput':
    '“{word}” is geen invoer: schrijf een naam, = en een getal, zoals in --input mensen=1250.',
  'calculation.badName':
    '“{word}” kan geen naam zijn: begin met een letter, en gebruik daarna alleen letters, cijfers en _.',
  'calculation.problem.empty': 'Er is niets om uit te rekenen.',
  'calculation.problem.sign': '“{word}” betekent niets in een berekening: gebruik + - * / en haakjes.',
  'calculation.problem.number':
    '“{word}” is hier geen getal: voor de decimalen staat “{decimal}”, en “{group}” scheidt groepen van drie cijfers.',
  'calculation.problem.name': 'Er is geen getal met de naam “{word}”.',
  'calculation.problem.function': 'Er is geen functie “{word}”; er zijn {functions}.',
  'calculation.problem.arguments':
    '{word}() heeft te weinig of te veel getallen: zet er ; tussen, zoals in change(1100; 1250).',
  'calculation.problem.units': '{one} en {other} kunnen niet worden opgeteld of vergeleken.',
  'calculation.problem.percentage':
    'Een percentage en een ander getal kunnen niet worden opgeteld. Schrijf 1100 * (1 + 14 / 100) voor 1.100 plus 14 %.',
  'calculation.problem.zero': 'Dit is nul, en door nul kan niet worden gedeeld.',
  'calculation.problem.unexpected': '“{word}” kan hier niet staan.',
  'calculation.problem.ends': 'Aan het einde ontbreekt iets.',
  'calculation.problem.open': 'Dit haakje wordt niet gesloten.',
  'calculation.problem.large': 'Dit is te lang of te groot om uit te rekenen.',
} satisfies WordsLike<typeof english>;
