import type { BlockWords } from '../parts/language.ts';

/** English. */
export const blocks: BlockWords = {
  labels:
    /^(?:full ?screen|share(?: this)?(?: article| story| on)?(?: facebook| twitter| x| whatsapp| e-?mail| linkedin)*|copy link|e-?mail(?: this)?|print(?: this)?|save(?: article| for later)?|(?:view|show|leave|post) (?:a |all )?comments?|comments?(?: \(?\d+\)?)?|\d+ comments?|more (?:on|about|from) .{1,60}|more on this story|related(?: articles| stories| topics| content)?:?|recommended(?: for you)?|most (?:read|viewed|popular)|advertisement|sponsored(?: content)?|sign in|log in|subscribe(?: now)?|newsletters?|\d+ min(?:ute)?s? read|reading time:? .{1,20}|listen(?: to this article)?|menu|search|close|skip to (?:main )?content|back to top|(?:article|story) continues (?:below|after) .{1,40}|(?:article|story) continues below|follow us(?: on .{1,40})?|home|getty images)[.:]?$/u,
  notices: [
    /\b(?:we|this (?:site|website|page)|our partners)\b[^.]{0,40}\bcookies\b|\b(?:accept|allow|reject|manage|enable)\b[^.]{0,60}\bcookies?\b|cookie (?:settings|preferences|policy|notice)/u,
    /\b(?:content|post|embed|video|tweet)\b[^.]{0,60}\b(?:not|cannot|can't|could not|unable)\b[^.]{0,40}\b(?:shown|displayed|loaded|show|display|load)\b|allow .{1,30} content\?/u,
    /\b(?:sign up|subscribe|get)\b[^.]{0,80}\b(?:newsletter|in your inbox|to your inbox)\b/u,
    /\b(?:subscribers only|for subscribers|already a subscriber)\b|all rights reserved/u,
  ],
  readAlso:
    /^(?:read (?:more|also|next|on)|see also|also read|related|watch|listen|don't miss)(?::|\b(?=.{0,4}:)|$)|^(?:read more|read also|see also|read next)\b/u,
  enlarge: /^(?:full ?screen|enlarge(?: this)? image|image caption,?|view image in full ?screen)\s+/u,
  credit: 'photo(?:graph)?|image|picture|illustration|video|credit',
  by: 'by|words by|text by',
  staff:
    '(?:our|a) (?:own )?(?:staff|correspondent|reporter)s?|staff(?: and agencies| writers?| reporters?)?|agencies',
  published: '(?:first )?published(?: on| at)?|posted(?: on)?|publication date|date',
  updated: '(?:last )?updated(?: on| at)?|(?:last )?modified(?: on)?|edited(?: on)?',
  months: [
    'january|jan',
    'february|feb',
    'march|mar',
    'april|apr',
    'may',
    'june|jun',
    'july|jul',
    'august|aug',
    'september|sept|sep',
    'october|oct',
    'november|nov',
    'december|dec',
  ],
  days: 'monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun',
  clock: 'at|gmt|utc|bst|et|est|edt|cet|cest',
};
