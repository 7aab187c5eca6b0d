import type {Rule} from '../../rule.ts';
import {type GunicornFile, missingLaunch} from '../tree.ts';

/** A start script hands its place over to gunicorn. */
export const execInScript: Rule<GunicornFile> = {
  id: 'gunicorn/exec-in-script',
  title: {en: 'A start script ends with `exec gunicorn`', ko: '시작 스크립트는 `exec gunicorn`으로 끝나요'},
  why: {
    en: 'Without `exec` the shell stays and waits for gunicorn to end. Docker and systemd know the shell only: `docker stop` sends it `SIGTERM`, it does not pass the signal on, and after ten seconds gunicorn is killed with its requests half answered. With `exec` gunicorn takes the place of the shell and gets the signal itself.',
    ko: '`exec`가 없으면 셸이 남아서 gunicorn이 끝나기를 기다려요. Docker와 systemd가 아는 것은 그 셸뿐이에요. `docker stop`은 셸에 `SIGTERM`을 보내는데 셸은 그것을 넘겨주지 않아서, 10초 뒤에 gunicorn이 요청을 처리하던 도중에 강제로 끝나요. `exec`를 쓰면 gunicorn이 셸의 자리를 이어받아 시그널을 직접 받아요.',
  },
  learn: 'gunicorn#signals',
  reference: 'https://docs.docker.com/build/building/best-practices/#entrypoint',
  severity: 'hint',
  bad: '#!/bin/sh\nset -e\npython manage.py migrate\ngunicorn --bind 0.0.0.0:8000 mysite.wsgi\n',
  good: '#!/bin/sh\nset -e\npython manage.py migrate\nexec gunicorn --bind 0.0.0.0:8000 mysite.wsgi\n',
  missing: missingLaunch,
  *check(file) {
    if (file.kind !== 'commands' || file.form !== 'script' || file.purpose === 'development') return;
    for (const {standing, span} of file.launches)
      if (standing?.kind === 'last')
        yield {
          span,
          message: {
            en: 'The shell stays between whoever stops this script and gunicorn, and does not pass the signal on. Put `exec` in front.',
            ko: '이 스크립트를 멈추는 쪽과 gunicorn 사이에 셸이 남아서 시그널을 넘겨주지 않아요. 앞에 `exec`를 붙이세요.',
          },
          // `exec A=1 gunicorn` would look for a program called `A=1`.
          ...(!/^\w+=/.test(file.text.slice(span.start)) && {
            fix: {edits: [{span: {start: span.start, end: span.start}, text: 'exec '}]},
          }),
        };
  },
};
