const across: Record<string, string> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

/**
 * Returns a key, in the notation of core/commands/commands.ts, as it is meant in a text that runs from the right: there the next word
 * is to the left, and commands are named by order, not by side.
 */
export function mirrored(name: string): string {
  return name.replace(/Arrow(?:Left|Right)$/, (key) => across[key] ?? key);
}

/** True while the text that keys act on runs from the right. */
export function runsFromRight(): boolean {
  return document.querySelector('[data-pane=galley] article')?.getAttribute('dir') === 'rtl';
}
