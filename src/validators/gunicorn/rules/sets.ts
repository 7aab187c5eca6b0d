import type {Rule} from '../../rule.ts';
import type {GunicornFile} from '../tree.ts';

/** The settings that the exercise names are set, whatever to. */
export const sets: Rule<GunicornFile, {readonly settings: readonly string[]}> = {
  id: 'gunicorn/sets',
  title: {en: 'The settings are there', ko: '필요한 설정이 있어요'},
  why: {
    en: 'A setting that is not written keeps its default, which suits a laptop more than a server. Writing it down also tells the next reader that somebody thought about it.',
    ko: '적지 않은 설정은 기본값을 쓰는데, 기본값은 서버보다 개발용 컴퓨터에 맞춰져 있어요. 적어 두면 다음 사람도 누군가 생각하고 정했다는 걸 알 수 있어요.',
  },
  learn: 'gunicorn#config',
  reference: 'https://docs.gunicorn.org/en/stable/settings.html',
  severity: 'warning',
  onlyWhenAsked: true,
  defaults: {settings: ['bind', 'workers']},
  bad: 'workers = 3\n',
  good: 'bind = "127.0.0.1:8000"\nworkers = 3\n',
  missing(file, {settings}) {
    if (file.launches.some(({given}) => given.some(({setting}) => settings.includes(setting)))) return undefined;
    const names = settings.map((name) => `\`${name}\``).join(', ');
    return {en: `None of ${names} is set yet.`, ko: `${names} 가운데 정해진 것이 아직 없어요.`};
  },
  *check(file, {settings}) {
    for (const launch of file.launches)
      for (const name of settings) {
        if (launch.given.some(({setting}) => setting === name)) continue;
        yield {
          span: launch.span,
          message: {en: `\`${name}\` is not set yet.`, ko: `\`${name}\` 설정이 아직 없어요.`},
        };
      }
  },
};
