import { points } from '@shared/contract/points';
import { answer } from '../samples/answer';
import { withMoves } from '../samples/points-samples';
import { usual, type PageScenes, type State } from './scene';

const onWall: State = { params: { board: 'person' } };

/** Boards for a wall and for the television of the hall. */
export const wallScenes: readonly PageScenes[] = [
  {
    ...{ path: 'pages/wall/poster', name: 'poster' },
    states: {
      ...usual(onWall),
      full: { ...onWall, screens: ['phone', 'computer'] },
      long: { ...onWall, village: 'long' },
      // Sealed, corrected, with an objection that waits, somebody new and somebody gone.
      sealed: { ...onWall, answers: [answer(points.getRanking, withMoves)] },
    },
  },
  {
    ...{ path: 'pages/wall/hall', name: 'hall' },
    states: {
      ...usual({ screens: ['computer'] }),
      long: { village: 'long', screens: ['computer'] },
      sealed: { answers: [answer(points.getRanking, withMoves)], screens: ['computer'] },
      // Where there is no television it says how to get to one.
      advice: {},
    },
  },
];
