/**
 * Puts a button for the lenses into the mast. What it opens is fetched with the first press, or at once where the address has
 * settings.
 * @param start begins; `true`: the reader has asked for the panel
 */
export function mindLenses(
  label: string,
  start: (button: HTMLElement, asked: boolean) => Promise<unknown>,
): void {
  const button = document.createElement('button');
  const begin = (asked: boolean): void => {
    button.onclick = null;
    start(button, asked).catch(() => {
      button.onclick = press;
      delete document.documentElement.dataset.known;
    });
  };
  const press = (): void => begin(true);
  button.textContent = label;
  button.ariaHasPopup = 'dialog';
  document.querySelector('.mast nav')?.before(button);
  button.onclick = press;
  if (location.search) begin(false);
}
