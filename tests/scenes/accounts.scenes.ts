import Accounts from '../../src/components/figure/Accounts.svelte';
import { accountsFigure } from '../../src/words/figures/accounts';
import { lookup } from '../../src/words/lookup';
import { most, questionsOf } from './pick';
import { scene, type Scenes } from './scene';

/** Questions of the archive with many positions, with a neutral one, with one inside another, with one account only. */
const scenes: Scenes = (archive) => {
  const look = lookup(archive);
  const shapes = Object.fromEntries(archive.voices.map((v) => [v.id, v.shape]));
  const all = questionsOf(archive).filter(({ question }) => question.answers === 'text');
  const others = [
    all.find(({ question }) => question.positions.some((p) => p.neutral)),
    all.find(({ question }) => question.positions.some((p) => p.within !== null)),
    all.find(({ question }) => question.claims.length === 1),
  ].filter((found) => found !== undefined);
  return [...new Set([...most(all, 3, ({ question }) => question.claims.length), ...others])].map(
    ({ event, question }) => {
      const figure = accountsFigure(event, question, look);
      return scene(`${event.id} ${question.id}`, Accounts, () => ({ figure, shapes }));
    },
  );
};
export default scenes;
