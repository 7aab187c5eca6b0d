import type {Desk, DeskFile} from '../course/desk.ts';
import type {ExerciseFile} from '../course/exercise.ts';
import {nextHint} from '../course/hint.ts';
import type {Verdict} from '../course/judge.ts';
import {
  attemptExercise,
  exerciseProgress,
  failRules,
  goTo,
  openHints,
  type Progress,
  passExercise,
  showSolution,
  startExercise,
} from '../progress/progress.ts';
import type {Text} from '../text/language.ts';
import type {Diagnostic} from '../validators/validator.ts';
import {closedAction} from './class-policy.ts';
import {isPassed} from './doors.ts';
import {atHome, type Step as Change, openExercise, openLesson, saved} from './go.ts';
import type {Action} from './keys.ts';
import {scrolled} from './scroll.ts';
import type {Effect, Event, ExerciseScreen, State, View} from './state.ts';

type Opened = Extract<Event, {type: 'exercise-opened'}>;
type Checked = Extract<Event, {type: 'checked'}>;
type Highlighted = Extract<Event, {type: 'highlighting'}>;

/** The desk is laid and judged for the first time. An exercise that nobody waits for any more is dropped. */
export function exerciseOpened(state: State, event: Opened): Change {
  const {exercise, folder, desk, verdict, at} = event;
  const waits =
    state.screen.kind === 'opening' && state.screen.what.kind === 'exercise' && state.screen.what.id === exercise.id;
  if (!waits) return [state, {type: 'leave-exercise'}];
  const screen: ExerciseScreen = {
    kind: 'exercise',
    exercise,
    folder,
    desk,
    verdict,
    file: 0,
    panel: {kind: 'verdict'},
    scroll: 0,
    listings: {},
  };
  const started = startExercise(state.progress, exercise.id, at);
  const progress = recorded(goTo(started, {kind: 'exercise', id: exercise.id}, at), exercise.id, verdict, at);
  const next = {
    ...state,
    screen: {...screen, file: fileInQuestion(screen)},
    progress,
    ...(event.notice && {notice: event.notice}),
  };
  return [next, {type: 'save', progress}, ...highlights(screen, new Map())];
}

/** A verdict came back. One for an exercise that is no longer open is dropped. */
export function checked(state: State, event: Checked): Change {
  const {screen} = state;
  if (screen.kind !== 'exercise' || screen.exercise.id !== event.exercise) return [state];
  const same = sameDesk(screen.desk, event.desk);
  const progress = same ? state.progress : attemptExercise(state.progress, event.exercise, event.at);
  const tried = same ? progress : failRules(progress, failingRules(event.verdict), event.at);
  const passed = recorded(tried, event.exercise, event.verdict, event.at);
  const next = {...screen, desk: event.desk, verdict: event.verdict};
  const scroll = same ? screen.scroll : 'follow';
  const turned = {...state, screen: {...next, scroll, file: fileInQuestion(next, screen.file)}, progress: passed};
  const save: Effect[] = passed === state.progress ? [] : [{type: 'save', progress: passed}];
  return [turned, ...save, ...highlights(next, screen.desk)];
}

function recorded(progress: Progress, exercise: string, verdict: Verdict, at: number): Progress {
  return verdict.outcome === 'passed' ? passExercise(progress, exercise, at) : progress;
}

/** The rules that keep an exercise from passing: the quiz asks about them again. */
function failingRules({goals, diagnostics}: Verdict): readonly string[] {
  const errors = diagnostics.filter(({severity}) => severity === 'error');
  const found = [...goals.flatMap((goal) => goal.diagnostics), ...errors];
  return [...new Set(found.map(({rule}) => rule))];
}

function sameDesk(a: Desk, b: Desk): boolean {
  return a.size === b.size && [...a].every(([path, file]) => sameFile(file, b.get(path)));
}

