import {boardRows} from '../../app/console/board.ts';
import {nameOf} from '../../app/console/learner.ts';
import type {ConsoleState} from '../../app/console/state.ts';
import type {Answer, Learner, Share, Work} from '../../classroom/class-state.ts';
import {aliasName} from '../../classroom/names.ts';
import type {ClassAnswer} from '../../classroom/protocol.ts';
import {linesIn} from '../../classroom/shared-file.ts';
import {remoteLines, remoteText} from '../../text/remote.ts';
import {cells, cut, hang, wrap} from '../../text/width.ts';
import type {Look} from '../look.ts';
import {presenceMark} from './board.ts';
import {reason} from './lists.ts';
import {duration, exerciseTitle, pageTitle} from './words.ts';

/** Everything about one learner that those who teach may see. */
export function drawLearner(state: ConsoleState, id: string, look: Look): string[] {
  const learner = state.room.learners.get(id);
  const row = boardRows(state).find((one) => one.learner.id === id);
  if (learner === undefined || row === undefined)
    return wrap(
      look.say({en: 'This learner is no longer in the class.', ko: '이제 수업에 없는 학습자예요.'}),
      look.columns,
    );
  const alias = look.say(aliasName(learner.alias));
  const also = state.room.showsNames
    ? ` · ${look.say({en: `on the board: ${alias}`, ko: `현황판 별명: ${alias}`})}`
    : '';
  const name = `${presenceMark(row.presence, look)} ${look.paint('title', look.say(nameOf(state, learner, 40)))}`;
  const why = row.stuck ? wrap(look.paint('wait', reason(row.stuck, state, look)), look.columns) : [];
  return [
    ...wrap(`${name}${also}`, look.columns),
    ...wrap(look.paint('quiet', whereabouts(learner, state, look)), look.columns),
    ...why,
    ...[...learner.exercises.values()].flatMap((work) => ['', ...drawWork(work, state, look)]),
    ...drawAnswers(id, state, look),
    ...state.room.shared.filter((one) => one.learner === id).flatMap((share) => ['', ...drawShare(share, look)]),
  ];
}

function whereabouts({at, lastAt}: Learner, state: ConsoleState, look: Look): string {
  const place = at && look.say('ex' in at ? exerciseTitle(state, at.ex) : pageTitle(state, at));
  const heard = duration(state.now - lastAt, look);
  const last = look.say({en: `last active ${heard} ago`, ko: `마지막 활동 ${heard} 전`});
  return place === undefined ? last : `${place} · ${last}`;
}

function drawWork(work: Work, state: ConsoleState, look: Look): string[] {
  const {ex, checks, startedAt, passedAt, rules, streaks} = work;
  const time = duration((passedAt ?? state.now) - startedAt, look);
  const tries = look.say({en: checks === 1 ? '1 check' : `${checks} checks`, ko: `검사 ${checks}번`});
  const how =
    passedAt === undefined
      ? look.say({en: `${time} so far`, ko: `${time}째`})
      : look.paint('good', look.say({en: `✓ passed in ${time}`, ko: `✓ ${time} 만에 통과`}));
  return [
    ...wrap(`${look.paint('strong', look.say(exerciseTitle(state, ex)))} · ${tries} · ${how}`, look.columns),
    ...(passedAt === undefined ? rules : []).flatMap(({id, n}) => {
      const row = streaks.get(id) ?? 1;
      const places = n > 1 ? ` ×${n}` : '';
      const often = row > 1 ? look.say({en: ` · ${row} checks in a row`, ko: ` · ${row}번 연속`}) : '';
      return hang(`  ${look.paint('bad', '✗')} `, `${remoteText(id, 80)}${places}${often}`, look.columns);
    }),
  ];
}

function drawAnswers(id: string, {room, texts}: ConsoleState, look: Look): string[] {
  const given = room.quizzes.flatMap(({answers}) =>
    [...answers].flatMap(([q, all]): {q: string; answer: Answer}[] => {
      const answer = all.get(id);
      return answer ? [{q, answer}] : [];
    }),
  );
  if (given.length === 0) return [];
  const lines = given.flatMap(({q, answer}) => {
    const prompt = Object.hasOwn(texts, q) ? texts[q]?.prompt[look.language] : undefined;
    const late = answer.isLate ? look.say({en: ' (too late)', ko: ' (늦음)'}) : '';
    const asked = cut(remoteText(prompt ?? q, 300), Math.max(10, look.columns - 24));
    return hang('  ', `${asked}: ${answerText(answer.given)}${late}`, look.columns);
  });
  return ['', look.paint('strong', look.say({en: 'Answers', ko: '답'})), ...lines];
}

/** An answer in short: positions counted from 1, texts as they were typed. */
function answerText(given: ClassAnswer): string {
  switch (given.kind) {
    case 'choices':
      return given.choices.map((choice) => choice + 1).join(', ') || '—';
    case 'texts':
      return given.texts.map((text) => remoteText(text, 80)).join(' | ') || '—';
    case 'order':
      return given.items.map((item) => item + 1).join(' ');
    case 'pairs':
      return given.rights.map((right, left) => `${left + 1}–${right + 1}`).join(' ');
    case 'lines':
      return given.lines.join(', ');
  }
}

function drawShare({path, state: how, file}: Share, look: Look): string[] {
  const name = look.paint('strong', remoteText(path, 120));
  if (how === 'asked')
    return wrap(`${name}: ${look.say({en: 'asked, no answer yet', ko: '요청했고 아직 답이 없어요'})}`, look.columns);
  if (how === 'refused')
    return wrap(`${name}: ${look.say({en: 'the learner said no', ko: '학습자가 거절했어요'})}`, look.columns);
  const lines = remoteLines(file?.text ?? '', 400, 400).split('\n');
  const shown = linesIn(file?.text ?? '');
  const ends = {
    en: `… cut here: ${shown} of ${file?.of} lines`,
    ko: `… 여기까지만 보여요: 전체 ${file?.of}줄 중 ${shown}줄`,
  };
  const width = String(lines.length).length;
  return [
    ...wrap(name, look.columns),
    ...lines.flatMap((line, index) => {
      const lead = `${String(index + 1).padStart(width)} │ `;
      return pieces(line, look.columns - lead.length).map(
        (piece, row) => look.paint('quiet', row === 0 ? lead : ' '.repeat(lead.length)) + piece,
      );
    }),
    ...(file?.of === undefined ? [] : wrap(look.paint('wait', look.say(ends)), look.columns)),
  ];
}

/** A line of a file in pieces of at most so many cells. Its blanks mean something: nothing is trimmed. */
function pieces(line: string, width: number): string[] {
  const found = [''];
  let used = 0;
  for (const character of line) {
    const wide = cells(character);
    if (used + wide > Math.max(2, width)) {
      found.push('');
      used = 0;
    }
    found.push(`${found.pop() ?? ''}${character}`);
    used += wide;
  }
  return found;
}
