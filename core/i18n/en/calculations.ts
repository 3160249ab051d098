import type { Messages } from '../messages.ts';

/** Calculations: what came out, and what is wrong with an expression. */
export const calculations = {
  'calculation.equal': 'as the claim says: {figure}',
  'calculation.rounded': 'rounded as the claim says: {figure}',
  'calculation.within': 'fits what the claim says: {figure}',
  'calculation.other': 'the claim says otherwise: {figure}',
  'calculation.more': 'the claim has {figure}: this is {difference} more',
  'calculation.less': 'the claim has {figure}: this is {difference} less',
  'calculation.points': '{number} percentage points',
  'calculation.at': '{part}: {text}',
  'calculation.toStep': 'to the nearest {step}',
  'calculation.title': 'Calculation',
  'calculation.expression': 'Expression',
  'calculation.hint':
    '+ - * / and brackets, with names of your own: (new - old) / old. Also sum(a; b), share(part; whole), change(from; to), perHead(total; people).',
  'calculation.source': 'Source of {name}',
  'calculation.noSource': 'no source',
  'calculation.otherFile': 'a file that is no source here',
  'calculation.place': 'Place of {name} in its source',
  'calculation.badPlace': 'Write a place as p. 12, B3, Budget!B3 or 00:13:22.',
  'calculation.unused': '{name} is not in the expression, and is not kept.',
  'calculation.takeOff': 'Take {name} off',
  'calculation.fill': 'Still to fill in: {names}',
  'calculation.fillIn': 'Fill in this number.',
  'calculation.remove': 'Remove the calculation',
  'calculation.removed': 'Removed the calculation from the form.',
  'calculation.offers': 'From the tables of this article',
  'calculation.noOffers': 'Nothing that the tables of this article add up to gives the claim’s figure.',
  'calculation.noFigure': 'There is no figure in “{claim}”.',
  'calculation.kept': 'kept as evidence: {stance}',
  'calculation.badInput': '“{word}” is no input: write a name, = and a number, as in --input people=1250.',
  'calculation.badName':
    '“{word}” cannot be a name: begin with a letter, and use only letters, digits and _ after it.',
  'calculation.problem.empty': 'There is nothing to calculate.',
  'calculation.problem.sign': '“{word}” means nothing in a calculation: use + - * / and brackets.',
  'calculation.problem.number':
    '“{word}” is no number here: before the decimals stands “{decimal}”, and “{group}” parts groups of three digits.',
  'calculation.problem.name': 'There is no number with the name “{word}”.',
  'calculation.problem.function': 'There is no function “{word}”; there are {functions}.',
  'calculation.problem.arguments':
    '{word}() has too few or too many numbers: put ; between them, as in change(1100; 1250).',
  'calculation.problem.units': '{one} and {other} cannot be added up or compared.',
  'calculation.problem.percentage':
    'A percentage and another number cannot be added up. To add 14 % to 1,100, write 1100 * (1 + 14 / 100).',
  'calculation.problem.zero': 'This is zero, and nothing can be divided by zero.',
  'calculation.problem.unexpected': '“{word}” cannot stand here.',
  'calculation.problem.ends': 'Something is missing at the end.',
  'calculation.problem.open': 'This bracket is not closed.',
  'calculation.problem.large': 'This is too long or too large to be worked out.',
} as const satisfies Messages;
