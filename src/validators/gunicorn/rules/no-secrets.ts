import {particle} from '../../../text/particle.ts';
import {launchRule} from '../launch-rule.ts';
import type {Value} from '../value.ts';

/** Passwords and keys do not stand in raw_env. */
export const noSecrets = launchRule({
  id: 'gunicorn/no-secrets',
  title: {en: 'No secrets in raw_env', ko: 'raw_env에 비밀 값을 적지 않아요'},
  why: {
    en: 'The config file is committed with the code, and a command line is shown to every user of the machine by `ps`. A key or password in `raw_env` or `-e` is in both. Let systemd read it from an `EnvironmentFile=` that only root can read, or Docker from `--env-file`.',
    ko: '설정 파일은 코드와 함께 커밋되고, 명령줄은 같은 서버의 누구나 `ps`로 볼 수 있어요. `raw_env`나 `-e`에 적은 키와 비밀번호도 그대로 드러나요. systemd의 `EnvironmentFile=`이나 Docker의 `--env-file`로, root만 읽을 수 있는 파일에서 읽게 하세요.',
  },
  learn: 'django-production#dotenv',
  reference: 'https://docs.gunicorn.org/en/stable/settings.html#raw-env',
  severity: 'warning',
  bad: 'raw_env = ["DJANGO_SECRET_KEY=k3y-0f-the-h0use"]\n',
  good: 'raw_env = ["DJANGO_SETTINGS_MODULE=mysite.settings"]\n',
  *judge({given}) {
    for (const one of given.filter(({setting}) => setting === 'raw_env')) {
      const name = textsOf(one.value)
        .map(
          (text) => /^(\w*(?:SECRET|PASSWORD|PASSWD|TOKEN|API_KEY|PRIVATE_KEY|ACCESS_KEY)\w*)=[^$\s]/i.exec(text)?.[1],
        )
        .find((found) => found !== undefined && !/_(?:FILE|PATH|URL)$/i.test(found));
      if (name === undefined) continue;
      yield {
        span: one.span,
        message: {
          en: `\`${name}\` holds a secret, and here everyone who sees the file or the process list can read it. Take it from a file that only the service reads.`,
          ko: `${particle(`\`${name}\``, '은/는')} 비밀 값인데 여기 적으면 파일이나 프로세스 목록을 보는 누구나 읽을 수 있어요. 서비스만 읽는 파일에서 가져오세요.`,
        },
      };
    }
  },
});

function textsOf(value: Value): readonly string[] {
  if (value.kind === 'string') return [value.value];
  return value.kind === 'list' || value.kind === 'tuple' ? value.items.flatMap(textsOf) : [];
}
