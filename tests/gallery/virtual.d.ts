declare module 'virtual:archive' {
  const archive: import('../../src/model/archive').Archive;
  export default archive;
  /** Fonts and the inks of the voices. */
  export const styles: string;
}
declare module 'virtual:map' {
  /** `null` if the archive has no maps. */
  const map: import('../../src/model/figure/place').BaseMap | null;
  export default map;
}
