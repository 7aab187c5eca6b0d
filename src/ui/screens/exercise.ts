import {diffLines} from 'diff';
import {currentFile, findings} from '../../app/exercise.ts';
import type {ExerciseScreen, State} from '../../app/state.ts';
import {openHints} from '../../course/hint.ts';
import type {GoalVerdict} from '../../course/judge.ts';
import {exerciseProgress} from '../../progress/progress.ts';
import type {Text} from '../../text/language.ts';
import {particle} from '../../text/particle.ts';
import {cells, cut, hang, markedLine, padTo, visible, wrap} from '../../text/width.ts';
import type {Diagnostic} from '../../validators/validator.ts';
import {type Drawing, drawBlocks, drawListing} from '../blocks.ts';
import {inlineMarkup} from '../inline.ts';
import type {Look} from '../look.ts';

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
  waiting: {sign: '○', word: {en: 'waits', ko: '기다려요'}, role: 'wait'},
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
      ? {en: 'Could be better still', ko: '더 다듬을 수 있는 것'}
      : {en: 'What to settle', ko: '고칠 것'};
  return [
    '',
    heading(title, look),
    ...all.flatMap((one, index) => [...(index > 0 ? [''] : []), ...drawFinding(one, screen, look)]),
  ];
}

const severityWords: Readonly<Record<Diagnostic['severity'], {word: Text; role: 'bad' | 'wait' | 'accent'}>> = {
  error: {word: {en: 'error', ko: '오류'}, role: 'bad'},
  warning: {word: {en: 'warning', ko: '주의'}, role: 'wait'},
  hint: {word: {en: 'hint', ko: '제안'}, role: 'accent'},
};

function drawFinding(finding: Diagnostic, screen: ExerciseScreen, look: Look): string[] {
  const {word, role} = severityWords[finding.severity];
  const where = `${finding.file}:${finding.start.line}:${finding.start.column}`;
  const head = `${look.paint(role, `✗ ${look.say(word)}`)}  ${where}  ${look.paint('quiet', finding.rule)}`;
  return [
    ...wrap(head, look.columns),
    ...drawMarked(finding, screen, look),
    ...wrap(inlineMarkup(look.say(finding.message), look), look.columns - 2).map((line) => `  ${line}`),
  ];
}

function drawMarked(finding: Diagnostic, screen: ExerciseScreen, look: Look): string[] {
  const file = screen.desk.get(finding.file);
  if (file?.kind !== 'text') return [];
  const line =
    file.text
      .replace(/^\uFEFF/, '')
      .split('\n')
      [finding.start.line - 1]?.replace(/\r$/, '') ?? '';
  if (line.trim() === '') return [];
  const endColumn = finding.end.line === finding.start.line ? finding.end.column : line.length + 1;
  const number = `${finding.start.line} │ `;
  const marked = markedLine(line, finding.start.column, endColumn, look.columns - 2 - cells(number));
  const blank = `${' '.repeat(cells(number) - 2)}│ `;
  return [
    `  ${look.paint('quiet', number)}${marked.line}`,
    `  ${look.paint('quiet', blank)}${look.paint('bad', marked.mark)}`,
  ];
}

function drawHints(state: State, screen: ExerciseScreen, look: Look): string[] {
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

function drawDebrief({exercise: {debrief}}: ExerciseScreen, look: Look): string[] {
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
    ...part({en: 'What you have now', ko: '이제 여러분의 파일은'}, prose(debrief.now)),
    ...part({en: 'Without it, in production', ko: '이렇게 하지 않으면 운영 환경에서는'}, prose(debrief.without)),
    ...part({en: 'An interviewer may ask', ko: '면접에서 이렇게 물어요'}, [
      ...prose(debrief.interview.question),
      '',
      ...prose(debrief.interview.answer),
    ]),
  ];
}

function drawSolution({exercise}: ExerciseScreen, look: Look): string[] {
  const intro = {
    en: 'One right answer; yours may look different and be just as right.',
    ko: '여러 정답 가운데 하나예요. 여러분의 답이 이것과 달라도 똑같이 맞을 수 있어요.',
  };
  const files = Object.entries(exercise.solution).flatMap(([path, text]) => [
    '',
    look.paint('strong', path),
    ...drawText(text, look),
  ]);
  return [...wrap(look.say(intro), look.columns), ...files];
}

function drawText(text: string, look: Look): string[] {
  const lines = text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => [{text: visible(line)}]);
  return drawListing({language: 'code', lines}, look);
}

/** Lines of mine with `-`, of the reference with `+`. */
function drawDiff(screen: ExerciseScreen, look: Look): string[] {
  const intro = {en: '- only in yours   + only in the reference', ko: '- 내 파일에만   + 모범 답안에만'};
  return [
    ...wrap(look.paint('quiet', look.say(intro)), look.columns),
    ...screen.exercise.files.flatMap(({path}) => ['', look.paint('strong', path), ...fileDiff(screen, path, look)]),
  ];
}

