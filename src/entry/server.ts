export { renderBody } from '../shells/prerender';
