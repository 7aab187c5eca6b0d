import type {Text} from '../../text/language.ts';
import {verbatim} from '../../text/language.ts';
import {remoteText} from '../../text/remote.ts';
import {kindNames} from './kinds.ts';
import {newName, order} from './order.ts';
import type {Pick, Picker} from './overlay.ts';
import {goTo} from './pages.ts';
import {type ClassQuestion, type ConsoleState, closed, opened, replaced, type Step} from './state.ts';

/** A row of a list to choose from. */
export interface Option {
  readonly id: string;
  readonly label: Text;
  /** What stands at the right end. */
  readonly end?: Text;
}

/** At most so many questions go into one class quiz. */
const mostQuestions = 50;

/** Opens a list; where there is nothing to choose from, says so. */
export function openPicker(state: ConsoleState, what: Pick, selected = 0): Step {
  const options = optionsOf(state, what);
  if (options.length === 0 && what.kind !== 'file') return [{...state, notice: nothing[what.kind]}];
  const marked = new Set(what.kind === 'questions' ? options.slice(0, mostQuestions).map(({id}) => id) : []);
  const now = opened(state, {kind: 'pick', what, selected, marked});
  if (what.kind === 'file') return asking(now, `ex ${what.ex}`, {type: 'load-files', ex: what.ex});
  if (what.kind === 'questions')
    return loading(
      now,
      options.map(({id}) => id),
    );
  return [now];
}

const nothing: Readonly<Record<Exclude<Pick['kind'], 'file'>, Text>> = {
  lesson: {en: 'This course has no lessons.', ko: '이 코스에는 레슨이 없어요.'},
  page: {en: 'This lesson has no pages.', ko: '이 레슨에는 페이지가 없어요.'},
  exercise: {en: 'This course has no exercises.', ko: '이 코스에는 실습이 없어요.'},
  source: {en: 'This course has no questions for a class quiz.', ko: '이 코스에는 수업 퀴즈로 낼 문제가 없어요.'},
  questions: {en: 'There are no questions here for a class quiz.', ko: '여기에는 수업 퀴즈로 낼 문제가 없어요.'},
  teacher: {en: 'Nobody else teaches this class right now.', ko: '지금은 이 수업을 함께 진행하는 사람이 없어요.'},
};

/** Has questions of the course read, those that were not asked for before. */
export function loading(state: ConsoleState, ids: readonly string[]): Step {
  const wanted = new Set(ids.filter((id) => !state.asked.has(`q ${id}`)));
  const questions = state.bank.filter(({id}) => wanted.has(id));
  if (questions.length === 0) return [state];
  const asked = new Set([...state.asked, ...questions.map(({id}) => `q ${id}`)]);
  return [
    {...state, asked},
    {type: 'load-questions', questions},
  ];
}

function asking(state: ConsoleState, what: string, effect: Exclude<Step[1], undefined>): Step {
  return state.asked.has(what) ? [state] : [{...state, asked: new Set([...state.asked, what])}, effect];
}

/** What there is to choose from, in its order. */
export function optionsOf(state: ConsoleState, what: Pick): readonly Option[] {
  const {lessons} = state.course;
  switch (what.kind) {
    case 'lesson':
      return lessons.map(({id, number, title, pages}) => ({
        id,
        label: numbered(number, title),
        end: {en: pages.length === 1 ? '1 page' : `${pages.length} pages`, ko: `${pages.length}페이지`},
      }));
    case 'page':
      return lessons.find(({id}) => id === what.lesson)?.pages.map(({id, title}) => ({id, label: title})) ?? [];
    case 'exercise':
      return lessons.flatMap(({number, exercises}) =>
        exercises.map(({id, title}) => ({id, label: numbered(number, title)})),
      );
    case 'source':
      return sources(state);
    case 'questions':
      return askable(state)
        .filter((one) => (what.by === 'lesson' ? one.lesson === what.of : one.tags.includes(what.of)))
        .map(({id, kind}) => ({id, label: state.texts[id]?.prompt ?? verbatim(id), end: kindNames[kind]}));
    case 'file':
      return (state.files[what.ex] ?? []).map((path) => ({id: path, label: verbatim(path)}));
    case 'teacher':
      return [...state.room.teachers.values()]
        .filter(({id}) => id !== state.me)
        .sort((a, b) => Number(b.id === state.room.leaseWish?.by) - Number(a.id === state.room.leaseWish?.by))
        .map(({id, name}) => ({
          id,
          label: verbatim(remoteText(name, 40) || id),
          ...(id === state.room.leaseWish?.by && {end: {en: 'asks for it', ko: '진행을 요청했어요'}}),
        }));
  }
}

