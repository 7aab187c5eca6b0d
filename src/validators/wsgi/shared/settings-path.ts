import {spanOf} from '../../../syntax/python.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import type {Protocol, ServedModule} from '../module.ts';
import {missingApplication} from '../presence.ts';
import {djangoStart, settingsOf} from './settings.ts';

/** The settings are named as a module, with dots. */
export function settingsPath(
  protocol: Protocol,
  examples: {readonly bad: string; readonly good: string},
): Rule<ServedModule> {
  return {
    id: `${protocol}/settings-path`,
    title: {en: 'Settings are named as a module', ko: '설정은 모듈 이름으로 적어요'},
    why: {
      en: '`DJANGO_SETTINGS_MODULE` is imported, so it is written as in an `import`: names with dots between them and no `.py`. A path of a file, or a placeholder that was left in, cannot be imported: `ModuleNotFoundError`.',
      ko: '`DJANGO_SETTINGS_MODULE`은 불러올 모듈의 이름이라 `import`에 쓰듯이 점으로 잇고 `.py`는 붙이지 않아요. 파일 경로나 바꾸지 않은 자리표시자는 불러올 수 없어서 `ModuleNotFoundError`가 나요.',
    },
    learn: `${protocol}#django`,
    reference: 'https://docs.djangoproject.com/en/stable/topics/settings/#designating-the-settings',
    severity: 'error',
    ...examples,
    missing: missingApplication,
    *check(module) {
      if (djangoStart(module) === undefined) return;
      for (const {name, value, valueNode} of settingsOf(module)) {
        if (name !== 'DJANGO_SETTINGS_MODULE' || value === undefined) continue;
        if (!/[/\\\s{}<>]|\.py$|^\.|\.$|\.\.|^$/.test(value)) continue;
        const path = value
          .replace(/\.py$/, '')
          .replace(/^\.?\/+/, '')
          .replaceAll('/', '.');
        const better = /^[A-Za-z_][\w.-]*$/.test(path) ? path : 'mysite.settings';
        yield {
          span: spanOf(module.file, valueNode),
          message: {
            en: `\`${value}\` cannot be imported as a module. Write the path with dots and without \`.py\`, as in \`${better}\`.`,
            ko: `${particle(`\`${value}\``, '은/는')} 모듈로 불러올 수 없어요. \`${better}\`처럼 점으로 잇고 \`.py\`는 빼세요.`,
          },
        };
      }
    },
  };
}
