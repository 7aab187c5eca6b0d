import {inputOf, type Job, type Step, type Workflow} from '../../../syntax/workflow.ts';
import {scalarsOf, textOf, valueAt, type YamlNode} from '../../../syntax/yaml.ts';
import type {Finding, Rule} from '../../rule.ts';
import {stepsOf} from '../asked.ts';
import {runsTests, scriptsOf, wordsOf} from '../scripts.ts';

/** The job says which Python it runs. */
export const setupPython: Rule<Workflow, {readonly version: string}> = {
  id: 'workflow/setup-python',
  title: {en: 'The job sets up the right Python', ko: '알맞은 버전의 Python을 준비해요'},
  why: {
    en: 'A runner has some Python, and another one after the next update of its image. `actions/setup-python` brings the version your server runs, so that the tests speak about the same program.',
    ko: '러너에도 Python이 있지만 이미지가 업데이트되면 버전이 달라져요. `actions/setup-python`으로 서버와 같은 버전을 준비해야 테스트 결과를 믿을 수 있어요.',
  },
  learn: 'ci-cd#first',
  reference: 'https://github.com/actions/setup-python#usage',
  severity: 'warning',
  onlyWhenAsked: true,
  /** Any version will do where none is asked for. */
  defaults: {version: ''},
  bad: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/setup-python@v7\n      - run: pytest\n',
  good: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/setup-python@v7\n        with:\n          python-version: "3.13"\n      - run: pytest\n',
  missing(workflow, {version}) {
    if (workflow.jobs.some((job) => isInImage(job) || job.steps.some(bringsPython))) return undefined;
    return {
      en: `No step sets up Python yet. Add \`uses: actions/setup-python@v7\` with \`python-version: "${version || '3.13'}"\`.`,
      ko: `아직 Python을 준비하는 스텝이 없어요. \`uses: actions/setup-python@v7\`에 \`python-version: "${version || '3.13'}"\`을 적으세요.`,
    };
  },
  *check(workflow, {version}) {
    for (const job of workflow.jobs) yield* tooLate(job, workflow);
    const testing = workflow.jobs.filter((job) => runsTests(job, workflow) && job.steps.some(bringsPython));
    for (const step of stepsOf(workflow)) {
      // A job for style may run another Python where those that test run the one asked for.
      if (version !== '' && testing.length > 0 && !testing.includes(step.job)) continue;
      if (step.uses?.name !== 'actions/setup-python' || inputOf(step, 'python-version-file') !== undefined) continue;
      const asked = versionsOf(step);
      const right =
        version === ''
          ? asked.length > 0
          : asked.some((one) => one.includes('${{') || one === version || one.startsWith(`${version}.`));
      if (right) continue;
      const wanted = version || '3.13';
      yield {
        span: inputOf(step, 'python-version')?.span ?? step.uses.scalar.span,
        message: {
          en:
            asked.length > 0
              ? `This sets up Python ${asked.join(', ')}; here it should be ${wanted}: \`python-version: "${wanted}"\`.`
              : `This does not say which Python. Add \`with:\` and \`python-version: "${wanted}"\`.`,
          ko:
            asked.length > 0
              ? `여기서는 Python ${asked.join(', ')} 버전을 준비해요. \`python-version: "${wanted}"\`으로 쓰세요.`
              : `어떤 Python인지 적지 않았어요. \`with:\`에 \`python-version: "${wanted}"\`을 추가하세요.`,
        },
      };
    }
  },
};

/** Does the job run in a container that has Python? */
function isInImage({map}: Job): boolean {
  const image = textOf(valueAt(map, 'container')) ?? textOf(valueAt(map, 'container', 'image')) ?? '';
  return /(?:^|\/)python(?::|$)|uv:python/.test(image);
}

function bringsPython({uses}: Step): boolean {
  return /^(?:actions\/setup-python|astral-sh\/setup-uv)$/.test(uses?.name ?? '');
}

/** Packages and tests belong behind the step that brings Python: before it, they are those of another Python. */
function* tooLate(job: Job, workflow: Workflow): Generator<Finding> {
  if (isInImage(job) || !workflow.jobs.some(({steps}) => steps.some(bringsPython))) return;
  const at = job.steps.findIndex(bringsPython);
  const early = scriptsOf(job, workflow)
    .filter(({step, where}) => where === 'here' && (at === -1 || job.steps.indexOf(step) < at))
    .flatMap(({script}) => script.commands)
    .find((one) => /^(?:python3? -m )?(?:pip3? install\b|pytest\b)|^python3? manage\.py\b/.test(wordsOf(one)));
  if (early === undefined) return;
  yield {
    span: early.span,
    message: {
      en: 'This runs with the Python that happens to be on the runner: the step that sets up yours comes later, or in another job. Put it before this one; every job is a new machine.',
      ko: '러너에 원래 있던 Python으로 실행돼요. Python을 준비하는 스텝이 뒤에 있거나 다른 잡에 있거든요. 이 스텝 앞으로 옮기세요. 잡마다 새 컴퓨터예요.',
    },
  };
}

/** The versions a step asks for; those of the matrix where it names one. */
function versionsOf(step: Step): readonly string[] {
  const text = textOf(inputOf(step, 'python-version'));
  if (text === undefined || text === '') return [];
  const [, key] = /^\$\{\{\s*matrix\.([\w-]+)\s*\}\}$/.exec(text) ?? [];
  if (key === undefined) return text.split('\n').filter((line) => line !== '');
  const rows = valueAt(step.job.map, 'strategy', 'matrix');
  const values = scalarsOf(valueAt(rows, key)).map((one) => one.text);
  const added = valuesIn(valueAt(rows, 'include'), key, 'any');
  const gone = valuesIn(valueAt(rows, 'exclude'), key, 'alone');
  const left = [...values.filter((one) => !gone.includes(one)), ...added];
  return left.length > 0 ? left : [text];
}

/** What the rows of `include` or `exclude` give a key; `alone`: only rows that name no other key, which take all of it. */
function valuesIn(rows: YamlNode | undefined, key: string, which: 'any' | 'alone'): readonly string[] {
  return (rows?.kind === 'list' ? rows.items : []).flatMap((row) => {
    if (row.kind !== 'map' || (which === 'alone' && row.entries.length !== 1)) return [];
    return textOf(valueAt(row, key)) ?? [];
  });
}