/** Questions that a class can be asked: all that are not written in an editor. */
function askable({bank}: ConsoleState) {
  return bank.filter(({kind}) => kind !== 'config');
}

function sources(state: ConsoleState): readonly Option[] {
  const questions = askable(state);
  const count = (many: number): Text => ({en: many === 1 ? '1 question' : `${many} questions`, ko: `${many}문제`});
  const lessons = state.course.lessons.flatMap(({id, number, title}) => {
    const many = questions.filter(({lesson}) => lesson === id).length;
    return many === 0 ? [] : [{id: `lesson ${id}`, label: numbered(number, title), end: count(many)}];
  });
  const tags = new Map<string, number>();
  for (const one of questions) for (const tag of one.tags) tags.set(tag, (tags.get(tag) ?? 0) + 1);
  const tagged = [...tags]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([tag, many]) => ({id: `tag ${tag}`, label: verbatim(`#${tag}`), end: count(many)}));
  return [...lessons, ...tagged];
}

function numbered(number: number, title: Text): Text {
  const lead = String(number).padStart(2, '0');
  return {en: `${lead} ${title.en}`, ko: `${lead} ${title.ko}`};
}

/** Takes what is pointed at. */
export function choose(state: ConsoleState, picker: Picker): Step {
  const {what, selected} = picker;
  const id = optionsOf(state, what)[selected]?.id;
  if (id === undefined) return [state];
  switch (what.kind) {
    case 'lesson':
      return openPicker(state, {kind: 'page', lesson: id});
    case 'page':
      return goTo(withoutPickers(state), {lesson: what.lesson, page: id});
    case 'exercise':
      return order(withoutPickers(state), {k: 'push', ex: id});
    case 'source': {
      const [by = '', of = ''] = [id.slice(0, id.indexOf(' ')), id.slice(id.indexOf(' ') + 1)];
      return openPicker(state, {kind: 'questions', by: by === 'tag' ? 'tag' : 'lesson', of});
    }
    case 'questions':
      return beginQuiz(state, picker);
    case 'file': {
      const req = newName(state, 'file');
      return order(closed(state), {k: 'askShare', req, learner: what.learner, path: id}, askedForFile);
    }
    case 'teacher':
      return order(withoutPickers(state), {k: 'lease.grant', to: id});
  }
}

const askedForFile: Text = {
  en: 'Asked. The file appears here if the learner agrees.',
  ko: '요청했어요. 학습자가 허락하면 여기에 파일이 보여요.',
};

function withoutPickers(state: ConsoleState): ConsoleState {
  return {...state, over: state.over.filter(({kind}) => kind !== 'pick')};
}

function beginQuiz(state: ConsoleState, {what, marked}: Picker): Step {
  const ids = optionsOf(state, what).flatMap(({id}) => (marked.has(id) ? [id] : []));
  if (ids.length === 0)
    return [{...state, notice: {en: 'Mark at least one question.', ko: '문제를 하나 이상 고르세요.'}}];
  if (ids.length > mostQuestions) return [{...state, notice: tooMany}];
  const read = ids.map((id) => state.texts[id]).filter((one): one is ClassQuestion => one !== undefined);
  if (read.length < ids.length)
    return [{...state, notice: {en: 'The questions are still being read.', ko: '아직 문제를 읽는 중이에요.'}}];
  const questions = read.map(({id, hash}) => ({id, hash}));
  const [next, ...effects] = order(state, {k: 'quiz.open', quiz: newName(state, 'quiz'), questions});
  return effects.length === 0 ? [next] : [{...withoutPickers(next), panel: 'answers', earlier: false}, ...effects];
}

const tooMany: Text = {
  en: `A class quiz has at most ${mostQuestions} questions: unmark some.`,
  ko: `수업 퀴즈에는 ${mostQuestions}문제까지 낼 수 있어요. 몇 개를 빼 주세요.`,
};

/** Marks or unmarks the question that is pointed at. */
export function mark(state: ConsoleState, picker: Picker): ConsoleState {
  const id = optionsOf(state, picker.what)[picker.selected]?.id;
  if (id === undefined) return state;
  const marked = new Set(picker.marked);
  if (!marked.delete(id)) marked.add(id);
  return replaced(state, {...picker, marked});
}

/** Marks as many as a quiz takes, or none when some are marked. */
export function markAll(state: ConsoleState, picker: Picker): ConsoleState {
  const all = optionsOf(state, picker.what).slice(0, mostQuestions);
  const marked = new Set(picker.marked.size > 0 ? [] : all.map(({id}) => id));
  return replaced(state, {...picker, marked});
}
