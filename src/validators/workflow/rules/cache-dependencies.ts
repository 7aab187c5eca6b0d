import {inputOf, type Step, type Workflow} from '../../../syntax/workflow.ts';
import {textOf} from '../../../syntax/yaml.ts';
import type {Rule} from '../../rule.ts';
import {stepsOf} from '../asked.ts';

/** Packages are kept from one run to the next. */
export const cacheDependencies: Rule<Workflow> = {
  id: 'workflow/cache-dependencies',
  title: {en: 'Downloaded packages are cached', ko: '내려받은 패키지를 캐시해요'},
  why: {
    en: "A runner begins empty, and every run downloads all packages anew. `cache: pip` at `actions/setup-python` keeps pip's downloads, under a key that changes with `requirements.txt`.",
    ko: '러너는 매번 빈 상태로 시작해서 실행할 때마다 모든 패키지를 다시 내려받아요. `actions/setup-python`에 `cache: pip`을 쓰면 내려받은 파일을 보관하고, `requirements.txt`가 바뀔 때만 키가 달라져요.',
  },
  learn: 'actions-ci#cache',
  reference: 'https://github.com/actions/setup-python#caching-packages-dependencies',
  severity: 'hint',
  onlyWhenAsked: true,
  bad: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/setup-python@v7\n        with:\n          python-version: "3.13"\n      - run: pytest\n',
  good: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/setup-python@v7\n        with:\n          python-version: "3.13"\n          cache: pip\n      - run: pytest\n',
  missing: (workflow) =>
    stepsOf(workflow).some((step) => caches(step) || /^actions\/setup-/.test(step.uses?.name ?? ''))
      ? undefined
      : {
          en: 'Nothing keeps the downloaded packages yet. Set up Python with `actions/setup-python` and `cache: pip`.',
          ko: '아직 내려받은 패키지를 보관하는 곳이 없어요. `actions/setup-python`에 `cache: pip`을 쓰세요.',
        },
  *check(workflow) {
    const steps = stepsOf(workflow);
    const setup = steps.find(({uses}) => /^actions\/setup-/.test(uses?.name ?? ''));
    if (setup?.uses === undefined || steps.some(caches)) return;
    yield {
      span: setup.uses.scalar.span,
      message: {
        en: 'This downloads every package anew in each run. Add `cache: pip` under `with:`.',
        ko: '실행할 때마다 모든 패키지를 다시 내려받아요. `with:`에 `cache: pip`을 추가하세요.',
      },
    };
  },
};

function caches(step: Step): boolean {
  const name = step.uses?.name ?? '';
  if (/^actions\/cache(?:\/|$)/.test(name)) return true;
  if (name === 'astral-sh/setup-uv') return textOf(inputOf(step, 'enable-cache')) !== 'false';
  const kept = textOf(inputOf(step, 'cache')) ?? '';
  if (name === 'actions/setup-python') return /^(?:pip|pipenv|poetry)$/.test(kept) || kept.includes('${{');
  return /^actions\/setup-/.test(name) && !/^(?:false)?$/.test(kept);
}
