import {boardRows} from '../../app/console/board.ts';
import {nameOf} from '../../app/console/learner.ts';
import {chosenIn, openQuestions, questionRow} from '../../app/console/panel.ts';
import type {ConsoleState} from '../../app/console/state.ts';
import {failing} from '../../classroom/class-state.ts';
import {failingRules, type Stuck, stuckLearners} from '../../classroom/stuck.ts';
import {remoteText} from '../../text/remote.ts';
import {cells, cut, hang, padTo, wrap} from '../../text/width.ts';
import {bar} from '../chart.ts';
import type {Look} from '../look.ts';
import {type PanelDrawing, presenceMark} from './board.ts';
import {duration, exerciseTitle, people, shortRule} from './words.ts';

/** Which rules the room fails now, and how many people fail each; the chosen one with what it asks for. */
export function drawRules(state: ConsoleState, look: Look): PanelDrawing {
  const rules = failingRules(state.room);
  const all = people(state);
  if (rules.length === 0) {
    const none = look.say({en: 'Nobody fails a rule right now.', ko: '지금은 규칙에 걸린 학습자가 없어요.'});
    return {head: [], lines: ['', ...wrap(none, look.columns)]};
  }
  const chosen = chosenIn(
    state,
    'rules',
    rules.map(({rule}) => rule),
  );
  return pointed(
    rules.map(({rule, people: who}) => {
      const isChosen = rule === chosen;
      const count = look.say({en: `${who} of ${all}`, ko: `${all}명 중 ${who}명`});
      const chart = look.columns < 60 ? '' : `${bar(all === 0 ? 0 : who / all, 10, look)} `;
      const lead = `${pointer(isChosen, look)} ${padTo(count, look.language === 'ko' ? 13 : 9)} ${chart}`;
      const title = Object.hasOwn(state.titles, rule) ? state.titles[rule] : undefined;
      const name = cut(remoteText(rule, 80), Math.max(8, look.columns - cells(lead)));
      const line = `${lead}${isChosen ? look.paint('title', name) : name}`;
      if (!isChosen) return {isChosen, lines: [line]};
      const says = title ? hang('    ', look.say(title), look.columns) : [];
      return {isChosen, lines: [line, ...says, ...drawFailing(rule, state, look)]};
    }),
  );
}

const mostNameLines = 3;

/** Who fails a rule, in a few lines: a hint goes to all of them. */
function drawFailing(rule: string, state: ConsoleState, look: Look): string[] {
  const names = failing(state.room, rule).map((learner) => look.say(nameOf(state, learner, 24)));
  const lines = hang('    ', names.join(', '), look.columns);
  const shown = lines.slice(0, mostNameLines);
  const last = shown.at(-1);
  const isWhole = lines.length <= mostNameLines || last === undefined;
  const fitting = isWhole ? shown : [...shown.slice(0, -1), cut(`${last} …`, look.columns)];
  return fitting.map((name) => look.paint('quiet', name));
}

/** Who is stuck and why, what was asked without a name, and how the pace is. */
export function drawNeeds(state: ConsoleState, look: Look): PanelDrawing {
  const {room, now} = state;
  const stuck = stuckLearners(room, now);
  const presences = new Map(boardRows(state).map(({learner, presence}) => [learner.id, presence]));
  const chosen = chosenIn(state, 'needs');
  const name = look.columns < 60 ? 11 : look.columns < 100 ? 16 : 24;
  const rows = stuck.map(({learner, stuck: why}) => {
    const isChosen = learner.id === chosen;
    const mark = presenceMark(presences.get(learner.id) ?? 'offline', look);
    const lead = `${pointer(isChosen, look)} ${mark} ${padTo(look.say(nameOf(state, learner, name)), name)} `;
    return {isChosen, lines: fitted(lead, reason(why, state, look), isChosen, look)};
  });
  const questions = openQuestions(state).map(({seq, text, at}) => {
    const isChosen = questionRow(seq) === chosen;
    const lead = `${pointer(isChosen, look)} ${look.paint('accent', '“')} `;
    return {isChosen, lines: fitted(lead, `${duration(now - at, look)} · ${remoteText(text, 600)}`, isChosen, look)};
  });
  const none = look.say({
    en: '  Nobody waits for help or seems stuck.',
    ko: '  도움을 기다리거나 막힌 학습자가 없어요.',
  });
  const title = look.paint('title', look.say({en: 'Asked without a name', ko: '이름 없이 들어온 질문'}));
  return pointed(
    [
      ...(rows.length === 0 ? [{isChosen: false, lines: [cut(none, look.columns)]}] : rows),
      ...(questions.length === 0 ? [] : [{isChosen: false, lines: ['', title]}]),
      ...questions,
    ],
    drawPace(state, look),
  );
}

