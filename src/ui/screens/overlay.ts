import {classKeys} from '../../app/class-keys.ts';
import type {ClassOverlay} from '../../app/class-state.ts';
import {pageOf} from '../../app/doors.ts';
import {keysOf} from '../../app/keys.ts';
import {placeBelow} from '../../app/place.ts';
import type {FindOverlay, Overlay, State} from '../../app/state.ts';
import type {Course} from '../../course/lesson.ts';
import type {Text} from '../../text/language.ts';
import {cells, hang, padTo, visible, wrap} from '../../text/width.ts';
import type {RuleCard} from '../../validators/rule.ts';
import {moment} from '../bar.ts';
import type {Drawing} from '../blocks.ts';
import {inlineMarkup} from '../inline.ts';
import {keyName} from '../keys.ts';
import type {Look} from '../look.ts';

/** What lies over the screen: the help of the place below it, or a rule's card. */
export function drawOverlay(over: Exclude<Overlay, FindOverlay | ClassOverlay>, state: State, look: Look): Drawing {
  return {lines: over.kind === 'help' ? drawHelp(state, look) : drawCard(over.card, state.course, look)};
}

const aboutText: Text = {
  en: 'You write the files in your own editor; drydock judges them at every save. Nothing you write is ever run. ✓ reached, ✗ not yet, ○ waits for something else first.',
  ko: '파일은 늘 쓰던 편집기로 쓰세요. 저장할 때마다 drydock이 판정해요. 여러분이 쓴 파일을 실행하는 일은 절대 없어요. ✓ 이뤘어요, ✗ 아직이에요, ○ 먼저 해야 할 일이 있어요.',
};

function drawHelp(state: State, look: Look): string[] {
  const {idle, words} = moment(state);
  const below = placeBelow(state);
  const ofClass = state.class === undefined ? [] : classKeys.filter(({places}) => places.includes(below));
  const own = keysOf(below)
    .filter(({action}) => state.screen.kind === 'exercise' || !idle.has(action))
    .map((row) => ({...row, label: words.get(row.action) ?? row.label}));
  const rows = [...ofClass, ...own].map(({keys, label}) => ({
    keys: keys
      .slice(0, look.columns < 60 ? 2 : 4)
      .map((key) => keyName(key, look))
      .join(' '),
    label: look.say(label),
  }));
  const width = Math.min(22, Math.max(...rows.map(({keys}) => cells(keys))));
  return [
    look.paint('title', look.say({en: 'Keys on this screen', ko: '이 화면에서 쓰는 키'})),
    '',
    ...rows.flatMap(({keys, label}) => hang(`${look.paint('accent', padTo(keys, width))}  `, label, look.columns)),
    '',
    ...wrap(look.say(aboutText), look.columns),
  ];
}

function drawCard(card: RuleCard, course: Course, look: Look): string[] {
  const code = (text: string) =>
    text
      .replace(/\n$/, '')
      .split('\n')
      .flatMap((line) => hang('    ', visible(line), look.columns));
  const known = card.alsoKnownAs?.length
    ? [`${look.say({en: 'Elsewhere', ko: '다른 도구에서는'})}: ${card.alsoKnownAs.join(', ')}`]
    : [];
  return [
    ...wrap(look.paint('title', look.say(card.title)), look.columns),
    look.paint('quiet', card.id),
    '',
    ...wrap(inlineMarkup(look.say(card.why), look), look.columns),
    '',
    look.paint('bad', look.say({en: '✗ like this, it complains', ko: '✗ 이렇게 쓰면 걸려요'})),
    ...code(card.bad),
    '',
    look.paint('good', look.say({en: '✓ like this, it does not', ko: '✓ 이렇게 쓰면 괜찮아요'})),
    ...code(card.good),
    '',
    ...drawPage(card, course, look),
    ...wrap(`${look.say({en: 'Source', ko: '공식 문서'})}: ${card.reference}`, look.columns),
    ...known.flatMap((line) => wrap(line, look.columns)),
  ];
}

/** Where the rule is taught: the page that a key leads to, or the command that opens it where this course has no such page. */
function drawPage(card: RuleCard, course: Course, look: Look): string[] {
  if (card.learn === undefined) return [];
  const taught = pageOf(card, course);
  const where = taught
    ? `${look.say(taught.lesson.title)} · ${look.say(taught.page.title)} (${keyName('o', look)})`
    : `drydock ${card.learn}`;
  return wrap(`${look.say({en: 'Lesson', ko: '레슨'})}: ${where}`, look.columns);
}
