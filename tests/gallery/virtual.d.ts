declare module 'virtual:archive' {
  const archive: import('../../src/model/archive').Archive;
  export default archive;
  /** Fonts and the inks of the voices. */
  export const styles: string;
}
