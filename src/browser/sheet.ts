const added = new Set<string>();

/** Adds a style sheet that came with a script, once. The policy of the page forbids others to be linked or written into it. */
export function addSheet(css: string): void {
  if (added.has(css)) return;
  added.add(css);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
