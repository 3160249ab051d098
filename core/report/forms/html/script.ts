/**
 * What the page does if scripts run: readers can filter claims by verdict and by words, and step through them with J
 * and K. It changes only `hidden` and the focus and sends no requests. A page without it says the same.
 */
export const script = `(() => {
const all = (query) => [...document.querySelectorAll(query)];
const tools = document.querySelector('.tools');
const claims = all('.claim');
if (tools === null || claims.length === 0) return;
const buttons = all('.tools button');
const field = tools.querySelector('input');
const count = tools.querySelector('output');
let verdict = '';
const plain = (text) => text.normalize('NFKD').replace(/\\p{M}/gu, '').toLowerCase();
const texts = new Map(claims.map((claim) => [claim, plain(claim.textContent)]));
const update = () => {
  const words = plain(field.value).split(/\\s+/).filter((word) => word !== '');
  let shown = 0;
  for (const claim of claims) {
    const fits = verdict === '' || claim.dataset.verdicts.split(' ').includes(verdict);
    const has = words.every((word) => texts.get(claim).includes(word));
    claim.hidden = !(fits && has);
    if (!claim.hidden) shown++;
  }
  for (const button of buttons) button.setAttribute('aria-pressed', String(button.value === verdict));
  count.value = shown + ' / ' + claims.length;
};
const reveal = () => {
  const target = document.getElementById(location.hash.slice(1));
  if (target === null || !target.hidden) return;
  verdict = '';
  field.value = '';
  update();
  target.scrollIntoView();
};
const step = (by) => {
  const shown = claims.filter((claim) => !claim.hidden);
  const at = shown.indexOf(document.activeElement);
  const line = tools.getBoundingClientRect().bottom + 1;
  const below = shown.findIndex((claim) => claim.getBoundingClientRect().bottom > line);
  const from = at >= 0 ? at + by : by > 0 ? below : below - 1;
  const next = shown[Math.max(0, Math.min(shown.length - 1, from))];
  if (next === undefined) return;
  next.tabIndex = -1;
  next.focus();
};
for (const button of buttons) button.addEventListener('click', () => {
  verdict = button.value;
  update();
});
field.addEventListener('input', update);
addEventListener('hashchange', reveal);
addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target === field) return;
  if (event.key === 'j') step(1);
  else if (event.key === 'k') step(-1);
});
tools.hidden = false;
update();
reveal();
})();`;

/** SHA-256 of the script, as the page's policy names it; a test compares it with the script. */
export const SCRIPT_HASH = 'sha256-owA7Z3f/VRWkx2zpSwY9M6wcEPGGqgedpwKsKPb4wtY=';
