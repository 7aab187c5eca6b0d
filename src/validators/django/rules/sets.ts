import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {missingSettings} from '../presence.ts';
import type {Settings} from '../settings.ts';

/** The settings that an exercise asks for are set. */
export const sets: Rule<Settings, {readonly settings: readonly string[]}> = {
  id: 'django/sets',
  title: {en: 'The needed settings are there', ko: '필요한 설정이 있어요'},
  why: {
    en: 'A setting that is not in the file has the default of Django, which is made for development on your own machine rather than for a server.',
    ko: '파일에 없는 설정은 Django의 기본값이 되는데, 기본값은 서버가 아니라 내 컴퓨터에서 개발하기 좋게 정해져 있어요.',
  },
  reference: 'https://docs.djangoproject.com/en/5.2/howto/deployment/checklist/',
  severity: 'error',
  onlyWhenAsked: true,
  defaults: {settings: ['STATIC_ROOT']},
  bad: "STATIC_URL = '/static/'\n",
  good: "STATIC_URL = '/static/'\nSTATIC_ROOT = '/var/www/mysite/static'\n",
  missing: missingSettings,
  *check(tree, {settings}) {
    const end = tree.file.text.length;
    for (const name of settings) {
      if (tree.last(name) !== undefined) continue;
      yield {
        span: {start: end, end},
        message: {
          en: `\`${name}\` is not set in this file yet.`,
          ko: `이 파일에 아직 ${particle(`\`${name}\``, '이/가')} 없어요.`,
        },
      };
    }
  },
};