function sameFile(a: DeskFile, b: DeskFile | undefined): boolean {
  return a.kind === b?.kind && (a.kind !== 'text' || (b.kind === 'text' && a.text === b.text));
}

/** The file that has to be worked on: that of the first goal not reached; the one in hand when all are. */
function fileInQuestion(screen: ExerciseScreen, inHand = 0): number {
  const {exercise, verdict} = screen;
  const failing = verdict.goals.find(({state}) => state !== 'passed');
  const path = failing?.diagnostics[0]?.file ?? failing?.goal.file ?? verdict.diagnostics[0]?.file;
  const index = exercise.files.findIndex((file) => file.path === path);
  return index === -1 ? inHand : index;
}

/** Asks for colours for the files whose text is new. */
function highlights(screen: ExerciseScreen, before: Desk): Effect[] {
  return screen.exercise.files.flatMap(({path, kind}): Effect[] => {
    const file = screen.desk.get(path);
    if (file?.kind !== 'text' || sameFile(file, before.get(path))) return [];
    return [{type: 'highlight', path, kind, text: file.text}];
  });
}

/** Colours arrived; they hold only for the text they were made for. */
export function highlighted(state: State, {exercise, path, text, listing}: Highlighted): State {
  const {screen} = state;
  if (screen.kind !== 'exercise' || screen.exercise.id !== exercise) return state;
  return {...state, screen: {...screen, listings: {...screen.listings, [path]: {text, listing}}}};
}

/** The file that keys act on. */
export function currentFile(screen: ExerciseScreen): ExerciseFile | undefined {
  return screen.exercise.files[screen.file] ?? screen.exercise.files[0];
}

/** All that is wrong, the first thing to settle first: what blocks, what keeps goals from being reached, the rest. */
export function findings(verdict: Verdict): readonly Diagnostic[] {
  const ofGoals = verdict.goals.flatMap(({diagnostics}) => diagnostics);
  const blocking = verdict.diagnostics.filter((one) => one.blocking);
  const errors = verdict.diagnostics.filter((one) => !one.blocking && one.severity === 'error');
  const rest = verdict.diagnostics.filter((one) => !one.blocking && one.severity !== 'error');
  return [...blocking, ...errors, ...ofGoals, ...rest];
}

/** Keys that would come to nothing here just now; the key bar leaves them out. */
export function idleActions(state: State, {exercise, verdict}: ExerciseScreen): ReadonlySet<Action> {
  const idle = new Set<Action>();
  if (exercise.files.length < 2) idle.add('file');
  if (!isPassed(state.progress, exercise.id)) idle.add('diff');
  if (findings(verdict).length === 0) idle.add('explain');
  if (verdict.outcome === 'passed') idle.add('hint');
  for (const action of ['hint', 'explain', 'solution', 'diff'] as const)
    if (closedAction(state, action)) idle.add(action);
  return idle;
}

/** A key on the exercise screen or one of its panels. */
export function exerciseKey(state: State, screen: ExerciseScreen, action: Action, view: View, at: number): Change {
  const offset = scrolled(action, view);
  if (offset !== undefined) return [{...state, screen: {...screen, scroll: offset}}];
  const passed = isPassed(state.progress, screen.exercise.id);
  const panel = (kind: 'verdict' | 'solution' | 'diff'): Change => [
    {...state, screen: {...screen, panel: {kind}, scroll: 0}},
  ];
  switch (action) {
    case 'home':
      return [...saved(atHome(state)), {type: 'leave-exercise'}];
    case 'edit':
      return edit(state, screen);
    case 'check':
      return [{...state, notice: checkingNotice}, {type: 'check'}];
    case 'hint':
      return hint(state, screen);
    case 'explain':
      return explain(state, screen);
    case 'file':
      return [{...state, screen: {...screen, file: (screen.file + 1) % screen.exercise.files.length, scroll: 0}}];
    case 'solution':
      if (!passed && exerciseProgress(state.progress, screen.exercise.id).solutionAt === undefined)
        return ask(state, screen, 'solution');
      return panel('solution');
    case 'diff':
      return passed ? panel('diff') : [{...state, notice: diffNotice}];
    case 'reset':
      return ask(state, screen, 'reset');
    case 'yes':
      return confirmed(state, screen, at);
    case 'no':
    case 'close':
      return panel('verdict');
    case 'next':
      return onward(state, screen);
    default:
      return [state];
  }
}

