/** Keys that work anywhere on the page, unless a person is writing or something is open above it. */

/**
 * @param {KeyboardEvent} event
 * @param {Record<string, (event: KeyboardEvent) => unknown>} keys what each key does; false when it did nothing
 */
export function onKeys(event, keys) {
  const act = keys[event.key];
  if (!act || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (isWritten(event.target) || document.querySelector('dialog[open]')) return;
  if (act(event) !== false) event.preventDefault();
}

function isWritten(target) {
  if (target.closest?.('textarea, select, [contenteditable]')) return true;
  const input = target.closest?.('input');
  return Boolean(input) && !['checkbox', 'radio', 'button', 'file', 'range'].includes(input.type);
}
