import {given} from '../launch.ts';
import {launchRule} from '../launch-rule.ts';

/** gunicorn stays in the foreground, where systemd and Docker can watch it. */
export const stayInForeground = launchRule({
  id: 'gunicorn/stay-in-foreground',
  title: {en: 'gunicorn stays in the foreground', ko: 'gunicorn은 포그라운드에서 실행해요'},
  why: {
    en: 'With `daemon` gunicorn starts a copy of itself in the background and ends; `&` at the end of its line does much the same. A container is over when its first process ends, and systemd takes the service for finished, or loses sight of it. Both keep a program running and collect its output by themselves, as long as it stays in front.',
    ko: '`daemon`을 켜면 gunicorn은 자신을 백그라운드에 띄우고 끝나요. 줄 끝에 `&`를 붙여도 비슷해요. 컨테이너는 첫 프로세스가 끝나면 함께 끝나고, systemd는 서비스가 끝났다고 여기거나 놓쳐 버려요. 포그라운드에 있기만 하면 둘 다 프로그램을 계속 지키고 출력도 모아 줘요.',
  },
  learn: 'gunicorn#command',
  reference: 'https://docs.gunicorn.org/en/stable/settings.html#daemon',
  severity: 'warning',
  bad: 'daemon = True\n',
  good: 'daemon = False\n',
  *judge(launch) {
    if (launch.standing?.kind === 'sent-away')
      yield {
        span: launch.standing.span,
        message: {
          en: 'The `&` sends gunicorn to the background; the script ends at once, and the container or service with it. Leave it out.',
          ko: '`&` 때문에 gunicorn이 백그라운드로 가서 스크립트가 바로 끝나요. 그러면 컨테이너나 서비스도 함께 끝나요. 빼세요.',
        },
      };
    const one = given(launch, 'daemon');
    const on =
      one?.value.kind === 'bool'
        ? one.value.value
        : one?.value.kind === 'string' && /^\s*true\s*$/i.test(one.value.value);
    if (!one || !on) return;
    yield {
      span: one.span,
      message: {
        en: `\`${one.label}\` sends gunicorn to the background, where neither systemd nor Docker can watch it. Leave it out.`,
        ko: `\`${one.label}\` 때문에 gunicorn이 백그라운드로 가서 systemd나 Docker가 지켜볼 수 없어요. 빼세요.`,
      },
    };
  },
});
