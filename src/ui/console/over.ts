import {consoleKeysOf} from '../../app/console/keys.ts';
import {nameOf} from '../../app/console/learner.ts';
import type {Form, Overlay, Picker, Written} from '../../app/console/overlay.ts';
import {type Option, optionsOf} from '../../app/console/pick.ts';
import type {ConsoleState} from '../../app/console/state.ts';
import {receivers} from '../../app/console/write.ts';
import {shownCode} from '../../classroom/code.ts';
import {type Text, text} from '../../text/language.ts';
import {remoteText} from '../../text/remote.ts';
import {cells, cut, hang, padTo, visible, wrap} from '../../text/width.ts';
import {keyName} from '../keys.ts';
import {type Look, typingMark} from '../look.ts';
import type {PanelDrawing} from './board.ts';
import {questionOf} from './confirm.ts';
import {drawLearner} from './learner.ts';
import {pointed, pointer} from './lists.ts';

const nobody: Text = {en: '', ko: ''};

/** What lies over the panel. */
export function drawOver(over: Overlay, state: ConsoleState, look: Look): PanelDrawing {
  switch (over.kind) {
    case 'help':
      return {head: [], lines: drawHelp(state, look)};
    case 'room':
      return {head: [], lines: drawRoom(state, look)};
    case 'learner':
      return {head: [], lines: drawLearner(state, over.id, look)};
    case 'pick':
      return drawPicker(over, state, look);
    case 'write':
      return drawForm(over, state, look);
    case 'confirm':
      return {head: [], lines: ['', ...wrap(look.say(questionOf(over.what, state)), look.columns)]};
  }
}

const signs: Text = {
  en: '● connected, ◐ silent for five minutes, ○ not connected · ! asks for help, ? seems stuck, ✓ done · in the table: ✓ passed, how many rules fail and the first of them, · not tried, ▸ on offer · top right: learners connected/all · beside Help: asking+stuck',
  ko: '● 연결됨, ◐ 5분 동안 조용함, ○ 연결 끊김 · ! 도움 요청, ? 막힌 듯함, ✓ 다 했음 · 표에서는 ✓ 통과, 걸린 규칙 수와 첫 규칙, · 아직 안 함, ▸ 지금 안내한 실습 · 오른쪽 위: 접속한 학습자/전체 · 도움 옆: 도움 요청+막힘',
};

function drawHelp(state: ConsoleState, look: Look): string[] {
  const below = state.over.at(-2);
  const place = below?.kind === 'learner' ? 'learner' : state.panel;
  const rows = consoleKeysOf(place).map(({keys, label}) => ({
    keys: keys
      .slice(0, 2)
      .map((key) => keyName(key, look))
      .join(' '),
    label: look.say(label),
  }));
  const width = Math.min(16, Math.max(...rows.map(({keys}) => cells(keys))));
  return [
    look.paint('title', look.say({en: 'Keys on this screen', ko: '이 화면에서 쓰는 키'})),
    '',
    ...rows.flatMap(({keys, label}) => hang(`${look.paint('accent', padTo(keys, width))}  `, label, look.columns)),
    '',
    ...wrap(look.say(signs), look.columns),
  ];
}

function drawRoom({room, addresses}: ConsoleState, look: Look): string[] {
  const code = remoteText(room.code, 20);
  const rows: readonly (readonly [Text, string])[] = [
    [{en: 'Join code', ko: '참여 코드'}, shownCode(code)],
    [{en: 'Learners type', ko: '학습자가 입력할 명령'}, `drydock class join ${shownCode(code)}@${addresses.join}`],
    ...(addresses.board === undefined ? [] : [[{en: 'Board', ko: '현황판'}, addresses.board] as const]),
  ];
  const locked = room.isLocked
    ? [
        '',
        ...wrap(
          look.paint(
            'wait',
            look.say({en: 'Joining is locked: nobody else can join.', ko: '참여를 잠가서 더 들어올 수 없어요.'}),
          ),
          look.columns,
        ),
      ]
    : [];
  return [
    '',
    ...rows.flatMap(([label, value]) => [
      look.paint('quiet', look.say(label)),
      ...wrap(look.paint('title', visible(value)), look.columns),
      '',
    ]),
    ...locked,
  ];
}

