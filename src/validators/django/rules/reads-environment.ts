import {environmentReads} from '../../../syntax/python.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {missingSettings} from '../presence.ts';
import type {Settings} from '../settings.ts';

/** The variables that an exercise asks for are read. */
export const readsEnvironment: Rule<Settings, {readonly keys: readonly string[]}> = {
  id: 'django/reads-environment',
  title: {en: 'The settings read the environment', ko: '설정이 환경 변수를 읽어요'},
  why: {
    en: 'What differs between your machine and the server, and all that is secret, comes from the environment. A variable in `.env` that nobody reads changes nothing.',
    ko: '내 컴퓨터와 서버에서 달라지는 값과 비밀 값은 환경 변수에서 읽어요. `.env`에 적어도 읽는 곳이 없으면 아무것도 바뀌지 않아요.',
  },
  learn: 'django-production#environment',
  reference: 'https://docs.python.org/3/library/os.html#os.environ',
  severity: 'error',
  onlyWhenAsked: true,
  defaults: {keys: ['DJANGO_SECRET_KEY']},
  bad: "SECRET_KEY = 'k3y'\n",
  good: "import os\n\nSECRET_KEY = os.environ['DJANGO_SECRET_KEY']\n",
  missing: missingSettings,
  *check({file}, {keys}) {
    const reads = environmentReads(file);
    if (reads.some(({value}) => value.name === undefined)) return;
    const end = file.text.length;
    for (const key of keys) {
      if (reads.some(({value}) => value.name === key)) continue;
      yield {
        span: {start: end, end},
        message: {
          en: `Nothing reads \`${key}\` from the environment yet: \`os.environ['${key}']\`.`,
          ko: `아직 환경 변수 ${particle(`\`${key}\``, '을/를')} 읽는 곳이 없어요: \`os.environ['${key}']\``,
        },
      };
    }
  },
};
