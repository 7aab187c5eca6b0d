import type {Dockerfile, Instruction} from '../../../syntax/dockerfile.ts';
import {destination, finalStage, inherited} from '../../../syntax/stage.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {contextPath, copies, inside, isWhole} from '../copies.ts';
import {environment} from '../environment.ts';
import {officialBase} from '../images.ts';
import {absolute} from '../install.ts';
import {missingStage} from '../presence.ts';
import {option, type Program, scriptText} from '../program.ts';
import {server} from '../server.ts';
import {start} from '../start.ts';

/** The command runs in the folder the code was copied to. */
export const startInSource: Rule<Dockerfile> = {
  id: 'dockerfile/start-in-source',
  title: {en: 'The command starts where the code is', ko: '코드가 있는 폴더에서 시작해요'},
  why: {
    en: "The container starts in the last `WORKDIR`. `manage.py` is looked for there, and so is the package behind `mysite.wsgi`. When the code was copied to another folder, the container stops at once: `can't open file '/app/manage.py'`, or `ModuleNotFoundError: No module named 'mysite'`.",
    ko: "컨테이너는 마지막 `WORKDIR`에서 시작하고, `manage.py`도 `mysite.wsgi`의 패키지도 거기서 찾아요. 코드를 다른 폴더에 복사했다면 `can't open file '/app/manage.py'`나 `ModuleNotFoundError: No module named 'mysite'`와 함께 바로 멈춰요.",
  },
  learn: 'first-image#files',
  reference: 'https://docs.docker.com/reference/dockerfile/#workdir',
  severity: 'warning',
  bad: 'FROM python:3.13-slim\nCOPY . /code\nWORKDIR /app\nCMD ["python", "manage.py", "runserver", "0.0.0.0:8000"]\n',
  good: 'FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\nCMD ["python", "manage.py", "runserver", "0.0.0.0:8000"]\n',
  missing: missingStage,
  *check(file) {
    const stage = finalStage(file);
    const command = stage && start(stage, file);
    if (!stage || !command || command.seen === 'script' || !officialBase(stage)) return;
    const layers = inherited(stage);
    const whole = layers.flatMap(copies).find(isWhole);
    const moved = layers.some((one) => one.keyword === 'RUN' && moving.test(scriptText(one)));
    const folder = workdir(layers);
    if (!whole?.target || folder === undefined || moved || environment(stage).has('PYTHONPATH')) return;
    if (command.programs.some(({name}) => name === 'cd')) return;
    const homes = layers.filter(mayHoldCode).map((one) => destination(one));
    const program = command.programs.find((one) => looksIn(one, folder) !== undefined);
    const place = program && looksIn(program, folder);
    if (
      !program ||
      place === undefined ||
      homes.some((home) => home === undefined || inside(place, home) || inside(home, place))
    )
      return;
    const code = whole.target.replace(/(.)\/$/, '$1');
    yield {
      span: program.span,
      message: {
        en: `This looks for the project in \`${place}\`, but the code was copied to \`${code}\`. Let \`WORKDIR\` and \`COPY\` name the same folder.`,
        ko: `이 명령은 프로젝트를 \`${place}\`에서 찾는데 코드는 ${particle(`\`${code}\``, '으로/로')} 복사됐어요. \`WORKDIR\`과 \`COPY\`가 같은 폴더를 가리키게 하세요.`,
      },
      related: [
        {span: whole.instruction.span, message: {en: 'The code is copied here.', ko: '여기서 코드를 복사해요.'}},
      ],
    };
  },
};

/** Does it copy anything but plain files that are no code, such as the list of packages? */
function mayHoldCode(instruction: Instruction): boolean {
  if (!/^(?:COPY|ADD)$/.test(instruction.keyword)) return false;
  const own = copies(instruction);
  return own.length === 0 || own.some(({source}) => !/\.(?!py$)\w+$/.test(source));
}

/** What else may bring the code to where it is looked for. */
const moving = /\b(?:git|cp|mv|ln|tar|unzip|rsync|make)\b|\.sh\b|install\s+(?:\S+\s+)*(?:-e|\.)/;

/** Where the container starts; undefined when only the build knows. */
function workdir(layers: readonly Instruction[]): string | undefined {
  const last = layers.findLast(({keyword}) => keyword === 'WORKDIR');
  const path = last?.words[0];
  if (!last || !path) return '/';
  return path.value === undefined ? undefined : absolute(path.value, last);
}

/** The folder in which a program expects the project; undefined for programs that expect none, or are told where. */
function looksIn(program: Program, folder: string): string | undefined {
  const {name, path} = program;
  if (name === 'manage.py' && path.endsWith('manage.py')) {
    const above = path.slice(0, -'manage.py'.length);
    return above.startsWith('/') ? above : contextFolder(folder, above);
  }
  const loads = /^(?:gunicorn|uvicorn|hypercorn|daphne|granian)$/.test(name) && server(program) !== undefined;
  const told = option(program, ['--chdir', '--pythonpath', '--app-dir', '-c', '--config']).length > 0;
  return loads && !told ? folder : undefined;
}

function contextFolder(folder: string, path: string): string {
  return `/${contextPath(`${folder}/${path}`)}`;
}
