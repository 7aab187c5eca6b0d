import type {Dockerfile, Instruction, Stage} from '../../../syntax/dockerfile.ts';
import {finalStage, inherited} from '../../../syntax/stage.ts';
import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {overlaps} from '../copies.ts';
import {neededStages, takings} from '../environment.ts';
import {officialBase} from '../images.ts';
import {absolute, type Install, installs, shippedInstalls} from '../install.ts';
import {missingStage} from '../presence.ts';
import {operands, type Program, programs, scriptText} from '../program.ts';
import {servers} from '../server.ts';
import {start} from '../start.ts';

/** The server that is started can be found where it was installed. */
export const programOnPath: Rule<Dockerfile> = {
  id: 'dockerfile/program-on-path',
  title: {en: 'The server is on the PATH', ko: '시작할 서버를 PATH에서 찾을 수 있어요'},
  why: {
    en: 'A bare name such as `gunicorn` is looked for in the folders of `PATH`. A virtual environment is not among them by itself, and commands live in a `bin` folder beside the packages: whoever copies only `site-packages` to the next stage leaves them behind. The container then stops with `executable file not found in $PATH`.',
    ko: '`gunicorn`처럼 이름만 적으면 `PATH`에 있는 폴더에서 찾아요. 가상환경은 저절로 거기에 들어가지 않고, 명령은 패키지 옆의 `bin` 폴더에 따로 있어서 `site-packages`만 다음 스테이지로 복사하면 빠져요. 그러면 컨테이너가 `executable file not found in $PATH`로 멈춰요.',
  },
  learn: 'production-image#multi-stage',
  reference: 'https://docs.python.org/3/library/venv.html#how-venvs-work',
  severity: 'warning',
  bad: 'FROM python:3.13-slim\nWORKDIR /app\nCOPY requirements.txt .\nRUN python -m venv /opt/venv && /opt/venv/bin/pip install --no-cache-dir -r requirements.txt\nCMD ["gunicorn", "--bind", "0.0.0.0:8000", "mysite.wsgi"]\n',
  good: 'FROM python:3.13-slim\nWORKDIR /app\nCOPY requirements.txt .\nRUN python -m venv /opt/venv && /opt/venv/bin/pip install --no-cache-dir -r requirements.txt\nENV PATH="/opt/venv/bin:$PATH"\nCMD ["gunicorn", "--bind", "0.0.0.0:8000", "mysite.wsgi"]\n',
  missing: missingStage,
  *check(file) {
    const stage = finalStage(file);
    const command = stage && start(stage, file);
    if (!stage || !officialBase(stage) || command?.seen !== 'whole' || command.programs.some(activates)) return;
    const server = servers(stage, file).find(({kind, program}) => kind !== 'runserver' && isBare(program))?.program;
    const shipped = shippedInstalls(file).filter(({stores}) => !stores);
    if (!server || shipped.length === 0) return;
    const folder = venv(file);
    const hidden =
      folder !== undefined && shipped.every((one) => goesInto(one, folder, file)) && !isOnPath(stage, folder);
    const message = hidden
      ? notOnPath(server.name, folder)
      : leftBehind(stage, shipped, file)
        ? noCommands(server.name)
        : undefined;
    if (message) yield {span: server.span, message};
  },
};

/** Does it run a script in this shell, `. venv/bin/activate`? */
function activates({name}: Program): boolean {
  return name === '.' || name === 'source';
}

/** Is the program called by its name alone, so that PATH decides? */
function isBare({path, wrappers}: Program): boolean {
  return !path.includes('/') && !wrappers.some((name) => /^(?:python|uv|poetry|pipenv|pdm|conda)/.test(name));
}

/** The one virtual environment the file makes, absolute; undefined when there is none, or several. */
function venv(file: Dockerfile): string | undefined {
  const made = neededStages(file).flatMap(({instructions}) =>
    instructions.flatMap((instruction) =>
      programs(instruction, file).flatMap((program) => {
        const folder = /^(?:venv|virtualenv)$/.test(program.name) ? operands(program)[0] : undefined;
        return folder?.known ? (absolute(folder.value, instruction) ?? []) : [];
      }),
    ),
  );
  return made.length === 1 ? made[0] : undefined;
}

/** Does this installation surely use the virtual environment: by path, by activation, by the PATH of its stage? */
function goesInto({program, instruction}: Install, folder: string, file: Dockerfile): boolean {
  const own = program.path.includes('/') && absolute(program.path, instruction)?.startsWith(`${folder}/`);
  const stage = file.stages[instruction.stage];
  return (
    own === true || /\bactivate\b/.test(scriptText(instruction)) || (stage !== undefined && isOnPath(stage, folder))
  );
}

/** Does PATH name the folder, or something that only the build knows? */
function isOnPath(stage: Stage, folder: string): boolean {
  return inherited(stage).some(
    ({keyword, pairs}) =>
      keyword === 'ENV' &&
      pairs.some(
        ({name, value}) =>
          name === 'PATH' && (value?.text.includes(folder) || /\$\{?(?!PATH\b)[A-Za-z_]/.test(value?.text ?? '')),
      ),
  );
}

/** Does the final stage take the packages of another one without the folder of its commands? */
function leftBehind(stage: Stage, shipped: readonly Install[], file: Dockerfile): boolean {
  const layers = inherited(stage);
  if (layers.some((one) => installs(one, file).length > 0)) return false;
  const paths = layers.flatMap((one: Instruction) => takings(one, file)).flatMap((taking) => taking.paths);
  const system = shipped.every(
    ({program}) =>
      !program.path.includes('/') &&
      !program.args.some(({value}) => /^(?:--prefix|--target|-t|--user|--root)/.test(value)),
  );
  return (
    system &&
    paths.some((path) => /site-packages/.test(path)) &&
    !paths.some((path) => overlaps(path, '/usr/local/bin') || /\/bin\b/.test(path))
  );
}

function notOnPath(name: string, folder: string): Text {
  return {
    en: `${name} was installed into \`${folder}\`, which is not on the \`PATH\` here. Add \`ENV PATH="${folder}/bin:$PATH"\`, or start \`${folder}/bin/${name}\`.`,
    ko: `${particle(name, '은/는')} \`${folder}\`에 설치됐는데 여기 \`PATH\`에는 그 폴더가 없어요. \`ENV PATH="${folder}/bin:$PATH"\`를 더하거나 ${particle(`\`${folder}/bin/${name}\``, '으로/로')} 시작하세요.`,
  };
}

function noCommands(name: string): Text {
  return {
    en: `Only \`site-packages\` is copied from the other stage; the command \`${name}\` lies in \`/usr/local/bin\` there. Copy that folder too, or start it with \`python -m ${name}\`.`,
    ko: `다른 스테이지에서 \`site-packages\`만 복사했는데 \`${name}\` 명령은 그곳의 \`/usr/local/bin\`에 있어요. 그 폴더도 복사하거나 ${particle(`\`python -m ${name}\``, '으로/로')} 시작하세요.`,
  };
}
