import {diffLines} from 'diff';
import type {ExerciseScreen} from '../../app/state.ts';
import type {Text} from '../../text/language.ts';
import {hang, visible, wrap} from '../../text/width.ts';
import {drawListing} from '../blocks.ts';
import type {Look} from '../look.ts';

/** The reference answer, file by file. */
export function drawSolution({exercise}: ExerciseScreen, look: Look): string[] {
  const intro = {
    en: 'One right answer; yours may look different and be just as right.',
    ko: '여러 정답 중 하나예요. 내 파일이 이것과 달라도 똑같이 정답일 수 있어요.',
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
export function drawDiff(screen: ExerciseScreen, look: Look): string[] {
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
      look.say({en: 'Too different to compare line by line.', ko: '너무 많이 달라서 줄 단위로 비교할 수 없어요.'}),
    ];
  if (parts.every(({added, removed}) => !added && !removed))
    return [look.say({en: 'The same, line for line.', ko: '한 줄도 빠짐없이 똑같아요.'})];
  return parts.flatMap(({value, added, removed}) => {
    const sign = added ? '+' : removed ? '-' : ' ';
    const role = added ? 'good' : removed ? 'bad' : undefined;
    const lines = value.replace(/\n$/, '').split('\n');
    return lines.flatMap((line) =>
      hang(`${sign} `, visible(line), look.columns).map((one) => (role ? look.paint(role, one) : one)),
    );
  });
}

const questions: Readonly<Record<'reset' | 'solution', readonly [ask: Text, tell: Text]>> = {
  reset: [
    {en: 'Start this exercise over?', ko: '이 실습을 처음부터 다시 할까요?'},
    {
      en: 'Your files are copied to a folder with the time in its name first; nothing is lost.',
      ko: '지금 파일은 시각이 적힌 폴더에 먼저 복사해 두니까 사라지지 않아요.',
    },
  ],
  solution: [
    {en: 'Show the reference answer now?', ko: '지금 모범 답안을 볼까요?'},
    {
      en: 'You have not passed yet. One more hint (h) often teaches more than the answer.',
      ko: '아직 통과하기 전이에요. 답을 바로 보는 것보다 힌트(h)를 하나 더 여는 편이 기억에 오래 남아요.',
    },
  ],
};

/** The question before something that cannot be unseen or undone. */
export function drawConfirm(what: 'reset' | 'solution', look: Look): string[] {
  const [ask, tell] = questions[what];
  const keys = look.say({en: 'y  yes     n  no', ko: 'y  네     n  아니요'});
  return [
    look.paint('title', look.say(ask)),
    '',
    ...wrap(look.say(tell), look.columns),
    '',
    look.paint('accent', keys),
  ];
}
