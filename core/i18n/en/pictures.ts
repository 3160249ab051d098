import type { Messages } from '../messages.ts';

/** What is known of a picture's file. */
export const pictures = {
  'picture.facts': 'What the file says of itself',
  'picture.reading': 'Reading…',
  'picture.saysNothing':
    'This file says nothing of itself: no camera, time or place. Many programs and sites take that out.',
  'picture.anybodyCanChange': 'Anybody can change this. Take it as a lead, not as proof.',
  'picture.damaged': 'Parts of what it says are damaged and could not be read.',
  'picture.size': 'Size',
  'picture.pixels': '{width} × {height} pixels',
  'picture.taken': 'Taken',
  'picture.digitized': 'Made into a file',
  'picture.changed': 'Changed',
  'picture.place': 'Place (latitude, longitude)',
  'picture.placeName': 'Place by name',
  'picture.camera': 'Camera',
  'picture.lens': 'Lens',
  'picture.serial': 'Serial number of the camera',
  'picture.software': 'Software',
  'picture.sourceType': 'Kind of source',
  'picture.prompt': 'What an image generator was asked for',
  'picture.author': 'Author',
  'picture.credit': 'Credit',
  'picture.copyright': 'Copyright',
  'picture.title': 'Title',
  'picture.caption': 'Caption',
  'picture.keywords': 'Keywords',
  'picture.noZone': '(no time zone)',
  'picture.generated': 'made or changed by generative AI',
} as const satisfies Messages;
