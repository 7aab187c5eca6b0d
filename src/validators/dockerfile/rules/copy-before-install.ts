import type {Dockerfile} from '../../../syntax/dockerfile.ts';
import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import type {Finding, Rule} from '../../rule.ts';
import type {Copy} from '../copies.ts';
import {installs} from '../install.ts';
import {type Unreadable, unreadable} from '../lists.ts';
import {missingStage} from '../presence.ts';
import {type Argument, base} from '../program.ts';

/** The list of packages is in the image before pip reads it. */
export const copyBeforeInstall: Rule<Dockerfile> = {
  id: 'dockerfile/copy-before-install',
  title: {en: 'The list of packages is copied before it is read', ko: '패키지 목록은 설치하기 전에 복사해요'},
  why: {
    en: 'A build starts with the files of the base image only; your folder is not in it. `pip install -r requirements.txt` finds the file when an earlier `COPY` put it where pip looks, which is the `WORKDIR` for a relative path. Otherwise the build ends with `Could not open requirements file: [Errno 2] No such file or directory`.',
    ko: '빌드는 베이스 이미지의 파일만 가지고 시작하고, 내 폴더는 그 안에 없어요. `pip install -r requirements.txt`가 성공하려면 그보다 앞에서 `COPY`로 pip이 찾는 곳에 파일을 넣어 두어야 해요. 상대 경로라면 그곳은 `WORKDIR`이에요. 파일이 없으면 `Could not open requirements file: [Errno 2] No such file or directory`로 빌드가 실패해요.',
  },
  learn: 'first-image#files',
  reference: 'https://docs.docker.com/build/concepts/context/',
  severity: 'warning',
  bad: 'FROM python:3.13-slim\nWORKDIR /app\nRUN pip install --no-cache-dir -r requirements.txt\nCOPY . .\n',
  good: 'FROM python:3.13-slim\nWORKDIR /app\nCOPY requirements.txt .\nRUN pip install --no-cache-dir -r requirements.txt\nCOPY . .\n',
  missing: missingStage,
  *check(file) {
    for (const instruction of file.instructions) {
      for (const install of installs(instruction, file)) yield* unreadable(install, file).map(complaint);
    }
  },
};

/** What is said of a list that an installation cannot read. */
export function complaint({list, path, later, elsewhere}: Unreadable): Finding {
  return {
    span: list.span,
    message: elsewhere?.target ? inWrongPlace(path, elsewhere) : later ? tooLate(path) : nowhere(path, list),
    ...(later &&
      !elsewhere?.target && {
        related: [{span: later.span, message: {en: 'It is copied only here.', ko: '여기서야 복사해요.'}}],
      }),
  };
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
