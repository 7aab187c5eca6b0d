import {pipPinned} from '../../../../src/validators/dockerfile/rules/pip-pinned.ts';
import {checkRule} from '../../../support/check-rule.ts';

const python = (lines: string) => `FROM python:3.13-slim\n${lines}\n`;

checkRule(pipPinned, {
  good: [
    python('RUN pip install -r requirements.txt'),
    python('RUN pip install django==5.2.8'),
    python('RUN pip install "django>=5.2,<6"'),
    python("RUN pip install 'django~=5.2'"),
    python('RUN pip install "gunicorn[gevent]==23.0.0"'),
    python('RUN pip install git+https://github.com/team/project.git@v1'),
    python('RUN pip install "app @ https://example.com/app.whl"'),
    python('RUN pip install .'),
    python('RUN pip install -e .'),
    python('RUN pip install ./app /srv/other'),
    python('RUN pip install /wheels/*'),
    python('RUN pip install app-1.0-py3-none-any.whl'),
    python('RUN pip install --upgrade pip setuptools wheel'),
    python('RUN pip install -U pip'),
    python('RUN pip install uv'),
    python('RUN pip install -c constraints.txt django'),
    python('RUN pip install --constraint=constraints.txt django'),
    python('RUN pip install --no-index --find-links=/wheels django'),
    python('RUN pip install $PACKAGES'),
    python('RUN pip install --index-url https://pypi.org/simple -r requirements.txt'),
    python('RUN pip install --target /opt/app -r requirements.txt'),
    python('ARG V=5.2.8\nRUN pip install django==$V'),
    python('RUN pip freeze'),
    python('RUN echo pip install django'),
    'FROM python:3.13 AS build\nRUN pip install build\nFROM python:3.13-slim\n',
  ],
  bad: [
    {text: python('RUN pip install django gunicorn'), at: '2:17', says: [/`django`, `gunicorn`/], times: 1},
    {text: python('RUN pip install django==5.2.8 gunicorn'), at: '2:31', says: [/`gunicorn`/]},
    {text: python('RUN python -m pip install --no-cache-dir psycopg[binary]'), says: [/psycopg\[binary\]/]},
    {text: python('RUN ["pip", "install", "django"]'), at: '2:24'},
    {text: python('RUN uv pip install --system django'), at: '2:29'},
    {text: python('RUN pip install -r requirements.txt gunicorn'), at: '2:37'},
  ],
});
