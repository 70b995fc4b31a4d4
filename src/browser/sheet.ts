/** Adds a style sheet that came with a script. The policy of the page forbids others to be linked or written into it. */
export function addSheet(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