function fileDiff({desk, exercise}: ExerciseScreen, path: string, look: Look): string[] {
  const file = desk.get(path);
  const mine = file?.kind === 'text' ? file.text.replace(/^\uFEFF/, '') : '';
  const reference = exercise.solution[path] ?? exercise.start[path] ?? '';
  const parts = diffLines(mine, reference, {stripTrailingCr: true, maxEditLength: 2000});
  if (parts === undefined)
    return [
      look.say({en: 'Too different to compare line by line.', ko: '너무 많이 달라서 줄 단위로 비교하기 어려워요.'}),
    ];
  if (parts.every(({added, removed}) => !added && !removed))
    return [look.say({en: 'The same, line for line.', ko: '한 줄도 다르지 않아요.'})];
  return parts.flatMap(({value, added, removed}) => {
    const sign = added ? '+' : removed ? '-' : ' ';
    const role = added ? 'good' : removed ? 'bad' : undefined;
    const lines = value.replace(/\n$/, '').split('\n');
    return lines.flatMap((line) =>
      hang(`${sign} `, visible(line), look.columns).map((one) => (role ? look.paint(role, one) : one)),
    );
  });
}

const questions: Readonly<Record<'reset' | 'solution', readonly Text[]>> = {
  reset: [
    {en: 'Start this exercise over?', ko: '이 실습을 처음부터 다시 할까요?'},
    {
      en: 'Your files are copied to a folder with the time in its name first; nothing is lost.',
      ko: '지금 파일은 시각이 적힌 폴더에 먼저 복사해 두니 사라지지 않아요.',
    },
  ],
  solution: [
    {en: 'Show the reference answer now?', ko: '지금 모범 답안을 볼까요?'},
    {
      en: 'You have not passed yet. One more hint (h) often teaches more than the answer.',
      ko: '아직 통과하기 전이에요. 답을 보는 것보다 힌트(h)를 하나 더 여는 편이 오래 남아요.',
    },
  ],
};

function drawConfirm(what: 'reset' | 'solution', look: Look): string[] {
  const [ask, tell] = questions[what];
  const keys = look.say({en: 'y  yes     n  no', ko: 'y  네     n  아니요'});
  return [
    heading(ask ?? {en: '', ko: ''}, look),
    '',
    ...wrap(look.say(tell ?? {en: '', ko: ''}), look.columns),
    '',
    look.paint('accent', keys),
  ];
}

/** The learner's file beside the goals, its lines numbered, those that a finding is about marked. `height` in lines. */
export function drawAside(screen: ExerciseScreen, look: Look, height: number): readonly string[] {
  const file = currentFile(screen);
  if (file === undefined) return [];
  const found = screen.desk.get(file.path);
  const title = look.paint('strong', cut(file.path, look.columns));
  if (found?.kind === 'refused') return [title, ...wrap(look.say(found.reason), look.columns)];
  if (found?.kind !== 'text')
    return [title, look.paint('quiet', look.say({en: '(not there yet)', ko: '(아직 없어요)'}))];
  return [title, ...numbered(screen, file.path, found.text.replace(/^\uFEFF/, ''), look, height - 1)];
}

function numbered(screen: ExerciseScreen, path: string, text: string, look: Look, height: number): string[] {
  const lines = text.replace(/\r?\n$/, '').split('\n');
  const marks = marksOf(screen, path);
  const first = Math.min(...marks.keys(), lines.length);
  const top = Math.max(0, Math.min(first - 1 - Math.floor(height / 3), lines.length - height));
  const digits = String(lines.length).length;
  const ready = screen.listings[path];
  const coloured = ready?.text === found(screen, path) ? ready?.listing.lines : undefined;
  return lines.slice(top, top + height).map((line, row) => {
    const at = top + row;
    const severity = marks.get(at + 1);
    const gutter = severity ? look.paint(severityWords[severity].role, '▶') : ' ';
    const plain = visible(line.replace(/\r$/, ''));
    const room = look.columns - digits - 4;
    const tokens = coloured?.[at];
    const code =
      tokens && cells(plain) <= room
        ? tokens.map((token) => look.token({...token, text: visible(token.text)})).join('')
        : cut(plain, room);
    return `${gutter} ${look.paint('quiet', String(at + 1).padStart(digits))}  ${code}`;
  });
}

function found(screen: ExerciseScreen, path: string): string | undefined {
  const file = screen.desk.get(path);
  return file?.kind === 'text' ? file.text : undefined;
}

/** The lines with findings, each with the worst of them. */
function marksOf(screen: ExerciseScreen, path: string): ReadonlyMap<number, Diagnostic['severity']> {
  const marks = new Map<number, Diagnostic['severity']>();
  for (const {file, start, severity} of findings(screen.verdict)) {
    if (file === path && !marks.has(start.line)) marks.set(start.line, severity);
  }
  return marks;
}
