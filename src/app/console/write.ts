import {failing} from '../../classroom/class-state.ts';
import type {Text} from '../../text/language.ts';
import {remoteText} from '../../text/remote.ts';
import {newName, order, refusalOf} from './order.ts';
import type {Form, Written} from './overlay.ts';
import {type ConsoleState, closed, opened, replaced, type Step} from './state.ts';

/** How long the texts may be, in UTF-16 units: what the wire allows. */
const longest = {hint: 400, prompt: 300, choice: 120, timer: 4};
const mostChoices = 9;

/** The same state with something to write on top. */
export function openForm(state: ConsoleState, what: Written): ConsoleState {
  return opened(state, {kind: 'write', what, texts: ['']});
}

/** Opens a hint to be written; where it may not be sent, says so. */
export function hintTo(state: ConsoleState, to: string | {readonly rule: string}): Step {
  const refusal = refusalOf(state, 'hint');
  return [refusal ? {...state, notice: refusal} : openForm(state, {kind: 'hint', to})];
}

/** Puts characters behind the text that is written. */
export function written(state: ConsoleState, form: Form, text: string): ConsoleState {
  const last = form.texts.length - 1;
  const clean = text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
  // 2.5 without its dot would be a timer of 25 minutes.
  if (form.what.kind === 'timer' && /\D/.test(clean)) return {...state, notice: onlyMinutes};
  const grown = `${form.texts[last] ?? ''}${clean}`;
  return replaced(state, {...form, texts: form.texts.with(last, cutTo(grown, longestOf(form)))});
}

const onlyMinutes: Text = {
  en: 'Only whole minutes, in digits: 10 is ten minutes.',
  ko: '분을 정수로만 쓰세요. 10은 10분이에요.',
};

function cutTo(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = /[\ud800-\udbff]/.test(text[most - 1] ?? '') ? most - 1 : most;
  return text.slice(0, end);
}

function longestOf({what, texts}: Form): number {
  return what.kind === 'poll' ? (texts.length === 1 ? longest.prompt : longest.choice) : longest[what.kind];
}

const graphemes = new Intl.Segmenter();

/** Takes the last character away; in an empty choice, goes back to the text before it. */
export function erased(state: ConsoleState, form: Form): ConsoleState {
  const last = form.texts.length - 1;
  const text = form.texts[last] ?? '';
  if (text === '' && last > 0) return replaced(state, {...form, texts: form.texts.slice(0, -1)});
  const end = [...graphemes.segment(text)].at(-1)?.index ?? 0;
  return replaced(state, {...form, texts: form.texts.with(last, text.slice(0, end))});
}

/** Enter: on to the next text of a poll, or sends what is written. */
export function submitted(state: ConsoleState, form: Form): Step {
  switch (form.what.kind) {
    case 'hint':
      return sendHint(state, form, form.what.to);
    case 'timer':
      return setTimer(state, form);
    case 'poll':
      return goOnWithPoll(state, form);
  }
}

/** Who a hint goes to, as far as is known now. */
export function receivers({room}: ConsoleState, to: string | {readonly rule: string}): readonly string[] {
  return typeof to === 'string' ? [to] : failing(room, to.rule).map(({id}) => id);
}

function sendHint(state: ConsoleState, form: Form, to: string | {readonly rule: string}): Step {
  const text = remoteText(form.texts[0] ?? '', 2 * longest.hint, longest.hint);
  if (text === '') return [{...state, notice: empty}];
  const many = receivers(state, to).length;
  if (many === 0) return [{...closed(state), notice: nobody}];
  const done: Text =
    many === 1
      ? {en: 'Hint sent.', ko: '힌트를 보냈어요.'}
      : {en: `Hint sent to ${many} learners.`, ko: `힌트를 ${many}명에게 보냈어요.`};
  return sent(state, order(state, {k: 'hint', to, text}, done));
}

/** What was written stays where it is when it could not be sent. */
function sent(before: ConsoleState, [next, ...effects]: Step): Step {
  return effects.length === 0 ? [{...before, ...(next.notice && {notice: next.notice})}] : [closed(next), ...effects];
}

const empty: Text = {en: 'Write something first, or press Esc.', ko: '내용을 먼저 쓰세요. 그만두려면 Esc를 누르세요.'};
const nobody: Text = {en: 'Nobody fails this rule any more.', ko: '이제 이 규칙에 걸린 사람이 없어요.'};

function setTimer(state: ConsoleState, form: Form): Step {
  const minutes = Number(form.texts[0] ?? '');
  if (minutes > 1440)
    return [
      {
        ...state,
        notice: {en: 'A timer runs 1440 minutes (a day) at most.', ko: '타이머는 1440분(하루)까지 정할 수 있어요.'},
      },
    ];
  return sent(state, order(state, {k: 'timer', ms: minutes * 60_000}));
}

function goOnWithPoll(state: ConsoleState, form: Form): Step {
  const texts = form.texts.map((text) => text.trim());
  const [prompt = '', ...choices] = texts;
  if (prompt === '') return [{...state, notice: empty}];
  const isDone = texts.at(-1) === '' && texts.length > 1;
  if (!isDone && choices.length < mostChoices) return [replaced(state, {...form, texts: [...form.texts, '']})];
  const given = choices.filter((choice) => choice !== '').map((choice) => remoteText(choice, 240, longest.choice));
  if (given.length < 2 || given.includes(''))
    return [{...state, notice: {en: 'A poll needs at least two choices.', ko: '설문에는 보기가 둘 이상 필요해요.'}}];
  const poll = newName(state, 'poll');
  const asked = remoteText(prompt, 600, longest.prompt);
  if (asked === '') return [{...state, notice: empty}];
  const [next, ...effects] = sent(state, order(state, {k: 'poll.open', poll, prompt: asked, choices: given}));
  return effects.length === 0 ? [next] : [{...next, panel: 'answers', earlier: false}, ...effects];
}
