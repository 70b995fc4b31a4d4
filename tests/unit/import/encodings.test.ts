import { describe, expect, it } from 'vitest';
import { decode, EncodingError } from '../../../src/build/import/bytes';
import { importing, SHEET } from './importing';

const TEXT = `${SHEET}\n1998,,,,,,,,,Café “Zürich” – naïve,Déjà vu; señor; Ærø\n`;

const CP1252: Record<string, number> = { '“': 0x93, '”': 0x94, '–': 0x96 };
const narrow = (text: string): Uint8Array =>
  Uint8Array.from([...text], (char) => CP1252[char] ?? char.charCodeAt(0));
const utf16 = (text: string, big: boolean): Uint8Array =>
  Uint8Array.from(
    [...text]
      .flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8])
      .flatMap((_, i, all) => all[big ? i ^ 1 : i] ?? 0),
  );
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the encoding of a file', () => {
  it.each([
    ['UTF-8', utf8(TEXT), 'utf-8', 'form'],
    ['UTF-8 with a mark', utf8(`\ufeff${TEXT}`), 'utf-8', 'mark'],
    ['UTF-16, little end first, with a mark', utf16(`\ufeff${TEXT}`, false), 'utf-16le', 'mark'],
    ['UTF-16, big end first, with a mark', utf16(`\ufeff${TEXT}`, true), 'utf-16be', 'mark'],
    ['UTF-16 without a mark', utf16(TEXT, false), 'utf-16le', 'guess'],
    ['UTF-16, big end first, without a mark', utf16(TEXT, true), 'utf-16be', 'guess'],
    ['Windows-1252', narrow(TEXT), 'windows-1252', 'guess'],
    [
      'Windows-1252 with line ends of Windows',
      narrow(TEXT.replaceAll('\n', '\r\n')),
      'windows-1252',
      'guess',
    ],
    ['UTF-8 with line ends of old Macs', utf8(TEXT.replaceAll('\n', '\r')), 'utf-8', 'form'],
  ])('is found: %s', (_, bytes, encoding, basis) => {
    expect(decode(bytes)).toEqual({ text: TEXT, encoding, basis });
  });

  it('is guessed of other alphabets too', () => {
    const cyrillic = 'Взрыв на заводе, сообщили в министерстве обороны. Пострадавших нет. ';
    const bytes = Uint8Array.from([...cyrillic.repeat(5)], (char) =>
      /[А-я]/.test(char) ? char.charCodeAt(0) - 0x410 + 0xc0 : char.charCodeAt(0),
    );
    expect(decode(bytes)).toMatchObject({ text: cyrillic.repeat(5), encoding: 'windows-1251' });
  });

  it('may be named, and is then not guessed', () => {
    expect(decode(narrow('\u008aé'), 'windows-1252').text).toBe('Šé');
    expect(() => decode(utf8('a'), 'klingon')).toThrow(EncodingError);
    expect(() => decode(narrow('é'), 'utf-8')).toThrow('the file is not written in utf-8');
  });

  it('is told where it was guessed', () => {
    const { archive, lines } = importing('timelinejs-csv', narrow(TEXT));
    expect(archive.events[0]?.title).toBe('Café “Zürich” – naïve');
    expect(lines[0]).toContain('it was read as windows-1252 — if letters look wrong');
  });
});