function titleOf({what}: Picker, state: ConsoleState): Text {
  switch (what.kind) {
    case 'lesson':
      return {en: 'A page of which lesson?', ko: '어느 레슨의 페이지로 갈까요?'};
    case 'page':
      return {en: 'Which page?', ko: '어느 페이지로 갈까요?'};
    case 'exercise':
      return {en: 'Which exercise?', ko: '어떤 실습을 안내할까요?'};
    case 'source':
      return {en: 'Questions of which lesson, or with which tag?', ko: '어느 레슨이나 태그의 문제를 낼까요?'};
    case 'questions':
      return {en: 'Which questions?', ko: '어떤 문제를 낼까요?'};
    case 'file': {
      const learner = state.room.learners.get(what.learner);
      const name = learner ? nameOf(state, learner, 24) : nobody;
      return {
        en: `Which file of ${name.en}? They are asked first.`,
        ko: `${name.ko} 님의 어떤 파일을 볼까요? 먼저 허락을 구해요.`,
      };
    }
    case 'teacher':
      return {en: 'Hand over to whom?', ko: '누구에게 진행을 넘길까요?'};
  }
}

function drawPicker(over: Picker, state: ConsoleState, look: Look): PanelDrawing {
  const options = optionsOf(state, over.what);
  const many = over.what.kind === 'questions' ? ` (${over.marked.size}/${options.length})` : '';
  const head = wrap(look.paint('title', `${look.say(titleOf(over, state))}${many}`), look.columns).slice(0, 2);
  if (options.length === 0) return {head, lines: ['', look.say({en: 'Reading …', ko: '읽는 중 …'})]};
  const rows = options.map((option, index) => {
    const isChosen = index === over.selected;
    const box = over.what.kind === 'questions' ? `${over.marked.has(option.id) ? '[x]' : '[ ]'} ` : '';
    return {isChosen, lines: [drawOption(option, `${pointer(isChosen, look)} ${box}`, isChosen, look)]};
  });
  return pointed(rows, head);
}

function drawOption({label, end}: Option, lead: string, isChosen: boolean, look: Look): string {
  const tail = look.columns < 60 || end === undefined ? '' : look.say(end);
  const room = Math.max(1, look.columns - cells(lead) - cells(tail) - 1);
  const name = padTo(cut(visible(look.say(label).replace(/\s+/g, ' ')), room), room);
  return `${lead}${isChosen ? look.paint('title', name) : name} ${look.paint('quiet', tail)}`.trimEnd();
}

function formTitle(what: Written, state: ConsoleState): Text {
  switch (what.kind) {
    case 'timer':
      return {
        en: 'How many minutes? 0 or nothing: no timer.',
        ko: '몇 분으로 할까요? 0을 쓰거나 비워 두면 타이머를 꺼요.',
      };
    case 'poll':
      return {
        en: 'Write the question, then the choices, with Enter after each. Enter on an empty line opens the poll.',
        ko: '질문을 쓰고 보기를 하나씩 쓰세요. 줄마다 Enter, 빈 줄에서 Enter를 누르면 설문이 열려요.',
      };
    case 'hint':
      return hintTitle(what.to, state);
  }
}

function hintTitle(to: string | {readonly rule: string}, state: ConsoleState): Text {
  if (typeof to === 'string') {
    const learner = state.room.learners.get(to);
    const name = learner ? nameOf(state, learner, 24) : text(() => remoteText(to, 24));
    return {en: `A hint to ${name.en}`, ko: `${name.ko} 님에게 보낼 힌트`};
  }
  const many = receivers(state, to).length;
  const rule = remoteText(to.rule, 60);
  const title = Object.hasOwn(state.titles, to.rule) ? state.titles[to.rule] : undefined;
  return {
    en: `A hint to ${many} ${many === 1 ? 'learner' : 'learners'} who fail ${rule}${title ? `: ${title.en}` : ''}`,
    ko: `${rule}에 걸린 ${many}명에게 보낼 힌트${title ? `: ${title.ko}` : ''}`,
  };
}

function drawForm({what, texts}: Form, state: ConsoleState, look: Look): PanelDrawing {
  const lines = texts.flatMap((text, index) => {
    const isLast = index === texts.length - 1;
    const lead = what.kind === 'poll' && index > 0 ? `${index}. ` : `${isLast ? look.paint('accent', '▶') : ' '} `;
    return hang(lead, `${visible(text)}${isLast ? typingMark : ''}`, look.columns);
  });
  const last = lines.length - 1;
  return {
    head: [...wrap(look.paint('title', look.say(formTitle(what, state))), look.columns), ''],
    lines,
    focus: {from: last, to: last},
  };
}
