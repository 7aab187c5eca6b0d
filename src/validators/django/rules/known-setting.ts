import {dottedName, type Expression} from '../../../syntax/python/nodes.ts';
import {spanOf} from '../../../syntax/python.ts';
import {particle} from '../../../text/particle.ts';
import type {Finding, Rule} from '../../rule.ts';
import {missingSettings} from '../presence.ts';
import type {Settings} from '../settings.ts';
import {isRefusedAll} from './allowed-hosts.ts';

/** Settings are spelt as Django reads them. */
export const knownSetting: Rule<Settings> = {
  id: 'django/known-setting',
  title: {en: 'Settings are spelt as Django reads them', ko: '설정 이름을 Django가 읽는 대로 적어요'},
  why: {
    en: 'Django reads the names it knows, in capital letters, and says nothing about any other: `ALLOWED_HOST` is a name of your own, and the real setting keeps its default.',
    ko: 'Django는 자기가 아는 대문자 이름만 읽고 다른 이름에는 아무 말도 하지 않아요. `ALLOWED_HOST`는 여러분이 만든 이름일 뿐이고 진짜 설정은 기본값 그대로예요.',
  },
  reference: 'https://docs.djangoproject.com/en/5.2/ref/settings/',
  severity: 'warning',
  bad: "ALLOWED_HOST = ['example.com']\n",
  good: "ALLOWED_HOSTS = ['example.com']\n",
  missing: missingSettings,
  *check(settings) {
    yield* annotated(settings);
    for (const [right, {name, target}] of settings.slips) {
      // Then nothing answers at all, and allowed-hosts says so at the same place.
      if (right === 'ALLOWED_HOSTS' && isRefusedAll(settings)) continue;
      yield {
        span: spanOf(settings.file, target),
        message: {
          en: `Django does not read \`${name}\`, so it changes nothing. Did you mean \`${right}\`?`,
          ko: `Django는 ${particle(`\`${name}\``, '을/를')} 읽지 않아서 아무것도 바뀌지 않아요. ${particle(`\`${right}\``, '을/를')} 쓰려던 건가요?`,
        },
      };
    }
  },
};

/** `DEBUG: False` says which type it has, and gives it no value. */
function* annotated({file, last, unset}: Settings): Generator<Finding> {
  for (const [name, statement] of unset) {
    if (statement.nodeType !== 'AnnAssign' || last(name) !== undefined) continue;
    if (!isValue(statement.annotation)) continue;
    const {start, end} = spanOf(file, statement);
    yield {
      span: {start, end},
      message: {
        en: `With \`:\` nothing is set: for Python this only notes a type for \`${name}\`. Write \`${name} = …\`.`,
        ko: `\`:\`로는 값이 정해지지 않아요. Python은 \`${name}\`의 타입 표시로만 읽어요. \`${name} = …\`처럼 적으세요.`,
      },
    };
  }
}

/** Certainly a value, where a type would be a name or `list[str]`; a text may be a type too. */
function isValue(node: Expression): boolean {
  if (node.nodeType === 'Subscript') return dottedName(node.value) === 'os.environ';
  if (node.nodeType === 'Constant')
    return typeof node.value !== 'string' || !/^[A-Za-z_][\w.[\], |]*$/.test(node.value);
  return /^(?:List|Tuple|Dict|Set|Call|Compare|JoinedStr)$/.test(node.nodeType);
}
