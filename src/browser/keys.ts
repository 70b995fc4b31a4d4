/**
 * Steps with the arrow keys ← and →, never while a field, a control or a modifier has the key.
 * @returns stops listening
 */
export function stepKeys(move: (by: 1 | -1) => void): () => void {
  const listen = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (
      event.target instanceof Element &&
      event.target.closest('input, textarea, select, [contenteditable], [role=slider]')
    )
      return;
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null;
    if (by === null) return;
    event.preventDefault();
    move(by);
  };
  addEventListener('keydown', listen);
  return () => removeEventListener('keydown', listen);
}
