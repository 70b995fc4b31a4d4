export { pagesOf } from '../shells/pages';
export { renderShare } from '../shells/prerender';
