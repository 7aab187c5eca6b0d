import type {Dockerfile, Stage} from '../../../syntax/dockerfile.ts';
import {effectiveUser, finalStage} from '../../../syntax/stage.ts';
import type {Rule} from '../../rule.ts';
import {baseImage, officialBase, runsAsNonRoot} from '../images.ts';
import {option} from '../program.ts';
import {start} from '../start.ts';

/** The container does not run as root. */
export const runAsNonRoot: Rule<Dockerfile> = {
  id: 'dockerfile/run-as-non-root',
  title: {en: 'The container runs as an ordinary user', ko: '컨테이너는 일반 사용자로 실행해요'},
  why: {
    en: 'Without `USER` everything in the container runs as root. Whoever finds a hole in your app is then root in the container: they can change its code, install tools, and own every file of a mounted folder, one step from the host. An ordinary user can do only what the app needs.',
    ko: '`USER`가 없으면 컨테이너 안의 모든 것이 root로 실행돼요. 그러면 앱의 취약점을 찾은 사람이 곧 컨테이너의 root가 되어 코드를 바꾸고, 도구를 설치하고, 마운트한 폴더의 파일까지 마음대로 다룰 수 있어요. 일반 사용자로 실행하면 앱에 필요한 만큼만 할 수 있어요.',
  },
  learn: 'production-image#user',
  reference: 'https://docs.docker.com/build/building/best-practices/#user',
  alsoKnownAs: ['hadolint DL3002'],
  severity: 'warning',
  bad: 'FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\nCMD ["gunicorn", "--bind", "0.0.0.0:8000", "mysite.wsgi"]\n',
  good: 'FROM python:3.13-slim\nRUN useradd --create-home app\nWORKDIR /app\nCOPY . .\nUSER app\nCMD ["gunicorn", "--bind", "0.0.0.0:8000", "mysite.wsgi"]\n',
  missing(file) {
    const stage = finalStage(file);
    const image = stage && baseImage(stage);
    if (stage && (effectiveUser(stage) || changesUser(stage, file) || (image && runsAsNonRoot(image))))
      return undefined;
    return {
      en: 'There is no `USER` instruction in the final stage, so the container runs as root. Create a user with `RUN useradd app` and switch to it with `USER app` before `CMD`.',
      ko: '최종 스테이지에 `USER`가 없어서 컨테이너가 root로 실행돼요. `RUN useradd app`으로 사용자를 만들고 `CMD` 앞에서 `USER app`으로 바꾸세요.',
    };
  },
  *check(file) {
    const stage = finalStage(file);
    const started = stage && start(stage, file);
    if (!stage || started?.seen === 'script' || changesUser(stage, file)) return;
    const user = effectiveUser(stage);
    if (user && /^(?:root|0+)(?::.*)?$/.test(user.word.value ?? ''))
      yield {
        span: user.word.span,
        message: {
          en: `The last \`USER\` is \`${user.word.text}\`, so the container runs as root. Switch to an ordinary user after the steps that need root.`,
          ko: `마지막 \`USER\`가 \`${user.word.text}\`라서 컨테이너가 root로 실행돼요. root가 필요한 단계가 끝나면 일반 사용자로 바꾸세요.`,
        },
      };
    const command = started?.instruction;
    if (user || !command || !officialBase(stage)) return;
    yield {
      span: command.keywordSpan,
      message: {
        en: `No \`USER\` is set, so this \`${command.keyword}\` runs as root. Create a user with \`RUN useradd app\` and put \`USER app\` before it.`,
        ko: `\`USER\`를 정하지 않아서 이 \`${command.keyword}\`는 root로 실행돼요. \`RUN useradd app\`으로 사용자를 만들고 그 앞에 \`USER app\`을 두세요.`,
      },
    };
  },
};

const dropping = /^(?:su|gosu|su-exec|setuidgid|runuser|setpriv|chroot)$/;

/** Does the start command itself change to another user, or a script that we cannot see perhaps? */
function changesUser(stage: Stage, file: Dockerfile): boolean {
  const started = start(stage, file);
  if (!started) return false;
  if (started.seen === 'script' && started.instruction.keyword === 'ENTRYPOINT') return true;
  return started.programs.some(
    (program) =>
      program.wrappers.some((name) => dropping.test(name)) ||
      (program.name === 'gunicorn' && option(program, ['-u', '--user']).length > 0) ||
      (program.name === 'uwsgi' && option(program, ['--uid']).length > 0),
  );
}
