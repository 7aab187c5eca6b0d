import type {Dockerfile, Stage} from '../../../syntax/dockerfile.ts';
import {finalStage} from '../../../syntax/stage.ts';
import {particle} from '../../../text/particle.ts';
import type {Finding, Rule} from '../../rule.ts';
import {type Copy, copies, inside, isWhole, shippedCopies} from '../copies.ts';
import {neededStages} from '../environment.ts';
import {type Install, installs, installsProject} from '../install.ts';
import {packageInstall} from '../package-install.ts';
import {base, type Program} from '../program.ts';

/** The packages are installed before the code is copied, so that a change of the code keeps their layer. */
export const dependenciesBeforeSource: Rule<Dockerfile> = {
  id: 'dockerfile/dependencies-before-source',
  title: {en: 'Packages are installed before the code is copied', ko: '코드를 복사하기 전에 패키지를 설치해요'},
  why: {
    en: 'Docker keeps the result of each instruction and uses it again as long as nothing before it changed. When the whole project is copied first, a change of one character in one view makes the copy new, and every package is downloaded and installed again. Copy only the list of packages, install, and copy the code last: then a change of the code costs a second.',
    ko: 'Docker는 명령어마다 결과를 저장해 두고, 그 앞이 바뀌지 않는 한 다시 써요. 프로젝트를 통째로 먼저 복사하면 뷰 하나에서 글자 하나만 바꿔도 복사부터 다시 하고, 그 뒤의 패키지도 모두 다시 받아 설치해요. 패키지 목록만 먼저 복사해 설치하고 코드는 맨 나중에 복사하세요. 그러면 코드를 고쳐도 1초면 빌드가 끝나요.',
  },
  learn: 'layer-cache#order',
  reference: 'https://docs.docker.com/build/cache/optimize/#order-your-layers',
  severity: 'warning',
  bad: 'FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\nRUN pip install --no-cache-dir -r requirements.txt\n',
  good: 'FROM python:3.13-slim\nWORKDIR /app\nCOPY requirements.txt .\nRUN pip install --no-cache-dir -r requirements.txt\nCOPY . .\n',
  missing(file) {
    const last = finalStage(file);
    const installed = neededStages(file).some(({instructions}) =>
      instructions.some((one) => installs(one, file).some(installsProject)),
    );
    if (!last || !installed)
      return {
        en: "Nothing installs the project's packages yet. Copy `requirements.txt` and run `pip install -r requirements.txt` before the code is copied.",
        ko: '아직 프로젝트의 패키지를 설치하는 곳이 없어요. `requirements.txt`를 복사해 `pip install -r requirements.txt`를 실행하고, 코드는 그다음에 복사하세요.',
      };
    if (shippedCopies(file).some(isSource)) return undefined;
    return {
      en: 'The packages are installed, but the code is not copied yet: `COPY . .` belongs after the installation.',
      ko: '패키지는 설치하지만 아직 코드를 복사하지 않아요. 설치 다음에 `COPY . .`을 두세요.',
    };
  },
  *check(file) {
    const states = new Map<Stage, State>();
    for (const stage of neededStages(file)) {
      const state = {...(stage.parent && states.get(stage.parent))};
      states.set(stage, state);
      for (const instruction of stage.instructions) {
        const install = installs(instruction, file).find(isFirstStep);
        if (install && state.code && !state.installed) yield complaint(state.code, install);
        state.installed ||= install !== undefined;
        const here = state.code?.instruction.stage === stage.index && isWhole(state.code);
        const system = here ? packageInstall(instruction, file) : undefined;
        if (system && state.code && !state.system) yield systemComplaint(state.code, system);
        state.system ||= system !== undefined;
        state.code ??= copies(instruction).find(isSource);
      }
    }
  },
};

/** What happened so far in a stage and those it builds on. */
interface State {
  code?: Copy | undefined;
  installed?: boolean;
  /** Were packages of the system installed behind the code? Once said is enough. */
  system?: boolean;
}

/** Does it read a list or a lock file? `pip install .` needs the code and may come after it. */
function isFirstStep(install: Install): boolean {
  if (install.stores && install.packages.length > 0) return false;
  return installsProject(install) && (install.reads !== 'project' || install.files.length > 0);
}

function complaint(copy: Copy, {program, instruction}: Install): Finding {
  const written = `\`${copy.word.text}\``;
  return {
    span: copy.instruction.span,
    message: {
      en: `${written} is copied before ${program.name} installs the packages, so each change of your code installs them all again. Copy the list of packages alone, install, and copy the code after that.`,
      ko: `${particle(written, '을/를')} 먼저 복사하고 ${particle(program.name, '으로/로')} 패키지를 설치해서, 코드를 고칠 때마다 패키지를 전부 다시 설치해요. 패키지 목록만 먼저 복사해 설치하고 코드는 그다음에 복사하세요.`,
    },
    related: [{span: instruction.span, message: {en: 'Installed here.', ko: '여기서 설치해요.'}}],
  };
}

function systemComplaint(copy: Copy, {name, span}: Program): Finding {
  const written = `\`${copy.word.text}\``;
  return {
    span: copy.instruction.span,
    message: {
      en: `${written} is copied before ${name} installs packages of the system, so each change of your code downloads them again. Move that \`RUN\` above this line.`,
      ko: `${particle(written, '을/를')} 먼저 복사하고 ${particle(name, '으로/로')} 시스템 패키지를 설치해서, 코드를 고칠 때마다 패키지를 다시 받아요. 그 \`RUN\`을 이 줄 위로 옮기세요.`,
    },
    related: [{span, message: {en: 'Installed here.', ko: '여기서 설치해요.'}}],
  };
}

const lists = /require|depend|constraint|wheel|vendor|packages?$|pip|^(?:setup\.(?:py|cfg)|README.*|LICENSE.*)$/i;
const code = /^(?:src|apps?|backend|server|project|django|manage\.py|.*\*\.py)$/i;

/** Is it code that changes daily: everything, manage.py, a folder named like one for code? */
function isSource(copy: Copy): boolean {
  if (isWhole(copy)) return true;
  const name = base(copy.source);
  return !lists.test(name) && code.test(name) && (copy.target === undefined || !inside(copy.target, '/usr'));
}
