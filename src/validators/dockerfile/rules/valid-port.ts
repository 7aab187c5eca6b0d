import type {Dockerfile} from '../../../syntax/dockerfile.ts';
import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {commentBehind, movedComment} from '../comment.ts';
import {portFault} from '../port.ts';
import {missingStage} from '../presence.ts';
import {quote} from '../quote.ts';

/** EXPOSE takes port numbers. */
export const validPort: Rule<Dockerfile> = {
  id: 'dockerfile/valid-port',
  title: {en: 'EXPOSE names ports that exist', ko: '`EXPOSE`에는 실제로 있는 포트를 적어요'},
  why: {
    en: '`EXPOSE` says which port the program in the container listens on: a number from 1 to 65535, optionally with `/tcp` or `/udp`. With anything else the build stops.',
    ko: '`EXPOSE`는 컨테이너 안의 프로그램이 어느 포트에서 요청을 기다리는지 적는 곳이에요. 1부터 65535까지의 숫자에 `/tcp`나 `/udp`를 붙일 수 있고, 다른 것을 적으면 빌드가 멈춰요.',
  },
  learn: 'first-image#expose',
  reference: 'https://docs.docker.com/reference/dockerfile/#expose',
  alsoKnownAs: ['hadolint DL3011'],
  severity: 'error',
  bad: 'FROM python:3.13-slim\nEXPOSE 80000\n',
  good: 'FROM python:3.13-slim\nEXPOSE 8000 5353/udp\n',
  missing: missingStage,
  *check(file) {
    for (const instruction of file.instructions) {
      const {keyword, words} = instruction;
      if (keyword !== 'EXPOSE') continue;
      const comment = words.findIndex(({text}) => text.startsWith('#'));
      for (const word of comment === -1 ? words : words.slice(0, comment + 1)) {
        const faulty = (word.value ?? '').split(/\s+/).find((port) => port !== '' && portFault(port) !== undefined);
        if (faulty === undefined) continue;
        const behind = faulty.startsWith('#') ? commentBehind(instruction, file.text) : undefined;
        const fix = behind && movedComment(behind, instruction, file.text);
        yield {span: behind ?? word.span, message: message(faulty), ...(fix && {fix})};
      }
    }
  },
};

function message(port: string): Text {
  switch (portFault(port)) {
    case 'comment':
      return {
        en: '`#` begins no comment behind an instruction: Docker takes it for a port. Move the comment to its own line above `EXPOSE`.',
        ko: '명령어 뒤의 `#`은 주석이 아니에요. Docker는 이것도 포트로 읽어요. 주석을 `EXPOSE` 윗줄로 옮기세요.',
      };
    case 'protocol':
      return {
        en: `${quote(port)} names a protocol Docker does not know. Behind the port comes \`/tcp\`, \`/udp\` or \`/sctp\`, or nothing for tcp.`,
        ko: `${quote(port)}의 프로토콜은 Docker가 몰라요. 포트 뒤에는 \`/tcp\`, \`/udp\`, \`/sctp\`만 쓸 수 있고, tcp라면 안 적어도 돼요.`,
      };
    case 'range':
      return {
        en: `There is no port ${quote(port)}: ports go from 1 to 65535, and a range goes upwards, as in \`8000-8010\`.`,
        ko: `${quote(port)} 포트는 없어요. 포트는 1부터 65535까지이고, 범위는 \`8000-8010\`처럼 작은 수부터 써요.`,
      };
    default:
      return {
        en: `${quote(port)} is not a port number. Write the number the program listens on, such as \`EXPOSE 8000\`; several ports are separated by spaces.`,
        ko: `${particle(quote(port), '은/는')} 포트 번호가 아니에요. \`EXPOSE 8000\`처럼 프로그램이 쓰는 포트 번호를 적고, 여러 개라면 공백으로 나누세요.`,
      };
  }
}
