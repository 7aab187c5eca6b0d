import {didYouMean, quoted} from '../cli/wording.ts';
import {cardText, type FullCard, ruleList} from '../report/card.ts';
import type {TextStyle} from '../report/style.ts';
import type {Text} from '../text/language.ts';
import {nearest} from '../text/nearest.ts';
import {judgedKinds, loadValidator} from '../validators/index.ts';
import {stackRules} from '../validators/stack/index.ts';
import {type CommandResult, drawn, type World} from './world.ts';

/** Long lines are hard to read however wide the terminal is. */
const readable = 80;

/**
 * `drydock why`: the card of a rule, or all rules when none is named. A rule is found by its id, by the part behind
 * the slash, or by what another tool calls it (DL3006) where only one rule goes by that name.
 */
export async function why(request: {readonly rule?: string}, world: World): Promise<CommandResult> {
  const rules = await allRules();
  const style: TextStyle = {...world, width: Math.min(world.columns ?? readable, readable)};
  if (request.rule === undefined) {
    const lists = [...rules].map(([kind, cards]) => ruleList(kind, cards, style));
    return {stdout: drawn(lists.join('\n'), world), stderr: '', code: 0};
  }
  const every = [...rules.values()].flat();
  const found = lookUp(request.rule, every);
  if (found.length === 1 && found[0]) return {stdout: drawn(cardText(found[0], style), world), stderr: '', code: 0};
  const message = found.length === 0 ? unknown(request.rule, every) : ambiguous(request.rule, found);
  return {stdout: '', stderr: `${message[world.language]}\n`, code: 2};
}

/** By kind of file, those over several files last. */
async function allRules(): Promise<ReadonlyMap<string, readonly FullCard[]>> {
  const all = new Map<string, readonly FullCard[]>();
  for (const kind of judgedKinds) all.set(kind, (await loadValidator(kind)).rules);
  return all.set('stack', stackRules);
}

/** The rules that go by a name; the most exact way of naming that fits any rule decides. */
function lookUp(name: string, rules: readonly FullCard[]): readonly FullCard[] {
  const word = name.toLowerCase();
  const ways: readonly ((rule: FullCard) => boolean)[] = [
    ({id}) => id === word,
    ({id}) => shortName(id) === word,
    ({alsoKnownAs = []}) =>
      alsoKnownAs.some((alias) => [alias, alias.split(' ').at(-1)].some((one) => one?.toLowerCase() === word)),
  ];
  for (const way of ways) {
    const found = rules.filter(way);
    if (found.length > 0) return found;
  }
  return [];
}

function shortName(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

function unknown(name: string, rules: readonly FullCard[]): Text {
  const near = nearest(
    name,
    rules.flatMap(({id}) => [id, shortName(id)]),
  );
  const holding = near === undefined ? rulesHolding(name, rules) : [];
  const question = didYouMean(near);
  const list = holding.join(', ');
  return {
    en: `There is no rule ${quoted(name)}.${question.en}${list && ` These have it in their name: ${list}.`} \`drydock why\` lists them all.`,
    ko: `${quoted(name)} 규칙은 없어요.${question.ko}${list && ` 이름에 이 말이 들어간 규칙: ${list}.`} \`drydock why\`로 모든 규칙을 볼 수 있어요.`,
  };
}

/** The rules with a word in their id; none for a word so short that it is everywhere. */
function rulesHolding(word: string, rules: readonly FullCard[]): readonly string[] {
  return word.length < 3 ? [] : rules.map(({id}) => id).filter((id) => shortName(id).includes(word.toLowerCase()));
}

function ambiguous(name: string, found: readonly FullCard[]): Text {
  const ids = found.map(({id}) => id).join(', ');
  return {
    en: `${quoted(name)} can be several rules: ${ids}. Name one of them.`,
    ko: `${quoted(name)}에 맞는 규칙이 여러 개예요: ${ids}. 하나를 골라 쓰세요.`,
  };
}
