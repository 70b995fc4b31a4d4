/** A number with commas between thousands and a point, alike on every machine: 1026 → "1,026". */
export function formatNumber(n: number): string {
  const [whole = '', part] = String(n).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
}
