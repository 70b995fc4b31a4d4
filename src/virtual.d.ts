declare module 'virtual:stage' {
  const data: import('./model/stage').StageData;
  export default data;
}
