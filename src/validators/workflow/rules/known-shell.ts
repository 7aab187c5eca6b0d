import type {Workflow} from '../../../syntax/workflow.ts';
import {valueAt, type YamlMap, type YamlScalar} from '../../../syntax/yaml.ts';
import {nearest} from '../../../text/nearest.ts';
import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {listed} from '../place.ts';
import {missingJobs} from '../presence.ts';

/** `shell:` names a shell the runner has, or says how to call one. */
export const knownShell: Rule<Workflow> = {
  id: 'workflow/known-shell',
  title: {en: 'shell: names a shell of the runner', ko: '`shell:`에는 러너에 있는 셸을 적어요'},
  why: {
    en: 'The runner knows `bash`, `sh`, `pwsh`, `powershell`, `cmd` and `python`. Any other program is called with a template that holds `{0}` for the script, as in `perl {0}`. With another name the step fails before its first command.',
    ko: '러너가 아는 셸은 `bash`, `sh`, `pwsh`, `powershell`, `cmd`, `python`이에요. 다른 프로그램은 `perl {0}`처럼 스크립트가 들어갈 자리에 `{0}`을 적어서 불러요. 다른 이름을 쓰면 첫 명령도 실행하지 못하고 스텝이 실패해요.',
  },
  reference: 'https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsshell',
  alsoKnownAs: ['actionlint shell-name'],
  severity: 'error',
  bad: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo hello\n        shell: zsh\n',
  good: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo hello\n        shell: bash\n',
  missing: missingJobs,
  *check({root, jobs}) {
    const maps = [root, ...jobs.map(({map}) => map)].map((map) => valueAt(map, 'defaults', 'run', 'shell'));
    const steps = jobs.flatMap((job) => job.steps.map(({map}: {readonly map: YamlMap}) => valueAt(map, 'shell')));
    for (const node of [...maps, ...steps])
      if (node?.kind === 'scalar' && isUnknown(node)) yield {span: node.span, message: message(node)};
  },
};

const shells = ['bash', 'sh', 'pwsh', 'powershell', 'cmd', 'python'];

function isUnknown({text, value}: YamlScalar): boolean {
  return value !== null && text !== '' && !/\{0\}|\$\{\{/.test(text) && !shells.includes(text.toLowerCase());
}

function message({text}: YamlScalar) {
  const word = quote(text);
  const meant = nearest(text, shells);
  return {
    en: `The runner has no shell called ${word}. ${meant ? `Did you mean \`${meant}\`?` : `It knows ${listed(shells)}; another program needs \`{0}\` for the script, as in \`${text.split(/\s/)[0]} {0}\`.`}`,
    ko: `러너에는 ${particle(word, '이라/라')}는 셸이 없어요. ${meant ? `혹시 \`${meant}\`인가요?` : `쓸 수 있는 셸: ${listed(shells)}. 다른 프로그램은 \`${text.split(/\s/)[0]} {0}\`처럼 스크립트 자리에 \`{0}\`을 적어야 해요.`}`,
  };
}
