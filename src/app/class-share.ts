import {fittingFile, type SharedFile} from '../classroom/shared-file.ts';
import type {Text} from '../text/language.ts';
import {closed, telling} from './class-follow.ts';
import {inClass} from './class-offer.ts';
import type {Step as Change} from './go.ts';
import type {State} from './state.ts';

/** A file goes to the instructor only here, after a yes. */
export function answerShare(state: State, answer: 'yes' | 'no'): Change {
  const share = inClass(state)?.view.share;
  const below = closed(state);
  if (share === undefined) return [below];
  const {req, path} = share;
  if (answer === 'no')
    return [
      {...below, notice: refusedText},
      {type: 'class-say', saying: {k: 'share', req}},
    ];
  const file = fileAsked(state, path);
  if (file === undefined) return [{...below, notice: nothingToShow(path)}];
  return telling({...below, notice: sharedText(file.path)}, {k: 'share', req, file});
}

/** The file of the exercise in hand that was asked for: by its path, with or without the exercise before it, or the exercise alone. As much of it as can be sent. */
export function fileAsked({class: room}: State, asked: string): SharedFile | undefined {
  const work = room?.work;
  if (work === undefined) return undefined;
  const files = [...work.desk].flatMap(([path, file]) => (file.kind === 'text' ? [{path, text: file.text}] : []));
  const found = files.find(({path}) => path === asked || `${work.ex}/${path}` === asked);
  const first = found ?? (asked === work.ex ? files[0] : undefined);
  return first && fittingFile(first);
}

function nothingToShow(path: string): Text {
  return {
    en: `There is no ${path} to show: open the exercise it belongs to, then answer.`,
    ko: `보여 줄 ${path} 파일이 없어요. 그 파일이 있는 실습을 연 뒤에 답하세요.`,
  };
}

function sharedText(path: string): Text {
  return {en: `The instructor gets ${path} as it is now.`, ko: `지금 상태의 ${path} 파일을 강사에게 보냈어요.`};
}
const refusedText: Text = {en: 'Your file stays with you.', ko: '파일을 보내지 않았어요.'};
