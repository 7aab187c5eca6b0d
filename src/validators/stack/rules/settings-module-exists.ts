import {nearest} from '../../../text/nearest.ts';
import {particle} from '../../../text/particle.ts';
import {filesOfModule, moduleOfPath} from '../modules.ts';
import {settingsModules} from '../settings-module.ts';
import {findingAt, type StackRule} from '../stack.ts';

/** DJANGO_SETTINGS_MODULE names settings that the project has. */
export const settingsModuleExists: StackRule = {
  id: 'stack/settings-module-exists',
  title: {
    en: 'DJANGO_SETTINGS_MODULE names settings that are there',
    ko: 'DJANGO_SETTINGS_MODULE은 실제로 있는 설정을 가리켜요',
  },
  why: {
    en: '`wsgi.py`, `manage.py`, a unit or an image tells Django by `DJANGO_SETTINGS_MODULE` which settings to load, as a dotted name. After a project is renamed, or its settings are split into a folder, one of these places is often forgotten; the program that starts from there stops with `ModuleNotFoundError`, while all the others go on.',
    ko: '`wsgi.py`, `manage.py`, 유닛이나 이미지는 어떤 설정을 불러올지 `DJANGO_SETTINGS_MODULE`에 점으로 이은 이름으로 알려 줘요. 프로젝트 이름을 바꾸거나 설정을 폴더로 나눈 뒤에 이 가운데 한 곳을 빠뜨리는 일이 많아요. 그러면 거기서 시작하는 프로그램만 `ModuleNotFoundError`로 멈추고 나머지는 잘 돌아가요.',
  },
  learn: 'whole-stack#dotted',
  reference: 'https://docs.djangoproject.com/en/stable/topics/settings/#designating-the-settings',
  severity: 'warning',
  bad: [
    '-- mysite/wsgi.py --\nimport os\n\nfrom django.core.wsgi import get_wsgi_application\n\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "mysite.settings.prod")\napplication = get_wsgi_application()\n',
    '-- mysite/settings/production.py --\nDEBUG = False\nALLOWED_HOSTS = ["example.com"]\n',
  ].join(''),
  good: [
    '-- mysite/wsgi.py --\nimport os\n\nfrom django.core.wsgi import get_wsgi_application\n\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "mysite.settings.production")\napplication = get_wsgi_application()\n',
    '-- mysite/settings/production.py --\nDEBUG = False\nALLOWED_HOSTS = ["example.com"]\n',
  ].join(''),
  *check(stack) {
    const settings = stack.files.filter(({kind}) => kind === 'django');
    for (const {module, file, span} of settingsModules(stack)) {
      if (filesOfModule(stack, module).length > 0) continue;
      const modules = settings.map(({path}) => moduleOfPath(stack, path));
      const right = likely(module, modules);
      const other = settings[modules.indexOf(right ?? '')];
      if (right === undefined || other === undefined) continue;
      const here = {
        file,
        span,
        message: {
          en: `Django is told to load \`${module}\`, and the project has no such file. What it has is \`${other.path}\`: write \`${right}\`.`,
          ko: `Django에 ${particle(`\`${module}\``, '을/를')} 불러오라고 했는데 그런 파일이 프로젝트에 없어요. 있는 것은 ${particle(`\`${other.path}\``, '이에요/예요')}. ${particle(`\`${right}\``, '으로/로')} 쓰세요.`,
        },
      };
      const message = {en: 'The settings are here.', ko: '설정은 여기 있어요.'};
      yield findingAt(stack, here, {file: other.path, span: {start: 0, end: 0}, message});
    }
  },
};

/** The module that was most likely meant: `mysite.settings.production` for `mysite.settings.prod`. */
function likely(module: string, modules: readonly string[]): string | undefined {
  const [parent, last] = splitName(module);
  const siblings = modules.filter((one) => splitName(one)[0] === parent);
  const longer = siblings.find((one) => splitName(one)[1].startsWith(last) || last.startsWith(splitName(one)[1]));
  return longer ?? nearest(module, modules) ?? siblings[0] ?? modules[0];
}

function splitName(module: string): readonly [string, string] {
  const dot = module.lastIndexOf('.');
  return [module.slice(0, Math.max(dot, 0)), module.slice(dot + 1)];
}
