import type { Messages } from '../messages.ts';

/** The tour, the About dialog, the guide and the menus that a right click opens. */
export const help = {
  'tour.offer': 'New here?',
  'tour.offerText':
    'Five short stops show how an article is checked. You can go on working meanwhile, and take the tour later from the Help menu.',
  'tour.reach': 'F6 goes there.',
  'tour.take': 'Take the tour',
  'tour.notNow': 'Not now',
  'tour.leave': 'Leave the tour',
  'tour.back': 'Back',
  'tour.next': 'Next',
  'tour.done': 'Done',
  'tour.count': '{at} of {of}',

  'tour.claims': 'What is there to check',
  'tour.claimsText':
    'Every claim in the article, open ones first. Those that the app suggests are only suggestions: keep one, dismiss it, or give it a verdict, which keeps it. The slider at the foot shows more or fewer.',
  'tour.galley': 'The article, as a proof',
  'tour.galleyText':
    'Read here. Claims are underlined, their verdicts stand in the margin. Go from claim to claim by key; a claim that is missing you make from the selected words, or from the sentence you are in.',
  'tour.ticks': 'Two ticks: so, and said',
  'tour.ticksText':
    'Whether the claim is true. And did this speaker say so? These are two questions: that somebody said it can be verified while what they say is not. ‘Said’ is asked once there is a speaker.',
  'tour.evidence': 'What the verdict rests on',
  'tour.evidenceText':
    'A link, a document, an image, an interview… Drop files here, or type: what you used before is offered again. A verified claim without evidence is allowed, and is shown as such everywhere.',
  'tour.report': 'For people who were not there',
  'tour.reportText':
    'The report says what was found, corrections first, what it rests on and what was left unchecked. See it here before you save it. Protected sources are blacked out unless you ask for them.',

  'about.version': 'Version {version}',
  'about.what':
    'Every claim in an article, ticked off with its evidence. Nothing leaves this machine unasked.',
  'about.runtime': 'Runs on',
  'about.licence': 'Licence of Tickmark: MIT',
  'about.packages': 'What it is made with',
  'about.filter': 'Filter packages',
  'about.count': '{n, plural, one {package} other {packages}}',
  'about.noneFound': 'No package name contains this.',
  'about.noText': 'This package does not include the text of its licence.',
  'about.chromium': 'Chromium and its parts have licences of their own, in a file beside the app.',
  'about.showChromium': 'Show the file',

  'claimMenu.name': 'What can be done with this claim',
  'selectionMenu.name': 'What can be done with the selected words',
  'field.cut': 'Cut',
  'field.copy': 'Copy',
  'field.paste': 'Paste',
  'field.selectAll': 'Select all',
} satisfies Messages;
