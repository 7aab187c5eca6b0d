import {summary} from '../quiz/run.ts';
import {atHome, type Step as Change, lookUp, openQuiz, saved} from './go.ts';
import type {Action} from './keys.ts';
import {scrolled} from './scroll.ts';
import type {ResultsScreen, State, View} from './state.ts';

/** A key on the results: through the mistakes, to the page of one (and back from there), to another quiz. */
export function resultsKey(state: State, screen: ResultsScreen, action: Action, view: View): Change {
  const {mistakes} = summary(screen.run);
  const point = (to: number): Change => [
    {...state, screen: {...screen, selected: Math.max(0, Math.min(to, mistakes.length - 1)), scroll: 'follow'}},
  ];
  switch (action) {
    case 'up':
      return point(screen.selected - 1);
    case 'down':
      return point(screen.selected + 1);
    case 'home':
      return saved(atHome(state));
    case 'quiz':
      return openQuiz(state);
    case 'open': {
      const mistake = mistakes[screen.selected];
      return mistake ? lookUp(state, mistake.lesson, mistake.page) : saved(atHome(state));
    }
    default: {
      const offset = scrolled(action, view);
      return offset === undefined ? [state] : [{...state, screen: {...screen, scroll: offset}}];
    }
  }
}
