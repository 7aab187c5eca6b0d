import {isPassed} from '../../app/doors.ts';
import {asked, currentPage} from '../../app/question.ts';
import type {LessonScreen, State} from '../../app/state.ts';
import {wrap} from '../../text/width.ts';
import {type Drawing, drawBlocks, readable} from '../blocks.ts';
import type {Look} from '../look.ts';
import {drawQuestion} from './question.ts';

/** A page of a lesson, one of its questions, or the closing page. */
export function drawLesson(state: State, screen: LessonScreen, look: Look): Drawing {
  const narrow = {...look, columns: Math.min(look.columns, readable)};
  const page = currentPage(state, screen);
  if (page === undefined) return {lines: drawClosing(state, screen, narrow)};
  const now = asked(state);
  if (now) return drawQuestion(now, narrow);
  const title = wrap(look.paint('title', page.title), narrow.columns);
  const body = drawBlocks(page.blocks, narrow, screen.step.kind === 'walk' ? screen.step.at : undefined);
  const lines = [...title, '', ...body.lines, ...drawAhead(page.questions.length, page.blocks, screen, narrow)];
  const shift = title.length + 1;
  return body.focus ? {lines, focus: {from: body.focus.from + shift, to: body.focus.to + shift}} : {lines};
}

/** What Enter opens next, when it is not simply the next page. */
function drawAhead(questions: number, blocks: readonly {kind: string}[], screen: LessonScreen, look: Look): string[] {
  const walks = blocks.some(({kind}) => kind === 'walk');
  const texts = [
    ...(walks && screen.step.kind === 'read'
      ? [
          look.say({
            en: 'Enter walks through the file line by line.',
            ko: 'Enter를 누르면 파일을 한 줄씩 설명해 드려요.',
          }),
        ]
      : []),
    ...(questions > 0
      ? [
          look.say({
            en: `Then: ${questions} ${questions === 1 ? 'question' : 'questions'} on this page.`,
            ko: `이어서 이 페이지의 문제 ${questions}개를 풀어요.`,
          }),
        ]
      : []),
  ];
  return texts.length === 0 ? [] : ['', ...texts.flatMap((text) => wrap(look.paint('quiet', text), look.columns))];
}

function drawClosing(state: State, screen: LessonScreen, look: Look): string[] {
  const lesson = screen.lessons[state.language];
  const card = state.course.lessons.find(({id}) => id === lesson.id);
  const exercises = (card?.exercises ?? []).map(({id, title}) => {
    const mark = isPassed(state.progress, id) ? look.paint('good', '✓') : '○';
    return `  ${mark} ${look.say(title)}`;
  });
  const left = (card?.exercises ?? []).some(({id}) => !isPassed(state.progress, id));
  const after = left
    ? look.say({
        en: 'Enter opens the exercise: now you write the file yourself.',
        ko: 'Enter를 누르면 실습이 열려요. 이제 파일을 직접 써 볼 차례예요.',
      })
    : look.say({en: 'Enter goes on to the next lesson.', ko: 'Enter를 누르면 다음 레슨으로 가요.'});
  return [
    look.paint('title', look.say({en: `That was “${lesson.title}”.`, ko: `“${lesson.title}” 레슨을 다 읽었어요.`})),
    '',
    ...exercises,
    ...(exercises.length > 0 ? [''] : []),
    after,
  ].flatMap((line) => wrap(line, look.columns));
}
