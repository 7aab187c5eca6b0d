import {installRequirements} from '../../../../src/validators/dockerfile/rules/install-requirements.ts';
import {checkRule} from '../../../support/check-rule.ts';

const python = (lines: string) => `FROM python:3.13-slim\nWORKDIR /app\n${lines}\n`;
const build = (install: string, ship: string) =>
  `FROM python:3.13 AS build\nWORKDIR /src\nCOPY requirements.txt .\n${install}\nFROM python:3.13-slim\nWORKDIR /app\n${ship}\nCOPY . .\n`;

checkRule(installRequirements, {
  good: [
    python('COPY requirements.txt deps.txt\nRUN pip install -r deps.txt'),
    python('COPY requirement.txt .\nRUN pip install -r requirement.txt'),
    python('COPY requirements.txt .\nRUN pip install -r requirements.txt'),
    python('COPY . .\nRUN pip3 install --no-cache-dir -r requirements.txt'),
    python('COPY requirements.txt .\nRUN python -m pip install --no-cache-dir -r ./requirements.txt'),
    python('COPY requirements.txt /tmp/\nRUN pip install -r /tmp/requirements.txt'),
    python('COPY requirements.txt .\nRUN pip install -rrequirements.txt'),
    python('COPY requirements.txt .\nRUN pip install --requirement requirements.txt'),
    python('COPY requirements.txt .\nRUN ["pip", "install", "-r", "requirements.txt"]'),
    python('COPY requirements.txt .\nRUN sh -c "pip install -r requirements.txt"'),
    python('COPY requirements.txt .\nRUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt'),
    python('RUN --mount=type=bind,source=requirements.txt,target=requirements.txt pip install -r requirements.txt'),
    python('COPY requirements.txt .\nRUN <<EOF\npip install --upgrade pip\npip install -r requirements.txt\nEOF'),
    python('COPY requirements.txt .\nRUN pip install --upgrade pip && pip install -r requirements.txt gunicorn'),
    python('COPY requirements.txt .\nRUN pip install gunicorn\nRUN pip install -r requirements.txt'),
    python('COPY requirements.txt .\nRUN pip install uv && uv pip install --system -r requirements.txt'),
    python('COPY requirements requirements\nRUN pip install -r requirements/prod.txt'),
    python('COPY pyproject.toml uv.lock ./\nRUN uv sync --locked'),
    python('COPY pyproject.toml poetry.lock ./\nRUN poetry install'),
    python('COPY Pipfile Pipfile.lock ./\nRUN pipenv sync --system'),
    python('COPY requirements.txt .\nRUN pip-sync requirements.txt'),
    python('COPY requirements.txt .\nRUN python -m venv /opt/venv && /opt/venv/bin/pip install -r requirements.txt'),
    python('COPY pyproject.toml .\nRUN pip install .'),
    build('RUN pip install --prefix=/install -r requirements.txt', 'COPY --from=build /install /usr/local'),
    build('RUN pip install --prefix /install -r requirements.txt', 'COPY --from=0 /install/ /usr/local/'),
    build('RUN pip install -r requirements.txt', 'COPY --from=build /usr/local /usr/local'),
    build(
      'RUN pip install -r requirements.txt',
      'COPY --from=build /usr/local/lib/python3.13/site-packages /usr/local/lib/python3.13/site-packages\nCOPY --from=build /usr/local/bin /usr/local/bin',
    ),
    build('RUN pip install --user -r requirements.txt', 'COPY --from=build /root/.local /root/.local'),
    build(
      'RUN python -m venv /opt/venv\nENV PATH="/opt/venv/bin:$PATH"\nRUN pip install -r requirements.txt',
      'COPY --from=build /opt/venv /opt/venv',
    ),
    build(
      'RUN python -m venv /opt/venv && /opt/venv/bin/pip install -r requirements.txt',
      'COPY --from=build /opt/venv /opt/venv',
    ),
    build(
      'RUN python -m venv /opt/venv && . /opt/venv/bin/activate && pip install -r requirements.txt',
      'COPY --from=build /opt/venv /opt/venv',
    ),
    build(
      'RUN pip wheel --wheel-dir /wheels -r requirements.txt',
      'COPY --from=build /wheels /wheels\nRUN pip install /wheels/*',
    ),
    build(
      'RUN pip wheel -w wheels -r requirements.txt',
      'RUN --mount=type=bind,from=build,source=/src/wheels,target=/wheels pip install /wheels/*',
    ),
    build('RUN uv sync', 'COPY --from=build /src/.venv /app/.venv'),
    'FROM python:3.13-slim AS base\nWORKDIR /app\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nFROM base AS app\nCOPY . .\n',
    {text: python('COPY deps.txt .\nRUN pip install -r deps.txt'), options: {file: 'deps.txt'}},
  ],
  bad: [
    {
      text: python('COPY . .\nRUN pip install -r requirement.txt'),
      at: '4:17',
      says: [/There is no `requirement\.txt`/, /목록은 `requirements/],
    },
    {text: python('RUN pip install django gunicorn'), at: '3:5', says: [/single packages, not the list/]},
    {text: python('COPY requirements.txt .\nRUN pip install requirements.txt'), at: '4:5'},
    {text: python('COPY requirements.txt .\nRUN pip install --upgrade pip'), at: '4:5'},
    {text: python('RUN pip install -r requirements.txt\nCOPY requirements.txt .'), at: '3:17', says: [/further down/]},
    {text: python('COPY requirements.txt /tmp/\nRUN pip install -r requirements.txt'), at: '4:17'},
    {text: 'FROM python:3.13\nCOPY requirements.txt /app/\nRUN pip install -r requirements.txt\n', at: '3:17'},
    {
      text: build('RUN pip install -r requirements.txt', 'COPY --from=build /src /app'),
      at: '4:5',
      says: [/does not take over/],
    },
    {text: build('RUN pip install -r requirements.txt', ''), at: '4:5'},
    {text: build('RUN pip install --prefix=/install -r requirements.txt', 'COPY --from=build /opt /opt'), at: '4:5'},
    {
      text: build('RUN /opt/venv/bin/pip install -r requirements.txt', 'COPY --from=build /usr/local /usr/local'),
      at: '4:5',
    },
    {text: python('COPY x.txt .\nRUN pip install -r x.txt'), at: '4:5'},
  ],
  present: [python('RUN pip install django')],
  absent: [
    '',
    'FROM python:3.13\n',
    python('COPY requirements.txt .'),
    python('RUN echo pip install -r requirements.txt'),
    python('CMD pip install -r requirements.txt'),
    python('# RUN pip install -r requirements.txt'),
    python('RUN pip freeze'),
    python('RUN apt-get update && apt-get install -y python3-django'),
  ],
});
