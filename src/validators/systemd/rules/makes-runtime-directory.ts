import type {Rule} from '../../rule.ts';
import {samePath} from '../asked.ts';
import {effective, taken} from '../effect.ts';
import type {UnitTree} from '../tree.ts';

/** The service makes the folder of its socket. */
export const makesRuntimeDirectory: Rule<UnitTree, {readonly name: string}> = {
  id: 'systemd/makes-runtime-directory',
  title: {en: 'The service makes the folder of its socket', ko: '서비스가 소켓 폴더를 만들어요'},
  why: {
    en: '`RuntimeDirectory=gunicorn` makes `/run/gunicorn` at each start, gives it to the user of the service, and removes it when the service ends. `/run` is emptied at each boot, so a folder made by hand does not last.',
    ko: '`RuntimeDirectory=gunicorn`은 시작할 때마다 `/run/gunicorn`을 만들어 서비스 사용자에게 주고, 서비스가 끝나면 지워요. `/run`은 부팅할 때마다 비워지기 때문에 손으로 만든 폴더는 남지 않아요.',
  },
  learn: 'systemd#runtime-directory',
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#RuntimeDirectory=',
  severity: 'warning',
  onlyWhenAsked: true,
  /** Any value will do where none is asked for. */
  defaults: {name: ''},
  bad: '[Service]\nRuntimeDirectory=gunicorn\nRuntimeDirectoryMode=0700\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
  good: '[Service]\nRuntimeDirectory=gunicorn\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
  missing(tree, {name}) {
    const made = taken(tree, 'Service', 'RuntimeDirectory').flatMap(({value}) => value.split(/\s+/));
    if (made.some((one) => one !== '' && (name === '' || samePath(one.split(':')[0] ?? '', name)))) return undefined;
    return {
      en: `Nothing makes \`/run/${name || 'gunicorn'}\` yet. Write \`RuntimeDirectory=${name || 'gunicorn'}\` under \`[Service]\`.`,
      ko: `아직 \`/run/${name || 'gunicorn'}\` 폴더를 만드는 줄이 없어요. \`[Service]\` 아래에 \`RuntimeDirectory=${name || 'gunicorn'}\` 줄을 쓰세요.`,
    };
  },
  *check(tree) {
    const mode = effective(tree, 'Service', 'RuntimeDirectoryMode');
    if (mode === undefined || /[157]$/.test(mode.value) || /[1357][0-7]$/.test(mode.value)) return;
    yield {
      span: mode.valueSpan,
      message: {
        en: `With \`${mode.value}\` nginx may not enter the folder of the socket. Use \`0755\`, or \`0750\` with \`Group=www-data\`.`,
        ko: `\`${mode.value}\` 권한이면 nginx가 소켓 폴더에 들어갈 수 없어요. \`0755\`나, \`Group=www-data\`와 함께 \`0750\`을 쓰세요.`,
      },
    };
  },
};
