import type {Workflow} from '../../syntax/workflow.ts';
import type {Text} from '../../text/language.ts';

/** What a rule that judges jobs says of a file without any; nothing when there is one. */
export function missingJobs(workflow: Workflow): Text | undefined {
  if (workflow.jobs.length > 0) return undefined;
  return {
    en: 'There is no job yet, so nothing would run. Add `jobs:` with a job of your own below it.',
    ko: '아직 잡이 없어서 실행할 것이 없어요. `jobs:`를 적고 그 아래에 잡을 하나 추가하세요.',
  };
}

/** What a rule that judges triggers says of a file without any. */
export function missingTrigger(workflow: Workflow): Text | undefined {
  if (workflow.events.length > 0) return undefined;
  return {
    en: 'There is no `on:` yet, so nothing ever starts this workflow. Say when it runs: `on: push`, for instance.',
    ko: '아직 `on:`이 없어서 이 워크플로를 시작하는 것이 없어요. `on: push`처럼 언제 실행할지 적으세요.',
  };
}
