import type {Workflow} from '../../../syntax/workflow.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {missingJobs} from '../presence.ts';
import {scriptsOf} from '../scripts.ts';

/** `$GITHUB_OUTPUT` is a variable. */
export const writeToCommandFile: Rule<Workflow> = {
  id: 'workflow/write-to-command-file',
  title: {en: '$GITHUB_OUTPUT is written with its dollar sign', ko: '`$GITHUB_OUTPUT`은 달러 기호를 붙여 써요'},
  why: {
    en: 'The variable `GITHUB_OUTPUT` holds the path of a file that the runner reads after the step; `GITHUB_ENV`, `GITHUB_PATH` and `GITHUB_STEP_SUMMARY` work alike. Without the dollar sign the shell makes a new file of that name in the folder of the repository, and nobody ever reads it: the output stays empty.',
    ko: '`GITHUB_OUTPUT` 변수에는 스텝이 끝난 뒤 러너가 읽는 파일의 경로가 들어 있어요. `GITHUB_ENV`, `GITHUB_PATH`, `GITHUB_STEP_SUMMARY`도 같아요. 달러 기호가 없으면 셸이 저장소 폴더에 그 이름의 새 파일을 만들 뿐이고 아무도 읽지 않아서 출력이 비어 있게 돼요.',
  },
  reference:
    'https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-output-parameter',
  severity: 'warning',
  bad: 'on: push\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo "tag=1" >> GITHUB_OUTPUT\n',
  good: 'on: push\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo "tag=1" >> "$GITHUB_OUTPUT"\n',
  missing: missingJobs,
  *check(workflow) {
    for (const job of workflow.jobs) {
      for (const {script, where} of scriptsOf(job, workflow)) {
        if (where === 'server') continue;
        for (const {target = '', span} of script.commands.flatMap(({redirects}) => redirects)) {
          if (!/^GITHUB_(?:OUTPUT|ENV|PATH|STEP_SUMMARY|STATE)$/.test(target)) continue;
          const word = `\`${target}\``;
          yield {
            span,
            message: {
              en: `This writes to a new file called ${word}, which GitHub never reads. Write \`>> "$${target}"\`.`,
              ko: `${particle(word, '이라/라')}는 새 파일에 쓰는데 GitHub는 그 파일을 읽지 않아요. \`>> "$${target}"\`로 쓰세요.`,
            },
          };
        }
      }
    }
  },
};
