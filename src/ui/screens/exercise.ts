import {showsHints} from '../../app/class-policy.ts';
import {findings} from '../../app/exercise.ts';
import type {ExerciseScreen, State} from '../../app/state.ts';
import {openHints} from '../../course/hint.ts';
import type {GoalVerdict} from '../../course/judge.ts';
import {exerciseProgress} from '../../progress/progress.ts';
import type {Text} from '../../text/language.ts';
import {particle} from '../../text/particle.ts';
import {cells, hang, padTo, wrap} from '../../text/width.ts';
import {type Drawing, drawBlocks} from '../blocks.ts';
import type {Look} from '../look.ts';
import {drawConfirm, drawDiff, drawSolution} from './exercise-panels.ts';
import {drawFinding} from './finding.ts';

/** The exercise or the panel that lies over it. */
export function drawExercise(state: State, screen: ExerciseScreen, look: Look): Drawing {
  switch (screen.panel.kind) {
    case 'verdict':
      return drawVerdict(state, screen, look);
    case 'solution':
      return {lines: drawSolution(screen, look)};
    case 'diff':
      return {lines: drawDiff(screen, look)};
    case 'confirm':
      return {lines: drawConfirm(screen.panel.what, look)};
  }
}

/** Task, goals, findings, hints, and after passing what it means in production; the goals are what it follows. */
function drawVerdict(state: State, screen: ExerciseScreen, look: Look): Drawing {
  const task = [...drawBlocks(screen.exercise.task[look.language], look).lines, '', ...drawPlace(screen, look), ''];
  const goals = [goalsTitle(screen, look), ...drawGoals(screen.verdict.goals, look)];
  const body = screen.verdict.outcome === 'passed' ? drawDebrief(screen, look) : [];
  const after = [...drawFindings(screen, look), ...drawHints(state, screen, look)];
  return {lines: [...task, ...goals, ...body, ...after], focus: {from: task.length, to: Number.POSITIVE_INFINITY}};
}

function heading(text: Text, look: Look): string {
  return look.paint('title', look.say(text));
}

function drawPlace(screen: ExerciseScreen, look: Look): string[] {
  const names = screen.exercise.files.map(({path}) => path).join(', ');
  const text = look.say({
    en: `Your files are in ${screen.folder} — write ${names} there.`,
    ko: `파일은 ${screen.folder}에 있어요. 거기서 ${particle(names, '을/를')} 쓰세요.`,
  });
  return wrap(look.paint('quiet', text), look.columns);
}

function goalsTitle(screen: ExerciseScreen, look: Look): string {
  const reached = screen.verdict.goals.filter(({state}) => state === 'passed').length;
  const all = screen.verdict.goals.length;
  return heading({en: `Goals  ${reached} of ${all}`, ko: `목표  ${all}개 중 ${reached}개`}, look);
}

const goalWords: Readonly<Record<GoalVerdict['state'], {sign: string; word: Text; role: 'good' | 'bad' | 'wait'}>> = {
  passed: {sign: '✓', word: {en: 'done', ko: '이뤘어요'}, role: 'good'},
  failed: {sign: '✗', word: {en: 'not yet', ko: '아직이에요'}, role: 'bad'},
  waiting: {sign: '○', word: {en: 'waits', ko: '대기 중'}, role: 'wait'},
};

/** Each goal with sign, word and title. A reason to wait that several goals share is given once. */
function drawGoals(goals: readonly GoalVerdict[], look: Look): string[] {
  const width = Math.max(...Object.values(goalWords).map((one) => cells(look.say(one.word))));
  let told: string | undefined;
  return goals.flatMap((verdict) => {
    const {sign, word, role} = goalWords[verdict.state];
    const lead = `${look.paint(role, `${sign} ${padTo(look.say(word), width)}`)}  `;
    const lines = hang(lead, look.say(verdict.goal.title), look.columns);
    const reason = verdict.state === 'waiting' ? look.say(verdict.waitsFor) : undefined;
    if (reason === undefined || reason === told) return lines;
    told = reason;
    return [...lines, ...hang(' '.repeat(width + 4), look.paint('quiet', `→ ${reason}`), look.columns)];
  });
}

/** Findings in the order they should be settled. What every waiting goal says already is not said again. */
function drawFindings(screen: ExerciseScreen, look: Look): string[] {
  const all = findings(screen.verdict);
  if (all.length === 0) return [];
  const title =
    screen.verdict.outcome === 'passed'
      ? {en: 'Could be better still', ko: '더 다듬을 점'}
      : {en: 'What to fix', ko: '고칠 점'};
  return [
    '',
    heading(title, look),
    ...all.flatMap((one, index) => [...(index > 0 ? [''] : []), ...drawFinding(one, screen, look)]),
  ];
}

function drawHints(state: State, screen: ExerciseScreen, look: Look): string[] {
  if (!showsHints(state)) return [];
  const opened = exerciseProgress(state.progress, screen.exercise.id).hints;
  const rungs = openHints(screen.exercise, screen.verdict, opened);
  if (rungs.length === 0) return [];
  const drawn = rungs.flatMap((prose, index) => {
    const lead = `${index + 1}. `;
    return drawBlocks(prose[look.language], {...look, columns: look.columns - 3}).lines.map(
      (line, row) => (row === 0 ? lead : '   ') + line,
    );
  });
  return ['', heading({en: 'Hints', ko: '힌트'}, look), ...drawn];
}

function drawDebrief({exercise: {debrief}, verdict}: ExerciseScreen, look: Look): string[] {
  const part = (title: Text, text: readonly string[]) => ['', heading(title, look), ...text];
  const prose = (of: {readonly [L in 'en' | 'ko']: Parameters<typeof drawBlocks>[0]}) =>
    drawBlocks(of[look.language], look).lines;
  return [
    '',
    ...wrap(
      look.paint(
        'good',
        look.say({en: '✓ Passed. Press n when you want to go on.', ko: '✓ 통과했어요! 다음으로 가려면 n을 누르세요.'}),
      ),
      look.columns,
    ),
    ...drawRemainder(findings(verdict).length, look),
    ...part({en: 'What you have now', ko: '이제 여러분의 파일은…'}, prose(debrief.now)),
    ...part({en: 'Without it, in production', ko: '이렇게 하지 않으면 운영 환경에서는…'}, prose(debrief.without)),
    ...part({en: 'An interviewer may ask', ko: '면접에서 받을 수 있는 질문'}, [
      ...prose(debrief.interview.question),
      '',
      ...prose(debrief.interview.answer),
    ]),
  ];
}

/** A pass hides nothing: what could still be better stands below the debrief. */
function drawRemainder(count: number, look: Look): string[] {
  if (count === 0) return [];
  const text = look.say({
    en:
      count === 1
        ? 'One thing could be better still: see the end.'
        : `${count} things could be better still: see the end.`,
    ko: `더 다듬을 것이 ${count}개 있어요. 맨 아래에서 볼 수 있어요.`,
  });
  return wrap(look.paint('wait', text), look.columns);
}
