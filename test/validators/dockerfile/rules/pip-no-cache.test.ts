import {pipNoCache} from '../../../../src/validators/dockerfile/rules/pip-no-cache.ts';
import {checkRule} from '../../../support/check-rule.ts';

const python = (lines: string) => `FROM python:3.13-slim\n${lines}\n`;

checkRule(pipNoCache, {
  good: [
    python('RUN pip install --no-cache-dir -r requirements.txt'),
    python('RUN pip --no-cache-dir install -r requirements.txt'),
    python('RUN pip install --no-cache -r requirements.txt'),
    python('RUN python -m pip install --no-cache-dir django'),
    python('RUN ["pip", "install", "--no-cache-dir", "-r", "requirements.txt"]'),
    python('RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt'),
    python('ENV PIP_NO_CACHE_DIR=1\nRUN pip install -r requirements.txt'),
    python('ENV PIP_NO_CACHE_DIR=off\nRUN pip install -r requirements.txt'),
    python('ENV PYTHONUNBUFFERED=1 \\\n    PIP_NO_CACHE_DIR=true\nRUN pip install django'),
    python('ARG PIP_NO_CACHE_DIR=1\nRUN pip install django'),
    python('RUN PIP_NO_CACHE_DIR=1 pip install django'),
    python('RUN export PIP_NO_CACHE_DIR=1 && pip install django'),
    python('RUN pip install -r requirements.txt && rm -rf /root/.cache'),
    python('RUN pip install -r requirements.txt && pip cache purge'),
    python('RUN pip config set global.no-cache-dir true\nRUN pip install django'),
    python('COPY pip.conf /etc/pip.conf\nRUN pip install django'),
    python('RUN pip install $PIP_OPTIONS django'),
    python('RUN pip freeze'),
    python('RUN uv pip install --system -r requirements.txt'),
    python('RUN uv sync --locked'),
    python('RUN poetry install'),
    'FROM python:3.13 AS build\nRUN pip install -r requirements.txt\nFROM python:3.13-slim\nCOPY --from=build /usr/local /usr/local\n',
    'FROM python:3.13 AS base\nENV PIP_NO_CACHE_DIR=1\nFROM base\nRUN pip install django\n',
    'FROM python:3.13 AS build\nRUN pip wheel -w /wheels django\nFROM python:3.13-slim\n',
    python('RUN echo pip install django'),
  ],
  bad: [
    {
      text: 'FROM python:3.13\nRUN --mount=type=cache,target=/var/cache/apt pip install -r requirements.txt\n',
      at: '2:46',
    },
    {text: python('RUN pip install -r requirements.txt'), at: '2:5', says: [/--no-cache-dir/]},
    {text: python('RUN pip3 install django'), at: '2:5'},
    {text: python('RUN python3.13 -m pip install django'), at: '2:5'},
    {text: python('RUN /opt/venv/bin/pip install django'), at: '2:5'},
    {text: python('RUN ["pip", "install", "django"]'), at: '2:5'},
    {text: python('RUN pip install --upgrade pip && pip install --no-cache-dir django'), at: '2:5', times: 1},
    {text: python('RUN pip install django\nENV PIP_NO_CACHE_DIR=1'), at: '2:5'},
    {text: python('ENV PIP_NO_CACHE_DIR=\nRUN pip install django'), at: '3:5'},
    {text: python('RUN --mount=type=bind,source=requirements.txt,target=r.txt pip install -r r.txt'), at: '2:60'},
    {text: python('RUN <<EOF\npip install django\nEOF'), at: '3:1'},
    {text: python('RUN pip install a\nRUN pip install b'), times: 2},
    {text: 'FROM python:3.13 AS base\nRUN pip install django\nFROM base\n', at: '2:5'},
  ],
  present: [
    python('RUN pip install django'),
    python('RUN uv sync'),
    'FROM python:3.13 AS b\nRUN pip install x\nFROM python:3.13-slim\nCOPY --from=b /a /a\n',
  ],
  absent: [
    '',
    'FROM python:3.13\n',
    python('RUN pip freeze'),
    'FROM python:3.13 AS b\nRUN pip install x\nFROM python:3.13-slim\n',
  ],
});
