import type {Expression} from '../../../syntax/python/nodes.ts';
import {parsePython} from '../../../syntax/python.ts';
import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import {launchRule} from '../launch-rule.ts';
import {code} from '../value-messages.ts';
import {withOneDash} from './two-dashes.ts';

/** The application is `module:name`, as Python imports it. */
export const appPath = launchRule({
  id: 'gunicorn/app-path',
  title: {en: 'The application is a module and a name in it', ko: '애플리케이션은 모듈과 그 안의 이름이에요'},
  why: {
    en: 'gunicorn imports the part before the colon as Python imports a module, with dots and without `.py`, and takes the name behind the colon out of it; `application` where there is none. Behind the colon a call with plain values will do too: `mysite:create_app()`. A path with slashes is no module: "No module named …".',
    ko: 'gunicorn은 콜론 앞부분을 Python 모듈로 import하고(점으로 잇고 `.py`는 빼요), 콜론 뒤의 이름을 그 모듈에서 꺼내요. 콜론이 없으면 `application`이에요. 콜론 뒤에 `mysite:create_app()`처럼 간단한 호출을 써도 돼요. 슬래시가 든 경로는 모듈이 아니라서 "No module named …"로 끝나요.',
  },
  learn: 'gunicorn#command',
  reference: 'https://docs.gunicorn.org/en/stable/run.html#gunicorn',
  severity: 'error',
  bad: 'gunicorn --workers 3 mysite/wsgi.py\n',
  good: 'gunicorn --workers 3 mysite.wsgi:application\n',
  *judge(launch) {
    const {app, given, command} = launch;
    // Behind an option that gunicorn does not know, its value is taken for the application.
    const lost = command?.problems.some(({kind}) => kind !== 'extra-argument');
    const pasted = lost || given.some(({setting}) => setting === 'paste');
    if (app?.value === undefined || command?.extent === 'ends' || pasted || withOneDash(launch).length > 0) return;
    const message = pathFault(app.value);
    if (message) yield {span: app.span, message};
  },
});

/** Why a word cannot be an application; undefined when it may be one. */
export function pathFault(app: string): Text | undefined {
  const colon = app.indexOf(':');
  const module = colon === -1 ? app : app.slice(0, colon);
  const name = colon === -1 ? 'application' : app.slice(colon + 1);
  const seen = code(app);
  const other = noModule(app);
  if (other) return other;
  if (/\/|\.py$/.test(module)) {
    const dotted = module
      .replace(/^\.?\//, '')
      .replace(/\.py$/, '')
      .replaceAll('/', '.');
    return {
      en: `${seen} is a path to a file; gunicorn wants the module as Python imports it. Write \`${dotted || 'mysite.wsgi'}:${name || 'application'}\`.`,
      ko: `${particle(seen, '은/는')} 파일 경로예요. gunicorn에는 Python이 import하는 모듈 이름을 써요. \`${dotted || 'mysite.wsgi'}:${name || 'application'}\`처럼 쓰세요.`,
    };
  }
  if (/^$|^\.|\.$|\.\./.test(module))
    return {
      en: `The module in ${seen} is not complete: names joined by single dots, none at the ends. Write for example \`mysite.wsgi:application\`.`,
      ko: `${seen}의 모듈 이름이 온전하지 않아요. 이름을 점 하나로 잇고, 앞뒤에는 점을 두지 않아요. \`mysite.wsgi:application\`처럼 쓰세요.`,
    };
  if (isTarget(name)) return undefined;
  return {
    en: `Behind the colon of ${seen} gunicorn takes one name, or a call with plain values such as \`create_app()\`; ${code(name)} is neither.`,
    ko: `${seen}의 콜론 뒤에는 이름 하나나 \`create_app()\`처럼 간단한 값으로 부르는 호출만 쓸 수 있어요. ${particle(code(name), '은/는')} 둘 다 아니에요.`,
  };
}

/** A word that was meant to be something else altogether. */
function noModule(app: string): Text | undefined {
  const seen = code(app);
  if (app.trim() === '' && app !== '')
    return {
      en: 'Here gunicorn gets a blank for the application: a backslash continues a line only where nothing stands behind it, not even a space. Delete the space.',
      ko: 'gunicorn이 공백을 애플리케이션으로 받아요. 역슬래시로 줄을 이으려면 그 뒤에 공백도 없어야 해요. 역슬래시 뒤의 공백을 지우세요.',
    };
  if (/^\d+$|^(?:\d+\.){3}\d+(?::\d*)?$|^(?:localhost)?:\d+$|^unix:/.test(app))
    return {
      en: `${seen} is no module: it belongs to no option, so gunicorn takes it for the application. ${/^\d+$/.test(app) ? `For a port write \`--bind 0.0.0.0:${app}\`, in one word with a colon.` : `For an address write \`--bind ${app}\`.`}`,
      ko: `${particle(seen, '은/는')} 모듈이 아니에요. 어느 옵션의 값도 아니라서 gunicorn이 애플리케이션으로 봐요. ${/^\d+$/.test(app) ? `포트라면 \`--bind 0.0.0.0:${app}\`처럼 콜론으로 이어 한 단어로 쓰세요.` : `주소라면 \`--bind ${app}\`처럼 쓰세요.`}`,
    };
  if (/^--?\w\S*\s/.test(app))
    return {
      en: `${seen} is one word, quotes and all, so gunicorn takes it for the application. Write the option and its value as two words.`,
      ko: `${particle(seen, '은/는')} 따옴표로 묶여 한 단어라서 gunicorn이 애플리케이션으로 봐요. 옵션과 값을 두 단어로 나눠 쓰세요.`,
    };
  return undefined;
}

/** One name, or a call of one name with nothing but literals. */
function isTarget(name: string): boolean {
  const {body, problems} = parsePython(`${name}\n`);
  const [statement] = body;
  if (problems.length > 0 || body.length !== 1 || statement?.nodeType !== 'Expr') return false;
  const {value} = statement;
  if (value.nodeType === 'Name') return true;
  if (value.nodeType !== 'Call' || value.func.nodeType !== 'Name') return false;
  return [...value.args, ...value.keywords.map((one) => one.value)].every(isLiteral);
}

function isLiteral(node: Expression): boolean {
  switch (node.nodeType) {
    case 'Constant':
      return true;
    case 'List':
    case 'Tuple':
    case 'Set':
      return node.elts.every(isLiteral);
    case 'Dict':
      return [...node.keys, ...node.values].every((one) => one !== null && one !== undefined && isLiteral(one));
    case 'UnaryOp':
      return node.operand.nodeType === 'Constant';
    default:
      return false;
  }
}
