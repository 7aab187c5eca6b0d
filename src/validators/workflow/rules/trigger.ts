import type {Workflow} from '../../../syntax/workflow.ts';
import {scalarsOf, valueAt, type YamlNode} from '../../../syntax/yaml.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {passesBranch} from '../asked.ts';
import {missingTrigger} from '../presence.ts';

/** The workflow starts on the event that was asked for. */
export const trigger: Rule<Workflow, {readonly event: string; readonly branch: string}> = {
  id: 'workflow/trigger',
  title: {en: 'The workflow starts when it should', ko: '알맞은 때에 워크플로가 시작돼요'},
  why: {
    en: '`on:` decides when a workflow runs. Tests belong to every `push` and every `pull_request`, so that a mistake is seen before it is merged; a deployment belongs to a push to the main branch.',
    ko: '`on:`은 워크플로가 언제 실행될지 정해요. 테스트는 `push`와 `pull_request`마다 실행해야 합치기 전에 실수를 볼 수 있고, 배포는 기본 브랜치에 푸시할 때 실행해요.',
  },
  learn: 'ci-cd#first',
  reference: 'https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows',
  severity: 'warning',
  onlyWhenAsked: true,
  /** Any branch will do where none is asked for. */
  defaults: {event: 'push', branch: ''},
  bad: 'on: workflow_dispatch\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n',
  good: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n',
  missing: missingTrigger,
  *check({events}, {event, branch}) {
    const [first] = events;
    const found = events.find(({name}) => name === event);
    if (first !== undefined && found === undefined)
      yield {
        span: first.span,
        message: {
          en: `The workflow does not start on \`${event}\`. Add it to \`on:\`.`,
          ko: `\`${event}\` 이벤트에 워크플로가 시작되지 않아요. \`on:\`에 추가하세요.`,
        },
      };
    else if (found !== undefined && branch !== '' && !passesBranch(found.filters, branch))
      yield {
        span: found.span,
        message: {
          en: `\`${event}\` does not start the workflow for the branch \`${branch}\`: its filters leave it out. Write \`branches: [${branch}]\`.`,
          ko: `\`${event}\`의 필터 때문에 ${particle(`\`${branch}\``, '은/는')} 워크플로를 시작하지 않는 브랜치예요. \`branches: [${branch}]\`로 쓰세요.`,
        },
      };
    else if (found !== undefined && event === 'pull_request' && !followsPushes(found.filters))
      yield {
        span: valueAt(found.filters, 'types')?.span ?? found.span,
        message: {
          en: 'With these `types` a commit pushed to an open pull request starts nothing. Take `types:` away: opened, synchronize and reopened are the default.',
          ko: '이 `types`로는 열려 있는 풀 리퀘스트에 커밋을 푸시해도 시작되지 않아요. `types:`를 지우세요. 기본값이 opened, synchronize, reopened예요.',
        },
      };
  },
};

/** Do the `types` of a pull request hold `synchronize`, as they do when there are none? */
function followsPushes(filters: YamlNode | undefined): boolean {
  const types = scalarsOf(valueAt(filters, 'types')).map(({text}) => text);
  return types.length === 0 || types.includes('synchronize') || types.some((one) => one.includes('${{'));
}
