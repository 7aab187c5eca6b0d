import type {Dockerfile, Stage} from '../../../syntax/dockerfile.ts';
import {finalStage} from '../../../syntax/stage.ts';
import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {gunicornApplication, moduleOf} from '../application.ts';
import {environment} from '../environment.ts';
import {hasOption, option, type Program} from '../program.ts';
import {servers} from '../server.ts';
import {start} from '../start.ts';

/** The container starts gunicorn with the project's application. */
export const startGunicorn: Rule<Dockerfile, {readonly module: string}> = {
  id: 'dockerfile/start-gunicorn',
  title: {en: 'The container starts gunicorn', ko: '컨테이너가 gunicorn을 시작해요'},
  why: {
    en: 'gunicorn loads your project as a Python module, `mysite.wsgi`, and lets several workers answer requests with the `application` it finds there. It is given with dots and without `.py`, as Python would import it, and gunicorn must run in the folder that holds the package.',
    ko: 'gunicorn은 `mysite.wsgi` 같은 Python 모듈을 불러오고, 여러 워커가 그 안의 `application`으로 요청을 처리해요. 모듈은 Python에서 import하듯 점으로 잇고 `.py`는 빼요. gunicorn은 패키지가 있는 폴더에서 실행해야 해요.',
  },
  learn: 'production-image#gunicorn',
  reference: 'https://docs.djangoproject.com/en/stable/howto/deployment/wsgi/gunicorn/',
  severity: 'warning',
  onlyWhenAsked: true,
  /** Any module will do where none is asked for. */
  defaults: {module: ''},
  bad: 'FROM python:3.13-slim\nCMD ["gunicorn", "--bind", "0.0.0.0:8000", "mysite/wsgi.py"]\n',
  good: 'FROM python:3.13-slim\nCMD ["gunicorn", "--bind", "0.0.0.0:8000", "mysite.wsgi:application"]\n',
  missing(file, {module}) {
    const stage = finalStage(file);
    const command = stage && start(stage, file);
    if (stage && command && (command.seen === 'script' || gunicorn(stage, file))) return undefined;
    const example = `CMD ["gunicorn", "--bind", "0.0.0.0:8000", "${module || 'mysite.wsgi'}:application"]`;
    const found = stage && servers(stage, file).at(-1)?.kind;
    if (found)
      return {
        en: `The container starts ${found}, not gunicorn. Write \`${example}\`.`,
        ko: `컨테이너가 gunicorn이 아니라 ${particle(found, '을/를')} 시작해요. \`${example}\`처럼 쓰세요.`,
      };
    return {
      en: `Nothing starts gunicorn yet. End the file with \`${example}\`.`,
      ko: `아직 gunicorn을 시작하는 곳이 없어요. 파일을 \`${example}\` 줄로 끝내세요.`,
    };
  },
  *check(file, {module}) {
    const stage = finalStage(file);
    const program = stage && gunicorn(stage, file);
    if (!stage || !program) return;
    const given = gunicornApplication(program);
    const configured =
      option(program, ['-c', '--config', '--paste']).length > 0 || environment(stage).has('GUNICORN_CMD_ARGS');
    if (!given && !configured)
      yield {
        span: program.span,
        message: {
          en: `gunicorn is not told what to serve. Put \`${module || 'mysite.wsgi'}:application\` at the end.`,
          ko: `gunicorn이 무엇을 실행할지 적지 않았어요. 끝에 \`${module || 'mysite.wsgi'}:application\`을 적으세요.`,
        },
      };
    const message = given?.known ? complaint(given.value, module, program) : undefined;
    if (given && message) yield {span: given.span, message};
  },
};

function gunicorn(stage: Stage, file: Dockerfile): Program | undefined {
  return servers(stage, file).findLast(({kind}) => kind === 'gunicorn')?.program;
}

function complaint(given: string, asked: string, program: Program): Text | undefined {
  const found = moduleOf(given);
  if (/\/|\.py$/.test(found) || !/^[A-Za-z_][\w.]*(?::[^:]+)?$/.test(given)) {
    const dotted =
      found
        .replace(/^\.\//, '')
        .replace(/\.py$/, '')
        .replaceAll('/', '.')
        .replace(/[^\w.]/g, '') || 'mysite.wsgi';
    return {
      en: `\`${given}\` is not a module. gunicorn wants it as Python imports it, with dots and without \`.py\`: \`${dotted}:application\`.`,
      ko: `${particle(`\`${given}\``, '은/는')} 모듈 이름이 아니에요. Python에서 import하듯 점으로 잇고 \`.py\` 없이 \`${dotted}:application\`처럼 쓰세요.`,
    };
  }
  const wanted = moduleOf(asked);
  if (wanted === '') return undefined;
  const moved =
    hasOption(program, ['--chdir', '--pythonpath']) || option(program, ['--chdir', '--pythonpath']).length > 0;
  const workers = option(program, ['-k', '--worker-class']).length > 0;
  const same =
    found === wanted ||
    (workers && found === wanted.replace(/wsgi$/, 'asgi')) ||
    (moved && wanted.endsWith(`.${found}`)) ||
    found.endsWith(`.${wanted}`);
  const name = given.split(':')[1];
  if (!same)
    return {
      en: `gunicorn is told to load \`${found}\`; in this project the application is in \`${wanted}\`.`,
      ko: `gunicorn이 ${particle(`\`${found}\``, '을/를')} 불러오려고 해요. 이 프로젝트의 애플리케이션은 \`${wanted}\`에 있어요.`,
    };
  if (name === undefined || name === 'application' || name === asked.split(':')[1]) return undefined;
  return {
    en: `Django's \`wsgi.py\` calls its application \`application\`, not \`${name}\`. Write \`${wanted}:application\`.`,
    ko: `Django의 \`wsgi.py\`에 있는 이름은 ${particle(`\`${name}\``, '이/가')} 아니라 \`application\`이에요. \`${wanted}:application\`으로 쓰세요.`,
  };
}
