import type {Workflow} from '../../../syntax/workflow.ts';
import type {YamlScalar} from '../../../syntax/yaml.ts';
import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Finding, Rule} from '../../rule.ts';
import {missingJobs} from '../presence.ts';

/** Names of jobs and steps are ones GitHub accepts. */
export const validIds: Rule<Workflow> = {
  id: 'workflow/valid-ids',
  title: {
    en: 'Ids of jobs and steps are letters, digits, - and _',
    ko: '잡과 스텝의 id는 영문자, 숫자, `-`, `_`로 써요',
  },
  why: {
    en: 'Other jobs and expressions refer to an id, so it has to be a plain word: it begins with a letter or `_`, holds letters, digits, `-` and `_`, and has fewer than 100 characters. For a name to read, with blanks or in your own language, there is `name:`.',
    ko: 'id는 다른 잡이나 표현식에서 가리키는 이름이라 형식이 정해져 있어요. 영문자나 `_`로 시작하고 영문자, 숫자, `-`, `_`만 쓰며 100자보다 짧아야 해요. 띄어쓰기나 한글이 들어간 이름은 `name:`에 적으세요.',
  },
  reference: 'https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_id',
  alsoKnownAs: ['actionlint id'],
  severity: 'error',
  bad: 'on: push\njobs:\n  run tests:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n',
  good: 'on: push\njobs:\n  tests:\n    name: Run tests\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n',
  missing: missingJobs,
  *check({jobs}) {
    for (const {key, steps} of jobs) {
      yield* fault(key, 'job');
      for (const {id} of steps) if (id !== undefined) yield* fault(id, 'step');
    }
  },
};

function* fault({text, span}: YamlScalar, of: 'job' | 'step'): Iterable<Finding> {
  if (text === '' || text.includes('${{')) return;
  if (/^[A-Za-z_][\w-]*$/.test(text) && text.length < 100 && !text.startsWith('__')) return;
  const word = quote(text);
  const name = of === 'job' ? '잡' : '스텝';
  const reserved = text.startsWith('__');
  yield {
    span,
    message: {
      en: reserved
        ? `${word} begins with \`__\`, which GitHub keeps for itself. Choose another id.`
        : `${word} cannot be the id of a ${of}: it begins with a letter or \`_\`, and only letters, digits, \`-\` and \`_\` follow. Put the readable name into \`name:\`.`,
      ko: reserved
        ? `${word}처럼 \`__\`로 시작하는 id는 GitHub가 따로 쓰는 이름이에요. 다른 id를 쓰세요.`
        : `${particle(word, '은/는')} ${name}의 id로 쓸 수 없어요. 영문자나 \`_\`로 시작하고 영문자, 숫자, \`-\`, \`_\`만 써야 해요. 읽기 좋은 이름은 \`name:\`에 적으세요.`,
    },
  };
}
