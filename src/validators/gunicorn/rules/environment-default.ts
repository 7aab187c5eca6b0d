import {type Expression, everyNode} from '../../../syntax/python/nodes.ts';
import {assignments, constantOf, type PythonFile, spanOf} from '../../../syntax/python.ts';
import {particle} from '../../../text/particle.ts';
import type {Finding} from '../../rule.ts';
import {releases, settingNames} from '../facts.ts';
import {type LaunchRule, launchRule} from '../launch-rule.ts';
import {judgeValue} from '../validators.ts';
import {code} from '../value-messages.ts';

const card = launchRule({
  id: 'gunicorn/environment-default',
  title: {en: 'A variable that is not set has a default', ko: '환경 변수가 없을 때의 기본값이 있어요'},
  why: {
    en: '`os.environ.get("X")` is `None` where the variable is not set, and gunicorn refuses `None` for a number: it works on the machine where the variable happens to be set and fails on the next. Give the default as the second argument.',
    ko: '`os.environ.get("X")`는 환경 변수가 없으면 `None`이고, gunicorn은 숫자 자리의 `None`을 받지 않아요. 변수가 있는 컴퓨터에서는 잘 되다가 다른 곳에서 실패해요. 두 번째 인자로 기본값을 주세요.',
  },
  learn: 'gunicorn#config',
  reference: 'https://docs.python.org/3/library/os.html#os.getenv',
  severity: 'warning',
  bad: 'import os\n\nworkers = os.environ.get("WEB_CONCURRENCY")\n',
  good: 'import os\n\nworkers = os.environ.get("WEB_CONCURRENCY", "3")\n',
  *judge({given}) {
    for (const one of given) {
      if (one.value.kind !== 'environment') continue;
      const {fallback, name} = one.value;
      const verdicts = releases.flatMap((release) => {
        const setting = release.settings.get(one.setting);
        return setting ? [judgeValue(fallback, setting, release).kind] : [];
      });
      if (verdicts.length === 0 || verdicts.some((kind) => kind !== 'refused')) continue;
      yield {
        span: one.span,
        message: {
          en: `Where \`${name}\` is not set, \`${one.label}\` becomes ${fallback.kind === 'none' ? '`None`' : 'the default'}, which gunicorn refuses. Give a default it takes: ${code(`os.environ.get("${name}", "3")`)}.`,
          ko: `환경 변수 ${particle(code(name), '이/가')} 없으면 ${particle(code(one.label), '은/는')} ${fallback.kind === 'none' ? '`None`' : '기본값'}이 되는데 gunicorn이 받지 않아요. ${code(`os.environ.get("${name}", "3")`)}처럼 받을 수 있는 기본값을 주세요.`,
        },
      };
    }
  },
});

/** A setting read from the environment has a value where the variable is not set. */
export const environmentDefault: LaunchRule = {
  ...card,
  *check(file) {
    for (const launch of file.launches) yield* card.judge(launch);
    if (file.kind !== 'config') return;
    const last = new Map(assignments(file.python).map((one) => [one.name, one]));
    for (const {name, value, when} of last.values())
      if (value && when === 'always' && settingNames.includes(name)) yield* insideOf(value, file.python, name);
  },
};

/** A variable without a default in the middle of something that cannot do with None. */
function* insideOf(value: Expression, python: PythonFile, setting: string): Generator<Finding> {
  const nodes = [...everyNode(value)];
  if (nodes.some(({nodeType}) => nodeType === 'IfExp' || nodeType === 'BoolOp' || nodeType === 'Lambda')) return;
  for (const node of nodes)
    for (const part of needing(node as unknown as Expression)) {
      const read = constantOf(python, part);
      if (read.kind !== 'environment' || read.reader !== 'os' || read.default?.kind !== 'none') continue;
      const name = read.name ?? '';
      yield {
        span: spanOf(python, part),
        message: {
          en: `Where \`${name}\` is not set this is \`None\`, and \`${setting}\` cannot be made of it. Give a default: ${code(`os.environ.get("${name}", "…")`)}.`,
          ko: `환경 변수 ${particle(code(name), '이/가')} 없으면 여기가 \`None\`이 되어서 \`${setting}\` 값을 만들 수 없어요. ${code(`os.environ.get("${name}", "…")`)}처럼 기본값을 주세요.`,
        },
      };
    }
}

/** The parts of an expression that must be text: of an f-string, of a sum, what `int` reads. */
function needing(node: Expression): readonly Expression[] {
  if (node.nodeType === 'FormattedValue') return [node.value];
  if (node.nodeType === 'BinOp' && node.op.nodeType === 'Add') return [node.left, node.right];
  const isInt = node.nodeType === 'Call' && node.func.nodeType === 'Name' && node.func.id === 'int';
  return isInt ? node.args.slice(0, 1) : [];
}
