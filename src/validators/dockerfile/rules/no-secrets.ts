import type {Dockerfile, Pair} from '../../../syntax/dockerfile.ts';
import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';

/** Passwords and keys do not become part of the image. */
export const noSecrets: Rule<Dockerfile> = {
  id: 'dockerfile/no-secrets',
  title: {en: 'No secrets in ARG or ENV', ko: '`ARG`와 `ENV`에 비밀 값을 넣지 않아요'},
  why: {
    en: 'What `ENV` sets is stored in the image, and what `ARG` is given appears in its history: everybody who can pull the image reads it with `docker inspect` or `docker history`, even after a later line overwrites it. Give secrets to the container when it starts, or to one build step with `--mount=type=secret`.',
    ko: '`ENV`로 정한 값은 이미지에 저장되고 `ARG`로 받은 값은 빌드 기록에 남아요. 뒤에서 덮어써도 이미지를 받은 사람은 누구나 `docker inspect`나 `docker history`로 볼 수 있어요. 비밀 값은 컨테이너를 시작할 때 넘기거나, 빌드 중에만 필요하면 `--mount=type=secret`을 쓰세요.',
  },
  learn: 'production-image#secrets',
  reference: 'https://docs.docker.com/reference/build-checks/secrets-used-in-arg-or-env/',
  alsoKnownAs: ['BuildKit SecretsUsedInArgOrEnv'],
  severity: 'warning',
  bad: 'FROM python:3.13-slim\nENV SECRET_KEY=django-insecure-x3v9\n',
  good: 'FROM python:3.13-slim\nRUN --mount=type=secret,id=pypi_token,env=PYPI_TOKEN pip install -r requirements.txt\n',
  missing: (file) =>
    file.stages.length > 0
      ? undefined
      : {
          en: 'There is no `FROM` yet, so there is no image that could keep a secret.',
          ko: '아직 `FROM`이 없어서 비밀 값을 확인할 이미지가 없어요.',
        },
  *check(file) {
    for (const {keyword, pairs} of file.instructions) {
      if (keyword !== 'ARG' && keyword !== 'ENV') continue;
      for (const pair of pairs) {
        const message = hasPassword(pair) ? inAddress(pair) : isSecret(pair) ? messageFor(keyword, pair) : undefined;
        if (message !== undefined) yield {span: pair.span, message};
      }
    }
  },
};

const secretName =
  /(?:^|_)(?:PASSWORD|PASSWD|PWORD|PWD_?HASH|PASSPHRASE|SECRET|TOKEN|CREDENTIALS?|APIKEY|(?:API|SECRET|ACCESS|PRIVATE|ENCRYPTION|SIGNING|AUTH|SSH|AWS|LICENSE)_KEY)(?:_|$)/i;
const harmlessName = /(?:^|_)(?:PUBLIC|FILE|PATH|DIR|URL|NAME|ID|TTL|EXPIRY|EXPIRES|LENGTH|TYPE|HEADER)(?:_|$)/i;

function isSecret({name, value}: Pair): boolean {
  if (!secretName.test(name) || harmlessName.test(name)) return false;
  const text = value?.text.replace(/^["']|["']$/g, '');
  return text !== '' && !/^(?:true|false|yes|no|on|off|[01])$/i.test(text ?? '') && !text?.startsWith('/run/secrets/');
}

/** `postgres://user:password@host/db` with a password written out. */
function hasPassword({value}: Pair): boolean {
  const password = /^["']?[a-z][a-z0-9+.-]*:\/\/[^\s/:@]*:([^\s/@]+)@/i.exec(value?.text ?? '')?.[1];
  return password !== undefined && !/^\$|^<|^\*+$/.test(password);
}

function inAddress({name}: Pair): Text {
  return {
    en: `The address in \`${name}\` contains a password, and everybody who has the image can read it. Leave it out here and give it when the container starts: \`docker run -e ${name}=…\`.`,
    ko: `\`${name}\` 주소에 비밀번호가 들어 있어서 이미지를 가진 사람은 누구나 볼 수 있어요. 여기서는 빼고 컨테이너를 시작할 때 넘기세요: \`docker run -e ${name}=…\``,
  };
}

function messageFor(keyword: string, {name, value}: Pair): Text {
  if (keyword === 'ARG') {
    return {
      en: `\`${name}\` looks like a secret, and a build argument stays readable in the image's history. Use \`RUN --mount=type=secret,id=${name.toLowerCase()}\` in the step that needs it.`,
      ko: `${particle(`\`${name}\``, '은/는')} 비밀 값 같은데, 빌드 인자는 이미지 기록에 그대로 남아요. 필요한 단계에서만 \`RUN --mount=type=secret,id=${name.toLowerCase()}\`처럼 쓰세요.`,
    };
  }
  if (/dummy|fake|build|placeholder|change|example|unused|not-?a-?secret/i.test(value?.text ?? '')) {
    return {
      en: `\`${name}\` has a stand-in value here, but \`ENV\` keeps it in the image, and a container that is started without the real one runs with it. Set it only for the step that needs it: \`RUN ${name}=… python manage.py collectstatic --noinput\`.`,
      ko: `\`${name}\`에 임시 값을 넣었지만 \`ENV\`라서 이미지에 남아요. 진짜 값 없이 시작한 컨테이너가 이 값으로 돌게 돼요. 필요한 단계에서만 정하세요: \`RUN ${name}=… python manage.py collectstatic --noinput\``,
    };
  }
  return {
    en: `\`${name}\` looks like a secret, and \`ENV\` stores it in the image for everybody to read. Take it out and give it when the container starts: \`docker run -e ${name}=…\` or \`--env-file\`.`,
    ko: `${particle(`\`${name}\``, '은/는')} 비밀 값 같은데, \`ENV\`로 적으면 이미지에 저장돼서 누구나 볼 수 있어요. 여기서 빼고 컨테이너를 시작할 때 \`docker run -e ${name}=…\`나 \`--env-file\`로 넘기세요.`,
  };
}
