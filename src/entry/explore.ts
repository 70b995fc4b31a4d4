import { startExplore } from '../shells/explore';

const target = document.querySelector<HTMLElement>('[data-island="explore"]');
// The list of all events stands in the page; it is shown where nothing can stand in its place.
if (target)
  startExplore(target).catch(() => {
    delete document.documentElement.dataset.live;
    target.remove();
  });
