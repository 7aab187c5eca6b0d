import {spanOf} from '../../../syntax/python.ts';
import type {Rule} from '../../rule.ts';
import type {Protocol, ServedModule} from '../module.ts';
import {missingApplication} from '../presence.ts';
import {djangoStart, settingsOf} from './settings.ts';

/** The module serves a Django project with the settings that were asked for. */
export function useDjango(
  protocol: Protocol,
  examples: {readonly bad: string; readonly good: string},
): Rule<ServedModule, {readonly settings: string}> {
  return {
    id: `${protocol}/use-django`,
    title: {en: 'The application is Django, with its settings', ko: '애플리케이션은 설정을 갖춘 Django예요'},
    why: {
      en: `\`get_${protocol}_application()\` loads the settings, the applications and the middleware and gives the server one object that answers every request. It has to know which settings: \`DJANGO_SETTINGS_MODULE\`.`,
      ko: `\`get_${protocol}_application()\`은 설정과 앱과 미들웨어를 읽고, 요청마다 답할 객체 하나를 서버에 줘요. 어떤 설정인지는 \`DJANGO_SETTINGS_MODULE\`로 알려 줘요.`,
    },
    learn: `${protocol}#django`,
    reference: `https://docs.djangoproject.com/en/stable/howto/deployment/${protocol}/`,
    severity: 'error',
    onlyWhenAsked: true,
    /** The module of the settings; empty: any. */
    defaults: {settings: ''},
    ...examples,
    missing: missingApplication,
    *check(module, {settings}) {
      const {file, served} = module;
      if (served.kind === 'absent') return;
      if (djangoStart(module) === undefined) {
        yield {
          span: spanOf(file, served.at),
          message: {
            en: `Nothing here starts Django. Write \`${served.name} = get_${protocol}_application()\`.`,
            ko: `Django를 시작하는 곳이 없어요. \`${served.name} = get_${protocol}_application()\`이라고 쓰세요.`,
          },
        };
        return;
      }
      const named = settingsOf(module).findLast(({name}) => name === 'DJANGO_SETTINGS_MODULE');
      if (settings === '' ? named !== undefined : named?.value === settings) return;
      const wanted = settings === '' ? 'mysite.settings' : settings;
      yield {
        span: named ? spanOf(file, named.valueNode) : spanOf(file, served.at),
        message: {
          en: `The settings should be \`${wanted}\`. Write \`os.environ.setdefault("DJANGO_SETTINGS_MODULE", "${wanted}")\` above \`get_${protocol}_application()\`.`,
          ko: `설정 모듈은 \`${wanted}\`여야 해요. \`get_${protocol}_application()\` 위에 \`os.environ.setdefault("DJANGO_SETTINGS_MODULE", "${wanted}")\`를 쓰세요.`,
        },
      };
    },
  };
}
