import {dependenciesBeforeSource} from '../../../../src/validators/dockerfile/rules/dependencies-before-source.ts';
import {checkRule} from '../../../support/check-rule.ts';

const python = (lines: string) => `FROM python:3.13-slim\nWORKDIR /app\n${lines}\n`;

checkRule(dependenciesBeforeSource, {
  good: [
    python('COPY requirements.txt .\nRUN pip install -r requirements.txt\nCOPY . .'),
    python('COPY requirements.txt ./\nRUN python -m pip install --no-cache-dir -r requirements.txt\nCOPY . /app'),
    python('COPY requirements/ requirements/\nRUN pip3 install -r requirements/prod.txt\nCOPY . .'),
    python('COPY ["requirements.txt", "./"]\nRUN ["pip", "install", "-r", "requirements.txt"]\nCOPY ["." , "."]'),
    python('ADD requirements.txt /tmp/\nRUN pip install -r /tmp/requirements.txt\nADD . /app/'),
    python(
      'RUN --mount=type=bind,source=requirements.txt,target=requirements.txt pip install -r requirements.txt\nCOPY . .',
    ),
    python('COPY requirements.txt .\nRUN <<EOF\nset -e\npip install -r requirements.txt\nEOF\nCOPY . .'),
    python('COPY pyproject.toml uv.lock ./\nRUN uv sync --locked --no-install-project\nCOPY . .\nRUN uv sync --locked'),
    python(
      'COPY pyproject.toml poetry.lock ./\nRUN pip install poetry && poetry install --no-root\nCOPY . .\nRUN poetry install',
    ),
    python('COPY Pipfile Pipfile.lock ./\nRUN pip install pipenv && pipenv sync --system\nCOPY . .'),
    python(
      'COPY requirements.txt .\nRUN uv pip install --system -r requirements.txt\nCOPY manage.py .\nCOPY mysite mysite',
    ),
    python('COPY entrypoint.sh /\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCOPY . .'),
    python('COPY . .\nRUN pip install .'),
    python('COPY . .\nRUN pip install gunicorn'),
    python('COPY . .\nRUN python manage.py collectstatic --noinput'),
    python(
      'COPY requirements.txt .\nRUN pip install -r requirements.txt\nCOPY . .\nRUN pip install -r requirements-dev.txt',
    ),
    'FROM python:3.13 AS build\nCOPY requirements.txt .\nRUN pip wheel -w /wheels -r requirements.txt\nFROM python:3.13-slim\nCOPY --from=build /wheels /wheels\nRUN pip install /wheels/*\nCOPY . /app\n',
    'FROM python:3.13 AS deps\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nFROM deps\nCOPY . /app\n',
    'FROM python:3.13 AS test\nCOPY . .\nRUN pip install -r requirements.txt\nFROM python:3.13-slim\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCOPY . .\n',
    'FROM python:3.13\nCOPY --from=build /app /app\nRUN pip install -r /app/requirements.txt\n',
    python('COPY . .\nRUN echo "pip install -r requirements.txt"'),
    python('RUN apt-get update && apt-get install -y gettext\nCOPY . .'),
    python('COPY . .\nRUN apt-get update && apt-get install -y ./vendor/tool.deb'),
    python('COPY . .\nRUN apt-get update && apt-get install -y $(cat packages.txt)'),
    python('COPY . .\nRUN apt-get update && xargs apt-get install -y < packages.txt'),
    python('COPY . .\nRUN apt-get update && apt-get install -y gcc && pip install . && apt-get purge -y gcc'),
    python('COPY . .\nRUN apt-get update'),
    // A development stage on top of the finished one: its tools have to come after the code.
    'FROM python:3.13 AS web\nCOPY . .\nFROM web AS dev\nRUN apt-get update && apt-get install -y git\n',
    python('COPY vendor vendor\nRUN apt-get update && apt-get install -y gettext'),
    'FROM python:3.13 AS test\nCOPY . .\nRUN apt-get update && apt-get install -y gettext\nFROM python:3.13-slim\n',
    'FROM python:3.13 AS build\nCOPY . .\nRUN pip wheel -w /wheels .\nFROM python:3.13-slim\nCOPY --from=build /wheels /wheels\n',
  ],
  bad: [
    {
      text: python('COPY . .\nRUN pip install -r requirements.txt'),
      at: '3:1',
      says: [/`\.` is copied before pip/, /`\.`을 먼저|`\.`를 먼저/],
    },
    {text: python('COPY . /app\nRUN pip install --no-cache-dir -r /app/requirements.txt'), at: '3:1', times: 1},
    {text: python('COPY ./ ./\nRUN python3 -m pip install -r requirements.txt'), at: '3:1'},
    {text: python('ADD . .\nRUN pip install -r requirements.txt'), at: '3:1'},
    {text: python('COPY * ./\nRUN pip install -r requirements.txt'), at: '3:1'},
    {text: python('COPY ["." , "."]\nRUN ["pip", "install", "-r", "requirements.txt"]'), at: '3:1'},
    {text: python('COPY --chown=app:app . .\nRUN pip install -r requirements.txt'), at: '3:1'},
    {text: python('COPY . .\nCOPY requirements.txt .\nRUN pip install -r requirements.txt'), at: '3:1'},
    {text: python('COPY requirements.txt .\nCOPY . .\nRUN pip install -r requirements.txt'), at: '4:1'},
    {text: python('COPY src src\nCOPY requirements.txt .\nRUN pip install -r requirements.txt'), at: '3:1'},
    {
      text: python('COPY . .\nRUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt'),
      at: '3:1',
    },
    {text: python('COPY . .\nRUN <<EOF\npip install -r requirements.txt\nEOF'), at: '3:1'},
    {text: python('COPY . .\nRUN pip install uv && uv sync'), at: '3:1'},
    {text: python('COPY . .\nRUN poetry install --only main'), at: '3:1', says: [/poetry installs/]},
    {text: python('COPY . .\nRUN pipenv install --system --deploy'), at: '3:1'},
    {text: 'FROM python:3.13 AS base\nCOPY . /app\nFROM base\nRUN pip install -r /app/requirements.txt\n', at: '2:1'},
    {
      text: 'FROM python:3.13 AS build\nCOPY . .\nRUN pip install --prefix=/install -r requirements.txt\nFROM python:3.13-slim\nCOPY --from=build /install /usr/local\n',
      at: '2:1',
    },
    {
      text: python('COPY . .\nRUN apt-get update && apt-get install -y libpq5 && rm -rf /var/lib/apt/lists/*'),
      at: '3:1',
      says: [/before apt-get installs packages of the system/, /시스템 패키지/],
      times: 1,
    },
    {
      text: python(
        'COPY requirements.txt .\nRUN pip install -r requirements.txt\nCOPY . .\nRUN apt-get install -y git',
      ),
      at: '5:1',
    },
    {text: python('COPY . .\nRUN <<EOF\nset -e\napt-get update\napt-get install -y git\nEOF'), at: '3:1'},
    {text: 'FROM python:3.13-alpine\nCOPY . /app\nRUN apk add --no-cache libpq\n', at: '2:1', says: [/apk/]},
    {text: python('COPY . .\nRUN apt-get install -y a\nRUN apt-get install -y b'), times: 1},
    {
      text: 'FROM python:3.13 AS build\nCOPY . .\nRUN pip wheel -w /wheels -r requirements.txt\nFROM python:3.13-slim\nCOPY --from=build /wheels /wheels\n',
      at: '2:1',
      times: 1,
    },
  ],
  present: [
    python('COPY requirements.txt .\nRUN pip install -r requirements.txt\nCOPY . .'),
    python('COPY . .\nRUN pip install -r requirements.txt'),
    python('COPY requirements.txt .\nRUN pip install -r requirements.txt\nCOPY manage.py .\nCOPY mysite mysite'),
    'FROM python:3.13 AS build\nCOPY requirements.txt .\nRUN pip install --prefix=/i -r requirements.txt\nFROM python:3.13-slim\nCOPY --from=build /i /usr/local\nCOPY . /app\n',
  ],
  absent: [
    '',
    'FROM python:3.13-slim\n',
    python('COPY . .'),
    python('COPY requirements.txt .\nRUN pip install -r requirements.txt'),
    python('COPY . .\nRUN pip install django gunicorn'),
  ],
});
