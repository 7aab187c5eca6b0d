import {spanOf} from '../../../syntax/python.ts';
import type {Rule} from '../../rule.ts';
import type {Protocol, ServedModule} from '../module.ts';
import {missingApplication} from '../presence.ts';
import {djangoStart, settingsOf} from './settings.ts';

/** The module says which settings Django takes when nobody else does. */
export function settingsNamed(
  protocol: Protocol,
  examples: {readonly bad: string; readonly good: string},
): Rule<ServedModule> {
  return {
    id: `${protocol}/settings-named`,
    title: {en: 'The module names its settings', ko: '모듈이 설정 모듈을 알려 줘요'},
    why: {
      en: 'Without `DJANGO_SETTINGS_MODULE` Django does not start. A module that sets a default works in every terminal and under every server; one that does not needs the variable in each unit file, container and shell. `setdefault` leaves a value from outside as it is.',
      ko: '`DJANGO_SETTINGS_MODULE`이 없으면 Django는 시작하지 않아요. 모듈이 기본값을 정해 두면 어느 터미널, 어느 서버에서도 돌아가요. 그렇지 않으면 유닛 파일과 컨테이너와 셸마다 변수를 따로 넣어야 해요. `setdefault`는 밖에서 준 값을 그대로 두니 안심하고 쓰세요.',
    },
    learn: `${protocol}#django`,
    reference: `https://docs.djangoproject.com/en/stable/howto/deployment/${protocol}/#configuring-the-settings-module`,
    severity: 'warning',
    ...examples,
    missing: missingApplication,
    *check(module) {
      const start = djangoStart(module);
      if (
        start === undefined ||
        module.open ||
        /SETTINGS|configure|environ\.update|load_dotenv|read_env/i.test(settingsPart(module))
      )
        return;
      if (settingsOf(module).some(({name}) => /SETTING/i.test(name))) return;
      yield {
        span: spanOf(module.file, start.call),
        message: {
          en: 'Nothing above this call names the settings, so it works only where `DJANGO_SETTINGS_MODULE` is set from outside. Add `os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mysite.settings")` above it.',
          ko: '이 호출 위에 설정 모듈을 정하는 줄이 없어서, 밖에서 `DJANGO_SETTINGS_MODULE`을 넣어 준 곳에서만 돌아가요. 위에 `os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mysite.settings")`를 추가하세요.',
        },
      };
    },
  };
}

/** The text in which something else may set the variable: without comments, and without what only runs as a program. */
function settingsPart({file}: ServedModule): string {
  return file.text.replace(/^\s*#.*$/gm, '').replace(/^if\b.*__main__.*(?:\r?\n(?:[ \t].*)?)*/gm, '');
}
