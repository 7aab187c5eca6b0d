import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {samePath} from '../asked.ts';
import {taken} from '../effect.ts';
import type {UnitTree} from '../tree.ts';

/** The service reads its secrets from a file. */
export const readsEnvironmentFile: Rule<UnitTree, {readonly path: string}> = {
  id: 'systemd/reads-environment-file',
  title: {en: 'The service reads its settings from a file', ko: '서비스가 설정 값을 파일에서 읽어요'},
  why: {
    en: '`EnvironmentFile=` gives the service the variables of a file, such as `SECRET_KEY` and the password of the database, so that they do not stand in the unit. With a `-` before the path a missing file is no error, which hides a wrong path.',
    ko: '`EnvironmentFile=`은 `SECRET_KEY`나 데이터베이스 비밀번호 같은 변수를 파일에서 읽어 서비스에 줘요. 그래서 유닛 파일에 쓰지 않아도 돼요. 경로 앞에 `-`를 붙이면 파일이 없어도 오류가 나지 않아서, 경로를 틀려도 알기 어려워요.',
  },
  learn: 'systemd#environment-file',
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#EnvironmentFile=',
  severity: 'warning',
  onlyWhenAsked: true,
  /** Any value will do where none is asked for. */
  defaults: {path: ''},
  bad: '[Service]\nEnvironmentFile=-/home/ubuntu/mysite/.env\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
  good: '[Service]\nEnvironmentFile=/home/ubuntu/mysite/.env\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
  missing(tree, {path}) {
    const files = taken(tree, 'Service', 'EnvironmentFile');
    if (files.length > 0 && (path === '' || files.some(({value}) => samePath(value, path)))) return undefined;
    return {
      en: `There is no line that reads ${path === '' ? 'a file of variables' : `\`${path}\``}. Write \`EnvironmentFile=${path || '/home/ubuntu/mysite/.env'}\` under \`[Service]\`.`,
      ko: `${path === '' ? '환경 변수 파일을' : particle(`\`${path}\``, '을/를')} 읽는 줄이 없어요. \`[Service]\` 아래에 \`EnvironmentFile=${path || '/home/ubuntu/mysite/.env'}\` 줄을 쓰세요.`,
    };
  },
  *check(tree, {path}) {
    for (const {value, locate} of taken(tree, 'Service', 'EnvironmentFile')) {
      if (!value.startsWith('-') || (path !== '' && !samePath(value, path))) continue;
      yield {
        span: locate(0, 1),
        message: {
          en: 'With this `-` a missing file is passed over in silence, and the server starts without its settings. Take it out.',
          ko: '이 `-`가 있으면 파일이 없어도 조용히 넘어가서 서버가 설정 없이 시작돼요. 지우세요.',
        },
      };
    }
  },
};
