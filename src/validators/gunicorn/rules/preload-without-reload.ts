import {given, type Launch} from '../launch.ts';
import {launchRule} from '../launch-rule.ts';

/** Code is either loaded once for all workers or reloaded, not both. */
export const preloadWithoutReload = launchRule({
  id: 'gunicorn/preload-without-reload',
  title: {en: 'preload_app and reload exclude each other', ko: 'preload_app과 reload는 함께 쓰지 않아요'},
  why: {
    en: 'With `preload_app` the application is loaded once, before the workers are made, and a new worker gets that copy. `reload` restarts workers when a file changes, and they come back with the old code: it looks as if nothing happened.',
    ko: '`preload_app`을 켜면 워커를 만들기 전에 애플리케이션을 한 번만 불러오고, 새 워커는 그 복사본을 받아요. `reload`는 파일이 바뀌면 워커를 다시 시작하지만, 새 워커도 옛 코드를 받아서 아무 일도 없었던 것처럼 보여요.',
  },
  learn: 'gunicorn#signals',
  reference: 'https://docs.gunicorn.org/en/stable/settings.html#preload-app',
  severity: 'warning',
  bad: 'preload_app = True\nreload = True\n',
  good: 'preload_app = True\n',
  *judge(launch) {
    const preload = on(launch, 'preload_app');
    const reload = on(launch, 'reload');
    if (!preload || !reload) return;
    yield {
      span: reload.span,
      message: {
        en: `\`${reload.label}\` cannot work here: with \`${preload.label}\` every restarted worker gets the code that was loaded first. Keep one of them.`,
        ko: `\`${preload.label}\` 때문에 다시 시작한 워커도 처음에 불러온 코드를 받아서 \`${reload.label}\` 설정이 소용없어요. 둘 중 하나만 쓰세요.`,
      },
      related: [
        {
          span: preload.span,
          message: {
            en: 'The application is loaded once because of this.',
            ko: '이 설정 때문에 애플리케이션을 한 번만 불러와요.',
          },
        },
      ],
    };
  },
});

function on(launch: Launch, setting: string) {
  const one = given(launch, setting);
  return one?.value.kind === 'bool' && one.value.value ? one : undefined;
}
