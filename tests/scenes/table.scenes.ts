import FigureTable from '../../src/components/figure/FigureTable.svelte';
import { scene, type Scenes } from './scene';

const scenes: Scenes = () => [
  scene(
    'two claims',
    FigureTable,
    () => ({
      caption: 'People killed',
      table: {
        head: ['Claimant', 'Answer'],
        rows: [
          ['Government', '31'],
          ['BLA', '214'],
        ],
      },
    }),
    [[350, 120]],
  ),
];
export default scenes;