const checkingNotice: Text = {en: 'Checked just now.', ko: '방금 다시 검사했어요.'};
const diffNotice: Text = {
  en: 'The comparison opens once you have passed: until then it would be the answer.',
  ko: '비교는 통과한 뒤에 볼 수 있어요. 지금 보면 정답을 보는 것과 같거든요.',
};

function ask(state: State, screen: ExerciseScreen, what: 'reset' | 'solution'): Change {
  return [{...state, screen: {...screen, panel: {kind: 'confirm', what}, scroll: 0}}];
}

function confirmed(state: State, screen: ExerciseScreen, at: number): Change {
  if (screen.panel.kind !== 'confirm') return [state];
  if (screen.panel.what === 'reset')
    return [{...state, screen: {...screen, panel: {kind: 'verdict'}, scroll: 0}}, {type: 'reset'}];
  const progress = showSolution(state.progress, screen.exercise.id, at);
  return saved({...state, progress, screen: {...screen, panel: {kind: 'solution'}, scroll: 0}});
}

/** Opens the editor at the first finding of the file in hand. */
function edit(state: State, screen: ExerciseScreen): Change {
  const file = currentFile(screen);
  if (file === undefined) return [state];
  const found = screen.desk.get(file.path);
  if (found?.kind === 'refused' && found.wrong === 'thing') return [{...state, notice: found.reason}];
  const line = findings(screen.verdict).find((one) => one.file === file.path)?.start.line;
  return [state, {type: 'edit', path: file.path, ...(line !== undefined && {line})}];
}

function hint(state: State, screen: ExerciseScreen): Change {
  const {exercise, verdict} = screen;
  const next = nextHint(exercise, verdict, exerciseProgress(state.progress, exercise.id).hints);
  switch (next.kind) {
    case 'rung': {
      const progress = openHints(state.progress, exercise.id, next.ladder, next.rung + 1);
      return saved({...state, progress, screen: {...screen, scroll: 'follow'}});
    }
    case 'card':
      return [state, {type: 'find-card', rule: next.rule}];
    case 'exhausted':
      return [
        {...state, notice: {en: 'There is no further hint for this one.', ko: '이 목표에는 더 열 힌트가 없어요.'}},
      ];
    case 'nothing':
      return [
        {
          ...state,
          notice: {
            en: 'Nothing is left to hint at: all goals are reached.',
            ko: '목표를 모두 이뤘으니 더 볼 힌트가 없어요.',
          },
        },
      ];
  }
}

function explain(state: State, screen: ExerciseScreen): Change {
  const first = findings(screen.verdict)[0];
  if (first === undefined)
    return [
      {
        ...state,
        notice: {
          en: 'There is nothing to explain: no rule complains.',
          ko: '지금은 걸린 규칙이 하나도 없어서 설명할 것이 없어요.',
        },
      },
    ];
  return [state, {type: 'find-card', rule: first.rule}];
}

/** What comes next: the lesson's next exercise that is not passed, the next lesson, home. */
function onward(state: State, screen: ExerciseScreen): Change {
  const {lessons} = state.course;
  const here = lessons.find(({id}) => id === screen.exercise.lesson);
  const left = here?.exercises.find(({id}) => id !== screen.exercise.id && !isPassed(state.progress, id));
  if (left) return openExercise(state, left.id);
  const next = lessons.find(({number}) => here !== undefined && number > here.number);
  return next ? openLesson(state, next.id) : [...saved(atHome(state)), {type: 'leave-exercise'}];
}