function drawPace(state: ConsoleState, look: Look): string[] {
  const all = [...state.room.learners.values()].filter(({isRemoved}) => !isRemoved);
  const [slower, fine, faster] = (['slower', 'fine', 'faster'] as const).map(
    (wish) => all.filter(({pace}) => pace === wish).length,
  );
  const done = all.filter(({isDone}) => isDone).length;
  const text = look.say({
    en: `Pace: slower ${slower}, fine ${fine}, faster ${faster} · done ${done}/${all.length}`,
    ko: `속도: 천천히 ${slower} · 좋아요 ${fine} · 빨리 ${faster} · 다 함 ${done}/${all.length}`,
  });
  const asked = state.room.asked.length;
  const questions = asked === 0 ? '' : look.say({en: `Questions ${asked} · `, ko: `질문 ${asked} · `});
  return wrap(look.paint('quiet', `${questions}${text}`), look.columns);
}

/** Why somebody seems stuck, in one sentence. */
export function reason(why: Stuck, state: ConsoleState, look: Look): string {
  const time = duration(why.ms, look);
  switch (why.why) {
    case 'help': {
      const text = why.text === undefined ? '' : `: ${remoteText(why.text, 400)}`;
      return look.say({en: `asks for help, ${time}${text}`, ko: `도움 요청 · ${time}${text}`});
    }
    case 'rule': {
      const rule = shortRule(why.rule);
      return look.say({
        en: `${rule} ${why.times}× in a row, ${time} on ${exerciseTitle(state, why.ex).en}`,
        ko: `${rule}에 ${why.times}번 연속 걸림 · ${exerciseTitle(state, why.ex).ko} ${time}째`,
      });
    }
    case 'slow':
      return look.say({
        en: `${time} on ${exerciseTitle(state, why.ex).en}; half of those who passed took less than ${duration(why.median, look)}`,
        ko: `${exerciseTitle(state, why.ex).ko} ${time}째 · 통과한 사람의 절반은 ${duration(why.median, look)} 안에 끝냄`,
      });
  }
}

/** One line, or all that it takes when it is the chosen one. */
function fitted(lead: string, text: string, isChosen: boolean, look: Look): string[] {
  if (isChosen) return hang(lead, text, look.columns);
  return [`${lead}${cut(text, Math.max(1, look.columns - cells(lead)))}`];
}

/** The mark before a row of a list. */
export function pointer(isChosen: boolean, look: Look): string {
  return isChosen ? look.paint('accent', '▶') : ' ';
}

/** Rows of one or more lines each, with the chosen one in focus. */
export function pointed(
  rows: readonly {readonly isChosen: boolean; readonly lines: readonly string[]}[],
  head: readonly string[] = [],
): PanelDrawing {
  const lines: string[] = [];
  let focus = {from: 0, to: 0};
  for (const row of rows) {
    if (row.isChosen) focus = {from: lines.length, to: lines.length + row.lines.length - 1};
    lines.push(...row.lines);
  }
  return {head, lines, focus};
}
