import {programOnPath} from '../../../../src/validators/dockerfile/rules/program-on-path.ts';
import {checkRule} from '../../../support/check-rule.ts';

const cmd = 'CMD ["gunicorn", "-b", "0.0.0.0:8000", "mysite.wsgi"]';
const python = (lines: string) => `FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\n${lines}\n`;
const build = (install: string, ship: string) =>
  `FROM python:3.13 AS build\nWORKDIR /app\nCOPY . .\n${install}\nFROM python:3.13-slim\nWORKDIR /app\n${ship}\n`;
const venv = 'RUN python -m venv /opt/venv && /opt/venv/bin/pip install -r requirements.txt';

checkRule(programOnPath, {
  good: [
    python(`RUN pip install -r requirements.txt\n${cmd}`),
    python(`${venv}\nENV PATH="/opt/venv/bin:$PATH"\n${cmd}`),
    python(`ENV PATH=/opt/venv/bin:$PATH\nRUN python -m venv /opt/venv\nRUN pip install -r requirements.txt\n${cmd}`),
    python(
      `ENV VIRTUAL_ENV=/opt/venv\nRUN python -m venv $VIRTUAL_ENV\nENV PATH="$VIRTUAL_ENV/bin:$PATH"\nRUN pip install -r requirements.txt\n${cmd}`,
    ),
    python(`${venv}\nCMD ["/opt/venv/bin/gunicorn", "mysite.wsgi"]`),
    python(`${venv}\nCMD ["/opt/venv/bin/python", "-m", "gunicorn", "mysite.wsgi"]`),
    python(`${venv}\nCMD . /opt/venv/bin/activate && exec /opt/venv/bin/gunicorn mysite.wsgi`),
    python(`${venv}\nCMD . /opt/venv/bin/activate && exec gunicorn mysite.wsgi`),
    python(`${venv}\nENTRYPOINT ["/entrypoint.sh"]\n${cmd}`),
    python(`${venv}\nRUN pip install gunicorn\n${cmd}`),
    python(`RUN python -m venv /a && python -m venv /b\n${cmd}`),
    python(`${venv}\nCMD ["./start.sh"]`),
    python(`${venv}\nCMD ["python", "manage.py", "runserver"]`),
    python(`RUN uv sync\nCMD ["uv", "run", "gunicorn", "mysite.wsgi"]`),
    python(`RUN python -m venv /opt/venv\nRUN pip install -r requirements.txt\n${cmd}`),
    build(venv, `COPY --from=build /opt/venv /opt/venv\nENV PATH="/opt/venv/bin:$PATH"\n${cmd}`),
    build('RUN pip install -r requirements.txt', `COPY --from=build /usr/local /usr/local\n${cmd}`),
    build(
      'RUN pip install -r requirements.txt',
      `COPY --from=build /usr/local/lib/python3.13/site-packages /usr/local/lib/python3.13/site-packages\nCOPY --from=build /usr/local/bin /usr/local/bin\n${cmd}`,
    ),
    build(
      'RUN pip install -r requirements.txt',
      `COPY --from=build /usr/local/lib/python3.13/site-packages /usr/local/lib/python3.13/site-packages\nCOPY --from=build /usr/local/bin/gunicorn /usr/local/bin/\n${cmd}`,
    ),
    build(
      'RUN pip install -r requirements.txt',
      'COPY --from=build /usr/local/lib/python3.13/site-packages /usr/local/lib/python3.13/site-packages\nCMD ["python", "-m", "gunicorn", "mysite.wsgi"]',
    ),
    build('RUN pip install --prefix=/install -r requirements.txt', `COPY --from=build /install /usr/local\n${cmd}`),
    build(
      'RUN pip wheel -w /wheels -r requirements.txt',
      `COPY --from=build /wheels /wheels\nRUN pip install /wheels/*\n${cmd}`,
    ),
    `FROM team/base:1\n${venv}\n${cmd}\n`,
    `FROM python:3.13-slim AS base\nENV PATH="/opt/venv/bin:$PATH"\nFROM base\n${venv}\n${cmd}\n`,
  ],
  bad: [
    {
      text: python(`${venv}\n${cmd}`),
      at: '5:6',
      says: [/installed into `\/opt\/venv`/, /ENV PATH="\/opt\/venv\/bin:\$PATH"/],
    },
    {
      text: python(`RUN python -m venv venv && . venv/bin/activate && pip install -r requirements.txt\n${cmd}`),
      says: [/`\/app\/venv`/],
    },
    {
      text: python(`RUN python3 -m venv .venv && .venv/bin/pip install -r requirements.txt\n${cmd}`),
      says: [/`\/app\/\.venv`/],
    },
    {text: python(`${venv}\nENV PATH="/usr/local/app:$PATH"\n${cmd}`), at: '6:6'},
    {text: build(venv, `COPY --from=build /opt/venv /opt/venv\n${cmd}`), at: '8:6'},
    {
      text: build(
        `ENV PATH="/opt/venv/bin:$PATH"\nRUN python -m venv /opt/venv\nRUN pip install -r requirements.txt`,
        `COPY --from=build /opt/venv /opt/venv\n${cmd}`,
      ),
      at: '10:6',
    },
    {
      text: build(
        'RUN pip install -r requirements.txt',
        `COPY --from=build /usr/local/lib/python3.13/site-packages /usr/local/lib/python3.13/site-packages\n${cmd}`,
      ),
      at: '8:6',
      says: [/Only `site-packages` is copied/, /python -m gunicorn/],
    },
  ],
});
