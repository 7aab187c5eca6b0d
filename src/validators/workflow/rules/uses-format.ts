import type {Job, Step, Workflow} from '../../../syntax/workflow.ts';
import {usesOf} from '../../../syntax/workflow.ts';
import type {YamlScalar} from '../../../syntax/yaml.ts';
import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {missingJobs} from '../presence.ts';

/** `uses:` names an action the way GitHub finds it. */
export const usesFormat: Rule<Workflow> = {
  id: 'workflow/uses-format',
  title: {en: 'uses: is owner/name@version', ko: '`uses:`는 `소유자/이름@버전` 형태로 써요'},
  why: {
    en: 'An action is a repository: `owner/name@version`, where the version is a tag, a branch or a commit. An action of your own repository begins with `./`, an image with `docker://`. GitHub refuses anything else before the run starts.',
    ko: '액션은 저장소예요. `소유자/이름@버전`으로 쓰고 버전에는 태그나 브랜치, 커밋을 적어요. 내 저장소의 액션은 `./`로, 이미지는 `docker://`로 시작해요. 다른 형태는 GitHub가 실행하기 전에 거부해요.',
  },
  learn: 'ci-cd#marketplace',
  reference: 'https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsuses',
  alsoKnownAs: ['actionlint action'],
  severity: 'error',
  bad: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout\n',
  good: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v5\n',
  missing: missingJobs,
  *check({jobs}) {
    for (const job of jobs) {
      const called = calledFault(job);
      if (called !== undefined) yield called;
      for (const step of job.steps) {
        const message = faultOf(step);
        if (message !== undefined && step.uses) yield {span: step.uses.scalar.span, message};
      }
    }
  },
};

function faultOf({uses}: Step): Text | undefined {
  if (uses === undefined || uses.kind !== 'unreadable') return undefined;
  const {name} = uses;
  const word = quote(name);
  if (name.includes('${{'))
    return {
      en: 'GitHub fetches actions before it knows any values, so `uses:` cannot hold `${{ … }}`. Write the action itself.',
      ko: 'GitHub는 값을 알기 전에 액션을 내려받아서 `uses:`에 `${{ … }}`를 쓸 수 없어요. 액션을 직접 적으세요.',
    };
  if (/^[\w.-]+\/[\w./-]+$/.test(name))
    return {
      en: `${word} has no version, and GitHub refuses to guess one. Write it behind an \`@\`: \`${name}@v…\`.`,
      ko: `${word}에 버전이 없어서 GitHub가 거부해요. \`${name}@v…\`처럼 \`@\` 뒤에 버전을 적으세요.`,
    };
  if (/^[\w.-]+@/.test(name))
    return {
      en: `${word} names no owner. An action is \`owner/name@version\`, as in \`actions/${name}\`.`,
      ko: `${word}에 소유자가 없어요. \`actions/${name}\`처럼 \`소유자/이름@버전\`으로 쓰세요.`,
    };
  return {
    en: `GitHub cannot find an action under ${word}. Write \`owner/name@version\`, \`./path\` or \`docker://image\`.`,
    ko: `${particle(word, '으로/로')}는 액션을 찾을 수 없어요. \`소유자/이름@버전\`, \`./경로\`, \`docker://이미지\` 중 한 형태로 쓰세요.`,
  };
}

/** A called workflow is a file: `owner/repository/.github/workflows/file.yml@ref` or `./.github/workflows/file.yml`. */
function calledFault({uses}: Job): {readonly span: YamlScalar['span']; readonly message: Text} | undefined {
  if (uses === undefined || uses.text.includes('${{')) return undefined;
  const {kind} = usesOf(uses);
  const local = kind === 'local' && /\.ya?ml$/.test(uses.text);
  const remote = kind === 'action' && /\.ya?ml@/.test(uses.text);
  if (local || remote) return undefined;
  const word = quote(uses.text);
  return {
    span: uses.span,
    message: {
      en: `A job's \`uses\` calls a whole workflow, a YAML file: \`./.github/workflows/name.yml\` or \`owner/repository/.github/workflows/name.yml@version\`. ${word} is neither. An action goes into a step.`,
      ko: `잡의 \`uses\`는 워크플로 파일을 불러요. \`./.github/workflows/이름.yml\`이나 \`소유자/저장소/.github/workflows/이름.yml@버전\`으로 써야 하는데 ${particle(word, '은/는')} 둘 다 아니에요. 액션이라면 스텝에 쓰세요.`,
    },
  };
}
