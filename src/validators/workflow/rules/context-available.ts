import {contexts} from '../../../syntax/expression.ts';
import type {PlacedExpression} from '../../../syntax/workflow/read.ts';
import type {Workflow} from '../../../syntax/workflow.ts';
import type {Text} from '../../../text/language.ts';
import {nearest} from '../../../text/nearest.ts';
import {particle} from '../../../text/particle.ts';
import {quote} from '../../dockerfile/quote.ts';
import type {Rule} from '../../rule.ts';
import {listed, placeOf} from '../place.ts';
import {missingJobs} from '../presence.ts';

/** Expressions read only what is known at their place. */
export const contextAvailable: Rule<Workflow> = {
  id: 'workflow/context-available',
  title: {en: 'Expressions read what is known at their place', ko: '표현식에서는 그 자리에서 알 수 있는 것만 읽어요'},
  why: {
    en: 'GitHub works through a workflow in order: `runs-on` is decided before any step has run, so `steps` is not known there; the condition of a job before a runner exists, so there is no `runner` or `env`; and `secrets` can never be read in an `if:`. A context that is not available makes GitHub refuse the file.',
    ko: 'GitHub는 워크플로를 차례대로 처리해요. `runs-on`은 스텝이 실행되기 전에 정해지니 거기서는 `steps`를 알 수 없고, 잡의 조건은 러너가 생기기 전에 계산하니 `runner`나 `env`가 없어요. `secrets`는 `if:`에서 아예 읽을 수 없어요. 쓸 수 없는 컨텍스트를 쓰면 GitHub가 파일을 거부해요.',
  },
  reference: 'https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#context-availability',
  alsoKnownAs: ['actionlint expression'],
  severity: 'error',
  bad: "on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - if: secrets.SSH_KEY != ''\n        run: ./deploy.sh\n",
  good: "on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    env:\n      SSH_KEY: ${{ secrets.SSH_KEY }}\n    steps:\n      - if: env.SSH_KEY != ''\n        run: ./deploy.sh\n",
  missing: missingJobs,
  *check(workflow) {
    for (const expression of workflow.expressions) {
      if (expression.allowed.length === 0) continue;
      for (const {names, spans} of expression.paths) {
        const [name = ''] = names;
        const [span] = spans;
        const lower = name.toLowerCase();
        if (span !== undefined && !expression.allowed.includes(lower))
          yield {span, message: contextMessage(name, expression)};
      }
      for (const {name, span} of expression.calls) {
        if (special.has(name.toLowerCase()) && !allows(expression, name)) yield {span, message: functionMessage(name)};
      }
    }
  },
};

const special = new Set(['always', 'success', 'failure', 'cancelled', 'hashfiles']);

function allows({allowed}: PlacedExpression, name: string): boolean {
  return allowed.some((one) => one.toLowerCase().startsWith(`${name.toLowerCase()}(`));
}

function contextMessage(name: string, {allowed, path, definition}: PlacedExpression): Text {
  const word = quote(name);
  const here = allowed.filter((one) => !one.includes('('));
  const place = placeOf(path);
  const meant = nearest(name, contexts);
  if (!contexts.some((one) => one === name.toLowerCase()))
    return {
      en: `Expressions know no ${word}, so GitHub refuses the workflow. ${meant ? `Did you mean \`${meant}\`?` : `If it is a text, put it in single quotes; a variable is read as \`env.${name}\` or \`vars.${name}\`.`}`,
      ko: `표현식에는 ${particle(word, '이라/라')}는 이름이 없어서 GitHub가 워크플로를 거부해요. ${meant ? `혹시 \`${meant}\`인가요?` : `글자라면 작은따옴표로 감싸고, 변수라면 \`env.${name}\`이나 \`vars.${name}\`으로 읽으세요.`}`,
    };
  if (name.toLowerCase() === 'secrets' && /-if$/.test(definition))
    return {
      en: '`secrets` cannot be read in an `if:`, so GitHub refuses the workflow. Put the secret into `env:` of the job and ask for `env.NAME` in the step.',
      ko: '`if:`에서는 `secrets`를 읽을 수 없어서 GitHub가 워크플로를 거부해요. 시크릿을 잡의 `env:`에 넣고 스텝에서 `env.이름`으로 확인하세요.',
    };
  return {
    en: `${word} is not known yet where this is read (${place.en}), so GitHub refuses the workflow. Available here: ${listed(here, 12)}.`,
    ko: `이 값을 읽는 때(${place.ko})에는 아직 ${particle(word, '을/를')} 알 수 없어서 GitHub가 워크플로를 거부해요. 여기서 쓸 수 있는 것: ${listed(here, 12)}`,
  };
}

function functionMessage(name: string): Text {
  const word = `\`${name}()\``;
  if (name.toLowerCase() === 'hashfiles')
    return {
      en: `${word} needs the files of the runner, which only steps have. Use it in a step.`,
      ko: `${particle(word, '은/는')} 러너에 있는 파일을 읽기 때문에 스텝에서만 쓸 수 있어요.`,
    };
  return {
    en: `${word} asks how the job or the steps before went, which only an \`if:\` can do.`,
    ko: `${particle(word, '은/는')} 앞의 잡이나 스텝의 결과를 묻는 함수라서 \`if:\`에서만 쓸 수 있어요.`,
  };
}
