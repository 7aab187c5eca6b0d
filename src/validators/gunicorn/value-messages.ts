import type {Text} from '../../text/language.ts';
import {particle} from '../../text/particle.ts';
import {settingNamed} from './facts.ts';
import type {Given} from './launch.ts';
import type {Fault} from './verdict.ts';

/** What is wrong with a value, in the learner's own words, and what the setting takes instead. */
export function faultMessage(one: Given, fault: Fault): Text {
  if (one.value.kind === 'object' && one.value.imported) return importedAs(code(one.label), one.label);
  if (one.value.kind === 'tuple' && one.written.endsWith(',')) return trailingComma(one);
  const message = messages[fault.kind] as (fault: Fault, about: About) => Text;
  return message(fault, {name: code(one.label), seen: code(one.written), one});
}

/** A word as it is quoted in a sentence; the first line of it, cut where it is long. */
export function code(word: string): string {
  const line = word.split('\n')[0] ?? '';
  const short = line.length > 60 || line !== word ? `${line.slice(0, 59)}…` : line;
  return short.includes('`') ? `‘${short}’` : `\`${short}\``;
}

interface About {
  /** The setting, quoted. */
  readonly name: string;
  /** The value, quoted. */
  readonly seen: string;
  readonly one: Given;
}

type Messages = {
  readonly [Kind in Fault['kind']]: (fault: Extract<Fault, {readonly kind: Kind}>, about: About) => Text;
};

const messages: Messages = {
  number: (_, {name, seen, one}) =>
    one.value.kind === 'function'
      ? notCalled(name, seen, one)
      : {
          en: `${name} takes a whole number, and ${seen} is not one${one.value.kind === 'float' ? ' (gunicorn takes no fractions)' : ''}. Write a number such as ${example(one)}.`,
          ko: `${particle(name, '은/는')} 정수를 받는데 ${particle(seen, '은/는')} 정수가 아니에요. ${example(one)}처럼 숫자로 쓰세요.`,
        },
  negative: (_, {name, seen}) => ({
    en: `${name} cannot be negative, and ${seen} is. Write 0 or a larger number.`,
    ko: `${name}에는 음수를 쓸 수 없는데 ${particle(seen, '이라/라')}고 적혀 있어요. 0 이상의 수를 쓰세요.`,
  }),
  boolean: (_, {name, seen}) => ({
    en: `${name} is switched with \`True\` or \`False\`, and ${seen} is neither: gunicorn knows no other word for them, and 1 or 0 will not do.`,
    ko: `${particle(name, '은/는')} \`True\`나 \`False\`로 켜고 꺼요. ${particle(seen, '은/는')} 둘 다 아니에요. "yes"나 1 같은 다른 말은 받지 않아요.`,
  }),
  text: (_, {name, seen, one}) => ({
    en: `${name} takes text, and ${seen} is not text. ${one.value.kind === 'object' ? 'Turn it into text with `str(…)`.' : 'Write it in quotes.'}`,
    ko: `${particle(name, '은/는')} 문자열을 받는데 ${particle(seen, '은/는')} 문자열이 아니에요. ${one.value.kind === 'object' ? '`str(…)`로 감싸 문자열로 바꾸세요.' : '따옴표로 감싸세요.'}`,
  }),
  list: (_, {name, seen}) => ({
    en: `${name} takes a text or a list of texts, and ${seen} is neither. Write it in quotes, or several as \`["…", "…"]\`.`,
    ko: `${particle(name, '은/는')} 문자열이나 문자열 리스트를 받는데 ${particle(seen, '은/는')} 둘 다 아니에요. 따옴표로 감싸거나, 여럿이면 \`["…", "…"]\`처럼 쓰세요.`,
  }),
  item: (_, {name, seen}) => ({
    en: `Every item of ${name} must be a text, and ${seen} holds one that is not. Put each item in quotes.`,
    ko: `${name}에 넣는 항목은 모두 문자열이어야 하는데 ${seen}에 문자열이 아닌 항목이 있어요. 항목을 하나씩 따옴표로 감싸세요.`,
  }),
  dictionary: (_, {name, seen}) => ({
    en: `${name} takes a dictionary, and ${seen} is not one. Write \`{…}\`.`,
    ko: `${particle(name, '은/는')} 딕셔너리를 받는데 ${particle(seen, '은/는')} 딕셔너리가 아니에요. \`{…}\`로 쓰세요.`,
  }),
  callable: (_, {name, seen, one}) => ({
    en: `gunicorn calls ${name} as a function, and ${seen} cannot be called. Write \`def ${one.setting}(…):\`, without quotes or brackets behind the name.`,
    ko: `gunicorn은 ${particle(name, '을/를')} 함수로 호출하는데 ${particle(seen, '은/는')} 호출할 수 없어요. \`def ${one.setting}(…):\`로 함수를 정의하세요.`,
  }),
  'import-path': (_, {name, seen}) => ({
    en: `${name} takes a function, or where to import one from as \`module.name\`; ${seen} has no module in front.`,
    ko: `${name}에는 함수나, 함수를 불러올 \`모듈.이름\`을 써요. ${seen}에는 모듈 이름이 없어요.`,
  }),
  arity: ({wanted, given}, {name}) => ({
    en: `gunicorn calls ${name} with ${wanted[0]} argument${wanted[0] === 1 ? '' : 's'}, and this function takes ${given}. Give it exactly ${wanted.join(', or ')}, used or not.`,
    ko: `gunicorn은 ${particle(name, '을/를')} 인자 ${wanted[0]}개로 호출하는데 이 함수는 ${given}개를 받아요. 쓰지 않더라도 인자를 ${wanted.join('개나 ')}개로 맞추세요.`,
  }),
  choice: ({choices}, {name, seen}) => ({
    en: `${name} knows ${list(choices)}, not ${seen}.`,
    ko: `${name}에 쓸 수 있는 값은 ${list(choices)}예요. ${particle(seen, '은/는')} 쓸 수 없어요.`,
  }),
  range: ({least, most}, {name, seen}) => ({
    en: `${name} must be ${most === undefined ? `at least ${least}` : `between ${least} and ${most}`}; ${seen} is not.`,
    ko: `${particle(name, '은/는')} ${most === undefined ? `${least} 이상` : `${least}에서 ${most} 사이`}여야 하는데 ${particle(seen, '은/는')} 벗어났어요.`,
  }),
  twice: (_, {name, seen}) => ({
    en: `${name} names the same protocol twice in ${seen}. Name each once.`,
    ko: `${seen}에서 ${name}에 같은 프로토콜을 두 번 적었어요. 하나씩만 적으세요.`,
  }),
  network: ({written}, {name}) => ({
    en: `${name} takes IP addresses and networks separated by commas, and ${code(written)} is neither. Host names do not count, and a network has no bits behind its prefix: \`10.0.0.0/8\`.`,
    ko: `${name}에는 IP 주소나 네트워크를 쉼표로 이어서 써요. ${particle(code(written), '은/는')} 둘 다 아니에요. 호스트 이름은 쓸 수 없고, 네트워크는 \`10.0.0.0/8\`처럼 접두사 뒤의 비트가 0이어야 해요.`,
  }),
  'host-port': (_, {name, seen}) => ({
    en: `${name} takes \`host:port\`, and ${seen} is not that. Write for example \`localhost:8125\`.`,
    ko: `${name}에는 \`호스트:포트\`를 써요. ${seen} 대신 \`localhost:8125\`처럼 쓰세요.`,
  }),
  user: (_, {name, seen}) => ({
    en: `${name} takes the name or the number of a ${name.includes('group') ? 'group' : 'user'}, and ${seen} is neither.`,
    ko: `${name}에는 ${name.includes('group') ? '그룹' : '사용자'}의 이름이나 번호를 써요. ${particle(seen, '은/는')} 둘 다 아니에요.`,
  }),
};

