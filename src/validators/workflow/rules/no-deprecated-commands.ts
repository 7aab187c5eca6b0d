import type {Workflow} from '../../../syntax/workflow.ts';
import type {Rule} from '../../rule.ts';
import {missingJobs} from '../presence.ts';

/** Values reach later steps by files. */
export const noDeprecatedCommands: Rule<Workflow> = {
  id: 'workflow/no-deprecated-commands',
  title: {en: 'Outputs and variables are written to files', ko: '출력과 변수는 파일에 써서 넘겨요'},
  why: {
    en: 'Once a step printed `::set-output name=x::1` to hand on a value. Anything that printed text could do that too, so GitHub moved it to files: `echo "x=1" >> "$GITHUB_OUTPUT"`. `::set-env` and `::add-path` are switched off and fail, the others print a warning.',
    ko: '예전에는 `::set-output name=x::1`을 출력해서 값을 넘겼어요. 그런데 아무 프로그램이나 그런 글을 출력할 수 있어서 GitHub가 파일로 옮겼어요. 지금은 `echo "x=1" >> "$GITHUB_OUTPUT"`으로 써요. `::set-env`와 `::add-path`는 막혀서 실패하고 나머지는 경고가 나와요.',
  },
  reference:
    'https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-output-parameter',
  alsoKnownAs: ['actionlint deprecated-commands', 'zizmor insecure-commands'],
  severity: 'warning',
  bad: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - id: version\n        run: echo "::set-output name=value::1.0"\n',
  good: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - id: version\n        run: echo "value=1.0" >> "$GITHUB_OUTPUT"\n',
  missing: missingJobs,
  *check({jobs}) {
    for (const {run} of jobs.flatMap(({steps}) => steps)) {
      for (const match of run?.text.matchAll(/::(set-output|save-state|set-env|add-path)\b/g) ?? []) {
        const file = files[match[1] ?? ''];
        if (run === undefined || file === undefined) continue;
        const off = /set-env|add-path/.test(match[0]);
        yield {
          span: run.at(match.index, match.index + match[0].length),
          message: {
            en: `\`${match[0]}\` is ${off ? 'switched off, and the step fails' : 'outdated, and will go away'}. Write \`echo "${file.line}" >> "$${file.name}"\`.`,
            ko: `\`${match[0]}\` 명령은 ${off ? '막혀 있어서 스텝이 실패해요' : '오래된 방식이라 곧 없어져요'}. \`echo "${file.line}" >> "$${file.name}"\`로 쓰세요.`,
          },
        };
      }
    }
  },
};

const files: Readonly<Record<string, {readonly name: string; readonly line: string}>> = {
  'set-output': {name: 'GITHUB_OUTPUT', line: 'name=value'},
  'save-state': {name: 'GITHUB_STATE', line: 'name=value'},
  'set-env': {name: 'GITHUB_ENV', line: 'NAME=value'},
  'add-path': {name: 'GITHUB_PATH', line: '/path/to/folder'},
};
