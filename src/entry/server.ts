export { renderBody, renderShare } from '../shells/prerender';
