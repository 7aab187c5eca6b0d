import type {Dockerfile} from '../../../syntax/dockerfile.ts';
import type {Rule} from '../../rule.ts';
import {missingStage} from '../presence.ts';
import {programs} from '../program.ts';

/** Build steps do not use sudo. */
export const noSudo: Rule<Dockerfile> = {
  id: 'dockerfile/no-sudo',
  title: {en: 'Build steps do not need sudo', ko: '빌드 단계에 sudo는 필요 없어요'},
  why: {
    en: 'A build already runs as root until a `USER` says otherwise, and small images have no `sudo`: the line ends with `sudo: not found`. Where it is installed it asks for a password nobody can type, and it leaves every later user a way back to root.',
    ko: '`USER`로 바꾸기 전까지 빌드는 이미 root로 실행되고, 작은 이미지에는 `sudo`가 없어서 `sudo: not found`로 끝나요. 설치돼 있다 해도 아무도 입력할 수 없는 비밀번호를 묻거나, 뒤에 바꾼 사용자에게 root로 돌아갈 길을 열어 줘요.',
  },
  learn: 'first-image#run',
  reference: 'https://docs.docker.com/build/building/best-practices/#user',
  alsoKnownAs: ['hadolint DL3004'],
  severity: 'warning',
  bad: 'FROM debian:13-slim\nRUN sudo mkdir /srv/app\n',
  good: 'FROM debian:13-slim\nRUN mkdir /srv/app\n',
  missing: missingStage,
  *check(file) {
    for (const instruction of file.instructions) {
      if (!/^(?:RUN|CMD|ENTRYPOINT)$/.test(instruction.keyword)) continue;
      const found = programs(instruction, file).find(
        ({wrappers, name}) => wrappers.includes('sudo') || name === 'sudo',
      );
      if (!found) continue;
      yield {
        span: found.span,
        message: {
          en: `\`sudo\` is not needed: a \`RUN\` is root unless a \`USER\` before it says otherwise. Leave the word out, put steps that need root before \`USER\`, and change to another user with \`USER\`.`,
          ko: '`sudo`는 필요 없어요. 앞에 `USER`가 없으면 `RUN`은 이미 root예요. `sudo`를 빼고, root가 필요한 단계는 `USER` 앞에 두고, 사용자를 바꿀 때는 `USER`를 쓰세요.',
        },
      };
    }
  },
};
