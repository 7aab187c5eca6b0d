import type {Assignment} from '../../../syntax/systemd.ts';
import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {complaintsOfKind, type Placed} from '../complaints.ts';
import {missingUnit} from '../presence.ts';
import {findings, seen} from '../say.ts';
import type {UnitTree} from '../tree.ts';

/** Environment= holds NAME=value pairs. */
export const environmentAssignment: Rule<UnitTree> = {
  id: 'systemd/environment-assignment',
  title: {
    en: 'Environment variables are `NAME=value`, quoted when the value has blanks',
    ko: '환경 변수는 `이름=값`이고, 값에 공백이 있으면 따옴표로 감싸요',
  },
  why: {
    en: 'Blanks separate the variables of one line, so `Environment=GREETING=hello world` sets `GREETING` to `hello` and ignores `world`. Put the whole pair in quotes: `Environment="GREETING=hello world"`. Names are letters, digits and `_`, and nothing like `export` stands in front.',
    ko: '한 줄에 쓴 변수들은 공백으로 나뉘어요. 그래서 `Environment=GREETING=hello world`라고 쓰면 `GREETING`은 `hello`가 되고 `world`는 무시돼요. `Environment="GREETING=hello world"`처럼 전체를 따옴표로 감싸세요. 이름에는 글자, 숫자, `_`만 쓸 수 있고, 앞에 `export`를 붙이지 않아요.',
  },
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#Environment=',
  severity: 'error',
  bad: '[Service]\nExecStart=/usr/bin/true\nEnvironment=GREETING=hello world\n',
  good: '[Service]\nExecStart=/usr/bin/true\nEnvironment="GREETING=hello world"\n',
  missing: missingUnit,
  *check(tree) {
    // The words behind the first one without effect follow from the same slip.
    const lines = new Map(complaintsOfKind(tree, 'environment').map((one) => [one.span, one.assignment]));
    const told = new Set<Assignment | undefined>();
    for (const finding of findings(tree, 'environment', message)) {
      const line = lines.get(finding.span);
      if (!told.has(line)) yield finding;
      told.add(line);
    }
  },
};

function message(one: Placed): Text {
  const {word, detail, assignment} = one;
  const name = word.split('=')[0] ?? '';
  if (word === 'export')
    return {
      en: '`export` is for shells; systemd takes it for a variable without a value and ignores it. Write only `NAME=value`.',
      ko: '`export`는 셸 문법이에요. systemd는 값이 없는 변수로 보고 무시해요. `이름=값`만 쓰세요.',
    };
  if (detail === 'only-name')
    return {
      en: `\`${assignment.key}=\` takes names of variables, and ${seen(one)} is none, so it is ignored. Names are letters, digits and \`_\`.`,
      ko: `\`${assignment.key}=\`에는 변수 이름을 써야 하는데 ${seen(one)} 부분은 이름이 될 수 없어서 무시돼요. 글자, 숫자, \`_\`만 쓸 수 있어요.`,
    };
  if (detail === 'no-equals' && isApart(one))
    return {
      en: `${seen(one)} and its value have to be one word, or systemd ignores them. Write \`NAME=value\`, without blanks around the \`=\`.`,
      ko: `${particle(seen(one), '과/와')} 값이 한 낱말이 아니라서 무시돼요. \`=\` 양쪽에 공백 없이 \`이름=값\`으로 쓰세요.`,
    };
  if (detail === 'no-equals')
    return {
      en: `systemd reads ${seen(one)} as a variable of its own and ignores it, because it has no \`=\`. When it belongs to the value before, put the whole pair in quotes: \`${assignment.key}="NAME=two words"\`.`,
      ko: `systemd는 ${seen(one)} 부분을 따로 떨어진 변수로 보는데, \`=\`가 없어서 무시해요. 앞 값의 일부라면 \`${assignment.key}="이름=두 낱말"\`처럼 전체를 따옴표로 감싸세요.`,
    };
  if (name === '')
    return {
      en: `There is no name before the \`=\` in ${seen(one)}, so it is ignored. Write \`NAME=value\` without blanks around the \`=\`.`,
      ko: `${seen(one)}에서 \`=\` 앞에 이름이 없어서 무시돼요. \`=\` 양쪽에 공백 없이 \`이름=값\`으로 쓰세요.`,
    };
  return {
    en: `\`${name}\` cannot be the name of a variable, so ${seen(one)} is ignored. Names are letters, digits and \`_\`, and do not begin with a digit.`,
    ko: `${particle(`\`${name}\``, '은/는')} 변수 이름이 될 수 없어서 ${seen(one)} 부분이 무시돼요. 이름에는 글자, 숫자, \`_\`만 쓸 수 있고 숫자로 시작할 수 없어요.`,
  };
}

/** The first word of a value, with `=`, a colon or nothing between it and what was meant for its value: `A = b`, `A: b`, `A b`. */
function isApart({word, assignment, span}: Placed): boolean {
  if (span.start !== assignment.valueSpan.start) return false;
  const rest = assignment.value.slice(word.length).trim();
  return rest.startsWith('=') || word.endsWith(':') || (rest !== '' && !rest.includes('='));
}
