import type {SchemaProblem} from '../../../syntax/workflow/problem.ts';
import {keysOf} from '../../../syntax/workflow/schema.ts';
import type {Workflow} from '../../../syntax/workflow.ts';
import type {Text} from '../../../text/language.ts';
import {nearest} from '../../../text/nearest.ts';
import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {problemsOf} from '../owner.ts';
import {listed, placeOf} from '../place.ts';
import {missingJobs} from '../presence.ts';

/** Every key is one that GitHub knows at its place. */
export const knownKeys: Rule<Workflow> = {
  id: 'workflow/known-keys',
  title: {en: 'Every key is known where it stands', ko: '키마다 그 자리에서 쓸 수 있는 키예요'},
  why: {
    en: 'GitHub reads a workflow strictly: a key it does not know at that place, mistyped or indented one level too far, makes the whole file invalid and nothing runs. The message in the Actions tab is "Unexpected value".',
    ko: 'GitHub는 워크플로를 엄격하게 읽어요. 철자가 틀렸거나 한 단계 잘못 들여써서 그 자리에 없어야 할 키가 있으면 파일 전체가 무효가 되고 아무것도 실행되지 않아요. Actions 탭에는 "Unexpected value"라고 나와요.',
  },
  learn: 'actions-ci#keys',
  reference: 'https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax',
  alsoKnownAs: ['actionlint syntax-check'],
  severity: 'error',
  bad: 'on: push\njobs:\n  test:\n    run-on: ubuntu-latest\n    steps:\n      - run: pytest\n',
  good: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n',
  missing: missingJobs,
  *check(workflow) {
    for (const problem of problemsOf(workflow, 'known-keys')) {
      const meant = nearest(problem.seen, problem.allowed);
      const fix = meant && {fix: {edits: [{span: problem.span, text: meant}]}};
      yield {span: problem.span, message: message(problem, meant), ...fix};
    }
  },
};

function message(problem: SchemaProblem, meant: string | undefined): Text {
  const {seen, path, allowed, definition, above} = problem;
  const key = quote(seen);
  const place = placeOf(path);
  if (meant !== undefined)
    return {
      en: `GitHub knows no key ${key} ${place.en}, and refuses the whole workflow. Did you mean \`${meant}\`?`,
      ko: `${place.ko}에는 ${particle(key, '이라/라')}는 키가 없어서 GitHub가 워크플로 전체를 거부해요. 혹시 \`${meant}\`인가요?`,
    };
  if (above !== undefined)
    return {
      en: `GitHub knows no key ${key} ${place.en}, and refuses the whole workflow. Nothing stands inside \`${above}:\` above; if ${key} belongs there, indent it by two more spaces.`,
      ko: `${place.ko}에는 ${particle(key, '이라/라')}는 키가 없어서 GitHub가 워크플로 전체를 거부해요. 위의 \`${above}:\` 안이 비어 있네요. ${particle(key, '이/가')} 그 안에 속한다면 공백 두 칸을 더 들여쓰세요.`,
    };
  const shown = allowed.filter((one) => !unreleased.has(one));
  const home = homeOf(seen, definition);
  if (home !== undefined)
    return {
      en: `${key} cannot stand ${place.en}, so GitHub refuses the whole workflow. It belongs ${home.en}; look at the indentation.`,
      ko: `${particle(key, '은/는')} ${place.ko}에 둘 수 없어서 GitHub가 워크플로 전체를 거부해요. ${home.ko}에 두는 키예요. 들여쓰기를 확인하세요.`,
    };
  if (seen === '<<')
    return {
      en: 'GitHub reads anchors and aliases, but not the merge key `<<`. Repeat the keys, or give the whole map an alias.',
      ko: 'GitHub는 앵커와 별칭은 읽지만 병합 키 `<<`는 읽지 않아요. 키를 다시 적거나, 맵 전체를 별칭으로 가져오세요.',
    };
  const [top, job] = path;
  if (path.length === 2 && top === 'jobs' && problem.opens === true)
    return {
      en: `GitHub knows no key ${key} ${place.en}, and refuses the whole workflow. If ${key} is a job of its own, it begins in the same column as \`${job}:\`; take two spaces away.`,
      ko: `${place.ko}에는 ${particle(key, '이라/라')}는 키가 없어서 GitHub가 워크플로 전체를 거부해요. ${particle(key, '이/가')} 또 하나의 잡이라면 \`${job}:\`과 같은 칸에서 시작해야 하니 공백 두 칸을 지우세요.`,
    };
  return {
    en: `GitHub knows no key ${key} ${place.en}, and refuses the whole workflow. Possible here: ${listed(shown, 20)}.`,
    ko: `${place.ko}에는 ${particle(key, '이라/라')}는 키가 없어서 GitHub가 워크플로 전체를 거부해요. 여기에 쓸 수 있는 키: ${listed(shown, 20)}`,
  };
}

/** Keys of steps that the grammar knows and GitHub has not announced: accepted, but not recommended. */
const unreleased = new Set(['background', 'wait', 'wait-all', 'cancel', 'parallel']);

/** Where a key belongs that exists, only not here. */
function homeOf(key: string, definition: string): Text | undefined {
  if (definition === 'run-step' && key === 'with')
    return {
      en: 'to a step with `uses`; a `run` step gets values by `env`',
      ko: '`uses` 스텝. `run` 스텝에는 `env`로 값을 주고, `with`는 `uses` 스텝',
    };
  if (definition === 'regular-step' && keysOf('run-step').includes(key))
    return {en: 'to a step with `run`', ko: '`run` 스텝'};
  if (definition === 'workflow-job' && keysOf('job-factory').includes(key))
    return {
      en: 'to a job with steps of its own, not to one that calls a workflow',
      ko: '다른 워크플로를 부르는 잡이 아니라 스텝이 있는 잡',
    };
  if (definition === 'job-factory' && key === 'with') return {en: 'to a step with `uses`', ko: '`uses` 스텝'};
  if (key === 'name') return undefined;
  const homes: readonly (readonly [string, Text])[] = [
    ['workflow-root-strict', {en: 'to the top of the file', ko: '파일 맨 바깥'}],
    ['job-factory', {en: 'directly below a job', ko: '잡 바로 아래'}],
    ['steps-item', {en: 'to a step', ko: '스텝'}],
    ['on-mapping-strict', {en: 'below `on:`', ko: '`on:` 아래'}],
    ['strategy', {en: 'below `strategy:`', ko: '`strategy:` 아래'}],
  ];
  return homes.find(([name]) => name !== definition && keysOf(name).includes(key))?.[1];
}
