/**
 * Puts a button for the search into the head of the page, and minds `/` where no field has the key. What is asked for in the address
 * (`?q=`) opens it at once.
 * @param open opens the search
 */
export function mindSearch(label: string, open: () => void): void {
  const button = document.createElement('button');
  button.className = 'find';
  button.textContent = label;
  button.onclick = open;
  document.querySelector('.mast nav')?.before(button);
  addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (key !== '/' || event.ctrlKey || event.metaKey) return;
    if (target instanceof Element && target.closest('input, textarea, select')) return;
    event.preventDefault();
    open();
  });
  if (/\bq=/.test(location.search)) open();
}
