import {hits} from '../../app/find.ts';
import type {FindOverlay, State} from '../../app/state.ts';
import type {Hit} from '../../course/find.ts';
import type {Text} from '../../text/language.ts';
import {cells, cut, hang, padTo, visible, wrap} from '../../text/width.ts';
import {type Drawing, drawBlocks} from '../blocks.ts';
import {type Look, typingMark, wide} from '../look.ts';

/** The search: what was typed, and the hits with the chosen one told in full. Always fits the window. */
export function drawFind(state: State, over: FindOverlay, look: Look): Drawing {
  const lead = look.say({en: 'Find: ', ko: '찾기: '});
  const query = `${look.paint('accent', lead)}${visible(last(over.query, look.columns - cells(lead) - 1))}${typingMark}`;
  if (state.catalogue === undefined) return {lines: [query, '', look.say({en: 'Reading…', ko: '읽는 중…'})]};
  const found = hits(state, over);
  if (found.length === 0) return {lines: [query, '', ...wrap(look.say(nothingFound), look.columns)]};
  const room = Math.max(3, look.rows - 6);
  return {lines: [query, '', ...windowed(found, over.selected, state, room, look)]};
}

/** What is said when nothing fits. */
export const nothingFound: Text = {
  en: 'Nothing in the course holds these words. Try one word, or its English name.',
  ko: '코스에 이 말이 나오는 곳이 없어요. 한 단어만 쓰거나 영어 이름으로 찾아보세요.',
};

/** The end of a text that fits so many cells: that is where one types. */
function last(text: string, room: number): string {
  const letters = [...text];
  while (cells(letters.join('')) > room) letters.shift();
  return letters.join('');
}

/** As many hits as there is room for, the chosen one among them with what it says. */
function windowed(found: readonly Hit[], selected: number, state: State, room: number, look: Look): string[] {
  const told = drawHit(found[selected], true, state, look).slice(0, room);
  const around = Math.max(0, room - told.length);
  const first = Math.max(0, Math.min(selected - Math.floor(around / 2), found.length - around - 1));
  const line = (hit: Hit) => drawHit(hit, false, state, look);
  return [
    ...found.slice(first, selected).flatMap(line),
    ...told,
    ...found.slice(selected + 1, first + around + 1).flatMap(line),
  ];
}

/** A hit in one line; the chosen one with what it says below. */
export function drawHit(hit: Hit | undefined, chosen: boolean, state: State, look: Look): string[] {
  if (hit === undefined) return [];
  const kind = look.paint('quiet', look.say(kindNames[hit.kind]));
  const room = look.columns - 3 - cells(kind);
  const name = padTo(cut(nameOf(hit, state, look), room), room);
  const head = `${chosen ? look.paint('accent', '▶') : ' '} ${chosen ? look.paint('title', name) : name} ${kind}`;
  return chosen ? [head, ...detail(hit, state, look)] : [head];
}

const kindNames = {
  term: {en: 'word', ko: '용어'},
  page: {en: 'page', ko: '페이지'},
  exercise: {en: 'exercise', ko: '실습'},
} as const;

function nameOf(hit: Hit, state: State, look: Look): string {
  switch (hit.kind) {
    case 'term': {
      const [name = '', ...others] = hit.term.names[look.language];
      const foreign = hit.term.names[look.language === 'en' ? 'ko' : 'en'][0] ?? '';
      const also = [...others, foreign].filter((one) => one.toLowerCase() !== name.toLowerCase()).slice(0, 2);
      return also.length === 0 ? name : `${name} (${also.join(', ')})`;
    }
    case 'page':
      return pageName(hit.lesson, hit.page, state, look);
    case 'exercise': {
      const exercise = state.course.lessons.flatMap(({exercises}) => exercises).find(({id}) => id === hit.id);
      return exercise ? look.say(exercise.title) : hit.id;
    }
  }
}

function pageName(lesson: string, page: string, state: State, look: Look): string {
  const card = state.course.lessons.find(({id}) => id === lesson);
  const title = card?.pages.find(({id}) => id === page)?.title;
  return card && title
    ? `${String(card.number).padStart(2, '0')} ${look.say(card.title)} · ${look.say(title)}`
    : lesson;
}

function detail(hit: Hit, state: State, look: Look): string[] {
  const inset = (lines: readonly string[]) => lines.map((line) => `  ${line}`);
  switch (hit.kind) {
    case 'term': {
      const {lines} = drawBlocks(hit.term.says[look.language], wide(look, look.columns - 2));
      const {lesson, page} = hit.term.page;
      return inset([...lines, ...hang('→ ', pageName(lesson, page, state, look), look.columns - 2)]);
    }
    case 'page':
      return inset(wrap(visible(hit.snippet), look.columns - 2));
    case 'exercise':
      return [];
  }
}
