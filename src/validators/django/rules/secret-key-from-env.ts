import type {Value} from '../../../syntax/python/value.ts';
import type {Rule} from '../../rule.ts';
import {missingSetting} from '../presence.ts';
import {weakKey} from '../security.ts';
import {placeOf, type Settings} from '../settings.ts';

/** The secret key does not stand in the source. */
export const secretKeyFromEnv: Rule<Settings> = {
  id: 'django/secret-key-from-env',
  title: {en: 'The secret key comes from the environment', ko: 'SECRET_KEY를 환경 변수에서 읽어요'},
  why: {
    en: 'What stands in the source is in Git, in every clone and in the image, for ever. Who has the secret key can forge whatever Django signs with it: messages in cookies, values of `django.core.signing`, and whole sessions where they are kept in signed cookies. Read it from the environment without a fallback, so that a forgotten variable stops the start instead of using a key that everybody knows.',
    ko: '소스에 적은 값은 Git과 모든 사본, 이미지에 영원히 남아요. SECRET_KEY를 아는 사람은 Django가 이 키로 서명하는 것을 위조할 수 있어요. 쿠키에 담긴 메시지, `django.core.signing`으로 서명한 값, 세션을 서명된 쿠키에 두었다면 세션까지요. 환경 변수에서 읽고 기본값은 두지 마세요. 그래야 변수를 빠뜨렸을 때 모두가 아는 키로 뜨지 않고 시작할 때 멈춰요.',
  },
  learn: 'django-production#environment',
  reference: 'https://docs.djangoproject.com/en/5.2/howto/deployment/checklist/#secret-key',
  severity: 'warning',
  bad: "SECRET_KEY = 'k3y-0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMN'\n",
  good: "import os\n\nSECRET_KEY = os.environ['DJANGO_SECRET_KEY']\n",
  missing: (settings) => missingSetting(settings, 'SECRET_KEY'),
  *check(settings) {
    const value = settings.value('SECRET_KEY');
    if (settings.role === 'development' || settings.last('SECRET_KEY') === undefined) return;
    const span = placeOf(settings, 'SECRET_KEY');
    if (isHardCoded(settings, value))
      yield {
        span,
        message: {
          en: "The secret key stands in the source, where everybody who has the repository or the image can read it. Make a new one and write `SECRET_KEY = os.environ['DJANGO_SECRET_KEY']`.",
          ko: "SECRET_KEY가 소스에 적혀 있어서 저장소나 이미지를 가진 사람은 누구나 볼 수 있어요. 새로 만들고 `SECRET_KEY = os.environ['DJANGO_SECRET_KEY']`로 읽으세요.",
        },
      };
    else if (value.kind === 'environment' && value.default?.kind === 'text' && value.default.value !== '')
      yield {
        span,
        message: {
          en: `When \`${value.name ?? 'the variable'}\` is missing on the server, the site starts with this fallback, a key that everybody can read in the source. Leave the fallback out.`,
          ko: `서버에 \`${value.name ?? '변수'}\` 값이 없으면 누구나 소스에서 볼 수 있는 기본값으로 사이트가 떠요. 기본값을 빼세요.`,
        },
      };
  },
};

/** A weak key in a whole file is told by `strong-secret-key` already, with the same advice. */
function isHardCoded(settings: Settings, value: Value): boolean {
  return value.kind === 'text' && value.value !== '' && !(settings.whole && weakKey(value) === true);
}
