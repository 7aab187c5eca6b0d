import {spanOf} from '../../../syntax/python.ts';
import type {Rule} from '../../rule.ts';
import type {Protocol, ServedModule} from '../module.ts';
import {missingApplication} from '../presence.ts';
import {djangoStart, settingsOf} from './settings.ts';

/** Django is told its settings before it starts. */
export function settingsBeforeApplication(
  protocol: Protocol,
  examples: {readonly bad: string; readonly good: string},
): Rule<ServedModule> {
  return {
    id: `${protocol}/settings-before-application`,
    title: {en: 'The settings are named before Django starts', ko: 'Django를 시작하기 전에 설정을 정해요'},
    why: {
      en: `\`get_${protocol}_application()\` starts Django, and Django reads \`DJANGO_SETTINGS_MODULE\` at that moment. Set afterwards, or under a misspelt name, it is not seen: the import ends with \`ImproperlyConfigured: Requested setting LOGGING_CONFIG, but settings are not configured\`.`,
      ko: `\`get_${protocol}_application()\`이 Django를 시작하고, Django는 바로 그때 \`DJANGO_SETTINGS_MODULE\`을 읽어요. 그 뒤에 정하거나 이름의 철자가 틀리면 보지 못해서 \`ImproperlyConfigured: Requested setting LOGGING_CONFIG, but settings are not configured\`로 끝나요.`,
    },
    learn: `${protocol}#django`,
    reference: `https://docs.djangoproject.com/en/stable/howto/deployment/${protocol}/`,
    severity: 'error',
    ...examples,
    missing: missingApplication,
    *check(module) {
      const start = djangoStart(module);
      const settings = settingsOf(module);
      if (start === undefined || settings.some(({name, step}) => name === variable && step < start.step)) return;
      const late = settings.find(({name}) => name === variable);
      if (late)
        yield {
          span: spanOf(module.file, late.nameNode),
          message: {
            en: `Django has started by now: \`${variable}\` is set behind the call that reads it. Move this line above the call.`,
            ko: `이 줄에서는 이미 Django가 시작된 뒤예요. \`${variable}\`을 읽는 호출보다 뒤에서 정하고 있으니, 이 줄을 그 호출 위로 옮기세요.`,
          },
          related: [{span: spanOf(module.file, start.call), message: {en: 'It is read here.', ko: '여기에서 읽어요.'}}],
        };
      else {
        const misspelt = settings.find(({name}) => /^DJ\w*SETT?ING\w*$|^\w*SETTINGS?_MOD\w*$/i.test(name.trim()));
        if (misspelt === undefined) return;
        yield {
          span: spanOf(module.file, misspelt.nameNode),
          message: {
            en: `Django reads \`${variable}\`, not \`${misspelt.name}\`. Write the name exactly so.`,
            ko: `Django가 읽는 이름은 \`${misspelt.name}\`이 아니라 \`${variable}\`이에요. 이름을 정확히 쓰세요.`,
          },
          fix: {edits: [{span: spanOf(module.file, misspelt.nameNode), text: `'${variable}'`}]},
        };
      }
    },
  };
}

const variable = 'DJANGO_SETTINGS_MODULE';
