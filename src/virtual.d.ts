declare module 'virtual:stage' {
  const data: import('./model/stage').StageData;
  export default data;
}
declare module 'virtual:map' {
  /** `null` if the archive has no maps. */
  const map: import('./model/figure/place').BaseMap | null;
  export default map;
}
