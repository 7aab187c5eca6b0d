import type {Workflow} from '../../../syntax/workflow.ts';
import type {YamlProblem} from '../../../syntax/yaml.ts';
import type {Fix, Rule} from '../../rule.ts';
import {missingJobs} from '../presence.ts';
import {yamlMessage} from '../yaml-messages.ts';

/** The file is YAML. */
export const yamlSyntax: Rule<Workflow> = {
  id: 'workflow/yaml-syntax',
  title: {en: 'The file can be read as YAML', ko: 'YAML로 읽을 수 있어요'},
  why: {
    en: 'A workflow is a YAML file: indentation with spaces says what belongs to what, `key: value` gives names to values, `-` begins an item of a list. One line that breaks these rules and GitHub does not start the workflow at all: the run fails with "Invalid workflow file" before the first job.',
    ko: '워크플로는 YAML 파일이에요. 공백 들여쓰기로 무엇이 어디에 속하는지 나타내고, `키: 값`으로 값에 이름을 붙이고, `-`로 목록의 항목을 시작해요. 한 줄이라도 어긋나면 GitHub는 첫 잡도 시작하지 못하고 "Invalid workflow file" 오류를 내요.',
  },
  learn: 'actions-ci#yaml',
  reference:
    'https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#about-yaml-syntax-for-workflows',
  alsoKnownAs: ['actionlint syntax-check'],
  severity: 'error',
  blocking: true,
  bad: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - name: Say: hello\n        run: echo hello\n',
  good: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - name: "Say: hello"\n        run: echo hello\n',
  missing: missingJobs,
  *check({yaml}) {
    for (const problem of yaml.problems) {
      const {span, related} = problem;
      const fix = fixOf(problem);
      const place = related && {
        span: related,
        message:
          problem.code === 'block-indent'
            ? {en: 'This first line decides how far the block is indented.', ko: '이 첫 줄이 블록의 들여쓰기를 정해요.'}
            : {en: 'This line already has a value.', ko: '이 줄에는 이미 값이 있어요.'},
      };
      yield {span, message: yamlMessage(problem), ...(fix && {fix}), ...(place && {related: [place]})};
    }
  },
};

/** Only where one repair is certainly meant. */
function fixOf({code, span, seen}: YamlProblem): Fix | undefined {
  if (code === 'tab') return {edits: [{span, text: '  '.repeat(span.end - span.start)}]};
  if (code !== 'unknown-anchor' || !/^\*[./*]/.test(seen)) return undefined;
  return {edits: [{span: {start: span.start, end: span.start + seen.length}, text: `"${seen}"`}]};
}
