const RECORD = 16;
const [FAMILY, POSTSCRIPT] = [1, 6];

/**
 * A TrueType font that bears another family name and no other names: static cuts of variable fonts are called by their axes
 * ("Libre Franklin Thin SemiBold"), so that a rasteriser would not find them as weights of one family.
 * The new `name` table (format 0, OpenType 1.9) is put at the end; the old one stays behind, unused.
 */
export function withFamily(font: Uint8Array, family: string): Uint8Array {
  const names = nameTable(family);
  const start = Math.ceil(font.length / 4) * 4;
  const renamed = new Uint8Array(start + names.length);
  renamed.set(font);
  renamed.set(names, start);
  const view = new DataView(renamed.buffer);
  for (let i = 0; i < view.getUint16(4); i++) {
    const record = 12 + RECORD * i;
    if (view.getUint32(record) !== 0x6e616d65) continue; // "name"
    view.setUint32(record + 8, start);
    view.setUint32(record + 12, names.length);
    return renamed;
  }
  throw new Error(`the font for "${family}" has no name table`);
}

/** Family and PostScript name for Windows, in English, as UTF-16 with the high byte first. */
function nameTable(family: string): Uint8Array {
  const entries = [
    { id: FAMILY, text: Buffer.from(family, 'utf16le').swap16() },
    { id: POSTSCRIPT, text: Buffer.from(family.replace(/[^A-Za-z]/g, ''), 'utf16le').swap16() },
  ];
  const head = Buffer.alloc(6 + 12 * entries.length);
  head.writeUInt16BE(entries.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  entries.forEach(({ id, text }, i) => {
    [3, 1, 0x409, id, text.length, offset].forEach((value, k) =>
      head.writeUInt16BE(value, 6 + 12 * i + 2 * k),
    );
    offset += text.length;
  });
  return Buffer.concat([head, ...entries.map(({ text }) => text)]);
}
