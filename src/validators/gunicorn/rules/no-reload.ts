import {particle} from '../../../text/particle.ts';
import {type Given, given} from '../launch.ts';
import {type LaunchRule, launchRule} from '../launch-rule.ts';

const card = launchRule({
  id: 'gunicorn/no-reload',
  title: {en: 'No reload and no spew in production', ko: '운영 환경에서는 reload와 spew를 끄세요'},
  why: {
    en: '`reload` watches every file and restarts the workers when one changes: half of a deploy is served while the other half is still being copied, and watching costs time. `spew` prints every line of Python that runs. Both are for your own machine.',
    ko: '`reload`는 파일이 바뀔 때마다 워커를 다시 시작해요. 배포하느라 파일을 복사하는 도중에 반쯤 바뀐 코드가 실행되고, 지켜보는 데도 자원이 들어요. `spew`는 실행되는 Python 코드를 한 줄씩 모두 찍어요. 둘 다 내 컴퓨터에서 개발할 때 쓰는 거예요.',
  },
  learn: 'gunicorn#signals',
  reference: 'https://docs.gunicorn.org/en/stable/settings.html#reload',
  severity: 'warning',
  bad: 'reload = True\nworkers = 3\n',
  good: 'workers = 3\n',
  *judge(launch) {
    for (const one of launch.given) {
      // A value behind it is what gunicorn stops at.
      if (launch.command?.problems.some(({span}) => span.start === one.span.start)) continue;
      // Beside preload_app, gunicorn/preload-without-reload tells of it.
      if (!isDevelopment(one) || (one.setting === 'reload' && isOn(given(launch, 'preload_app')))) continue;
      yield {
        span: one.span,
        message: {
          en: `\`${one.label}\` is for development. Leave it out on a server; restart gunicorn when you deploy.`,
          ko: `${particle(`\`${one.label}\``, '은/는')} 개발할 때 쓰는 설정이에요. 서버에서는 빼고, 배포할 때 gunicorn을 다시 시작하세요.`,
        },
      };
    }
  },
});

/** What is meant for development stays out of production; files named for development may have it. */
export const noReload: LaunchRule = {
  ...card,
  *check({launches, purpose}) {
    if (purpose === 'development') return;
    // One start with it and one without: the script itself tells development from production.
    const either =
      launches.some(({given}) => given.some(isDevelopment)) && !launches.every(({given}) => given.some(isDevelopment));
    if (!either) for (const launch of launches) yield* card.judge(launch);
  },
};

function isDevelopment(one: Given): boolean {
  return (one.setting === 'reload' || one.setting === 'spew') && isOn(one);
}

function isOn(one: Given | undefined): boolean {
  return one?.value.kind === 'bool' && one.value.value;
}