function trailingComma({written, label}: Given): Text {
  return {
    en: `The comma at the end of ${code(written)} makes a tuple of it, and ${code(label)} takes a single value. Delete the comma.`,
    ko: `${code(written)} 끝의 쉼표 때문에 값이 튜플이 되는데 ${particle(code(label), '은/는')} 값 하나를 받아요. 쉼표를 지우세요.`,
  };
}

function importedAs(name: string, label: string): Text {
  return {
    en: `${name} is also a setting of gunicorn's, so gunicorn takes what is imported here for its value and refuses it. Import it under another name: \`import … as my_${label}\`.`,
    ko: `${particle(name, '은/는')} gunicorn의 설정 이름이기도 해서, 여기서 import한 것을 설정값으로 보고 거절해요. \`import … as my_${label}\`처럼 다른 이름으로 가져오세요.`,
  };
}

function notCalled(name: string, seen: string, {written}: Given): Text {
  return {
    en: `${name} takes a whole number, and ${seen} is the function itself: nothing calls it. Write brackets behind it: ${code(`${written}()`)}.`,
    ko: `${particle(name, '은/는')} 정수를 받는데 ${particle(seen, '은/는')} 함수 자체예요. 괄호가 없어서 호출되지 않아요. ${particle(code(`${written}()`), '으로/로')} 쓰세요.`,
  };
}

/** A value that the setting takes. */
function example({setting}: Given): string {
  const standard = settingNamed(setting)?.default;
  return code(typeof standard === 'number' && standard > 1 ? String(standard) : '4');
}

function list(words: readonly string[]): string {
  return words.map(code).join(', ');
}
