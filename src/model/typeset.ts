/** Sets apostrophes as a printer would: the straight ones inside and after words become curly. Quotation marks stay. */
export function typeset(text: string): string {
  return text.replace(/(?<=[\p{L}\p{N}])'/gu, '’');
}
