/** Tables as CSV: RFC 4180, and safe in spreadsheets. */

/** A cell that a spreadsheet might run as a formula, or an apostrophe in front of one. */
const RISKY = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** Puts an apostrophe before text that a spreadsheet might take for a formula (OWASP, CSV injection). Reversible by `unguard`. */
export function guard(text: string): string {
  return RISKY.test(text) ? `'${text}` : text;
}

/** Takes the apostrophe of `guard` away again. */
export function unguard(text: string): string {
  return text.startsWith("'") && RISKY.test(text) ? text.slice(1) : text;
}
