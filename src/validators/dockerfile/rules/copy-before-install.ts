import type {Dockerfile, Instruction} from '../../../syntax/dockerfile.ts';
import {inherited} from '../../../syntax/stage.ts';
import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import type {Finding, Rule} from '../../rule.ts';
import {type Copy, copies, inside, isArchive, isWhole} from '../copies.ts';
import {mounts} from '../environment.ts';
import {officialBase} from '../images.ts';
import {absolute, type Install, installs} from '../install.ts';
import {missingStage} from '../presence.ts';
import {type Argument, base, scriptText} from '../program.ts';

/** The list of packages is in the image before pip reads it. */
export const copyBeforeInstall: Rule<Dockerfile> = {
  id: 'dockerfile/copy-before-install',
  title: {en: 'The list of packages is copied before it is read', ko: '패키지 목록은 설치하기 전에 복사해요'},
  why: {
    en: 'A build starts with the files of the base image only; your folder is not in it. `pip install -r requirements.txt` finds the file when an earlier `COPY` put it where pip looks, which is the `WORKDIR` for a relative path. Otherwise the build ends with `Could not open requirements file: [Errno 2] No such file or directory`.',
    ko: '빌드는 베이스 이미지의 파일만 가지고 시작하고, 내 폴더는 그 안에 없어요. `pip install -r requirements.txt`는 앞의 `COPY`가 pip이 찾는 곳에 파일을 넣어 두었을 때만 파일을 찾고, 상대 경로라면 그곳은 `WORKDIR`이에요. 없으면 `Could not open requirements file: [Errno 2] No such file or directory`로 빌드가 끝나요.',
  },
  reference: 'https://docs.docker.com/build/concepts/context/',
  severity: 'warning',
  bad: 'FROM python:3.13-slim\nWORKDIR /app\nRUN pip install --no-cache-dir -r requirements.txt\nCOPY . .\n',
  good: 'FROM python:3.13-slim\nWORKDIR /app\nCOPY requirements.txt .\nRUN pip install --no-cache-dir -r requirements.txt\nCOPY . .\n',
  missing: missingStage,
  *check(file) {
    for (const {instructions} of file.stages) {
      const reading = instructions.flatMap((one) => installs(one, file)).filter(({files}) => files.length > 0);
      const layers = reading[0] ? layersOf(reading[0], file) : [];
      for (const install of reading) yield* unreadable(install, layers);
    }
  },
};

/**
 * One finding for each file that an installation reads and that nothing can have put there. `layers`: as
 * `layersOf` answers.
 */
export function* unreadable({instruction, files}: Install, layers: readonly Instruction[]): Iterable<Finding> {
  const at = layers.indexOf(instruction);
  if (at === -1) return;
  const before = layers.slice(0, at);
  for (const list of files) {
    const path = pathOf(list, instruction);
    if (path === undefined || mounted(path, instruction) || writesBefore(instruction, list)) continue;
    if (before.some((one) => mayBring(one, path))) continue;
    const later = layers.slice(at + 1).find((one) => copies(one).some((copy) => landsAt(copy, path)));
    const elsewhere = before.flatMap(copies).find((copy) => base(copy.source) === base(path));
    yield {
      span: list.span,
      message: later ? tooLate(path) : elsewhere?.target ? inWrongPlace(path, elsewhere) : nowhere(path, list),
      ...(later && {related: [{span: later.span, message: {en: 'It is copied only here.', ko: '여기서야 복사해요.'}}]}),
    };
  }
}

