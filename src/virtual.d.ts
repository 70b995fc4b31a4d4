declare module 'virtual:stage' {
  const data: import('./model/stagePacked').PackedStage;
  export default data;
}