/** The absolute path of a list; undefined when a `cd`, a variable or a URL makes it uncertain. */
function pathOf({value, known}: Argument, instruction: Instruction): string | undefined {
  if (!known || /\b(?:cd|pushd)\s/.test(scriptText(instruction))) return undefined;
  return /^(?:https?:|-$|\/dev\/|\/proc\/)|[*?[<]/.test(value) ? undefined : absolute(value, instruction);
}

function mounted(path: string, instruction: Instruction): boolean {
  return mounts(instruction).some((mount) => {
    const target = absolute(mount.get('target') ?? '', instruction);
    return mount.get('type') !== 'cache' && (target === undefined || inside(path, target));
  });
}

/** Programs and signs by which a script can make or fetch a file. */
const writing = /\b(?:git|curl|wget|tar|unzip|cp|mv|rsync|ln|make|export|compile|touch|tee)\b|\.sh\b|>/;
const writes = new WeakMap<Instruction, boolean>();

/** Does the script do something before this word that may make the file? In a heredoc: anywhere. */
function writesBefore({body, bodySpan, heredocs}: Instruction, word: Argument): boolean {
  if (heredocs.some(({content}) => writing.test(content))) return true;
  return writing.test(body.slice(0, Math.max(0, word.span.start - bodySpan.start)));
}

/** Can the instruction have put a file at this path? */
function mayBring(instruction: Instruction, path: string): boolean {
  const {keyword, flags, heredocs, words} = instruction;
  if (keyword === 'RUN') {
    const known = writes.get(instruction) ?? writing.test(scriptText(instruction));
    writes.set(instruction, known);
    return known;
  }
  if (keyword !== 'COPY' && keyword !== 'ADD') return false;
  const own = copies(instruction);
  const special = flags.some(({name}) => name === 'from' || name === 'parents') || heredocs.length > 0;
  const unpacked = keyword === 'ADD' && own.some(({source}) => isArchive(source));
  return special || unpacked || own.length < words.length - 1 || own.some((copy) => landsAt(copy, path));
}

/** The instructions that can have put a file there; none when the base image itself may hold it. */
export function layersOf({instruction}: Install, file: Dockerfile): readonly Instruction[] {
  const stage = file.stages[instruction.stage];
  return stage && officialBase(stage) ? inherited(stage) : [];
}

/** Could this copy have put something at the path: the file itself, or the folder that holds it? */
function landsAt(copy: Copy, path: string): boolean {
  if (copy.target === undefined) return true;
  const target = copy.target.replace(/(.)\/$/, '$1');
  const name = base(copy.source);
  if (isWhole(copy) || name.includes('*')) return inside(path, target);
  const isFile = /\.\w+$|^(?:Pipfile|Makefile)/.test(name);
  if (!isFile) return inside(path, target);
  return path === copy.target || path === `${target === '/' ? '' : target}/${name}` || copy.source.endsWith('.d');
}

function tooLate(path: string): Text {
  return {
    en: `\`${path}\` is not in the image yet when this line reads it: the \`COPY\` that brings it stands further down. Copy the list first, then install.`,
    ko: `이 줄이 ${particle(`\`${path}\``, '을/를')} 읽을 때 파일은 아직 이미지에 없어요. 파일을 가져오는 \`COPY\`가 더 아래에 있어요. 목록을 먼저 복사하고 설치하세요.`,
  };
}

function inWrongPlace(path: string, copy: Copy): Text {
  const landed = copy.target?.endsWith('/') ? `${copy.target}${base(copy.source)}` : (copy.target ?? '');
  return {
    en: `This line looks for \`${path}\`, but the file was copied to \`${landed}\`. Let both name the same place; a relative path starts at the \`WORKDIR\`.`,
    ko: `이 줄은 ${particle(`\`${path}\``, '을/를')} 찾는데 파일은 \`${landed}\`에 복사됐어요. 두 곳을 같게 맞추세요. 상대 경로는 \`WORKDIR\`에서 시작해요.`,
  };
}

function nowhere(path: string, {value}: Argument): Text {
  return {
    en: `Nothing copies \`${path}\` into the image, so this line finds no file. Put \`COPY ${base(value)} .\` before it.`,
    ko: `${particle(`\`${path}\``, '을/를')} 이미지로 복사하는 곳이 없어서 이 줄은 파일을 찾지 못해요. 그 앞에 \`COPY ${base(value)} .\`를 두세요.`,
  };
}
