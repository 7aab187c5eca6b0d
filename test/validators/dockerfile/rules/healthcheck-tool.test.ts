import {healthcheckTool} from '../../../../src/validators/dockerfile/rules/healthcheck-tool.ts';
import {checkRule} from '../../../support/check-rule.ts';

const slim = (lines: string) => `FROM python:3.13-slim\n${lines}\n`;
const check = 'HEALTHCHECK CMD curl -f http://127.0.0.1:8000/ || exit 1';

checkRule(healthcheckTool, {
  good: [
    slim(`RUN apt-get update && apt-get install -y curl\n${check}`),
    slim(`RUN <<EOF\napt-get update\napt-get install -y curl\nEOF\n${check}`),
    slim(`RUN apt-get install -y $PACKAGES\n${check}`),
    slim(`RUN ./install.sh\n${check}`),
    slim(`COPY --from=curlimages/curl /usr/bin/curl /usr/bin/curl\n${check}`),
    slim(`COPY --from=tools /opt/bin/ /usr/local/bin/\n${check}`),
    `FROM python:3.13\n${check}\n`,
    'FROM python:3.13-alpine\nHEALTHCHECK CMD wget -q --spider http://127.0.0.1:8000/ || exit 1\n',
    `FROM team/python:3.13-slim\n${check}\n`,
    `FROM nginx:1.29\n${check}\n`,
    slim('HEALTHCHECK CMD python -c "import urllib.request as r; r.urlopen(\'http://127.0.0.1:8000\')"'),
    slim('HEALTHCHECK CMD ["python", "check.py"]'),
    slim('HEALTHCHECK NONE'),
    slim(`${check}\nHEALTHCHECK CMD python check.py`),
    `FROM python:3.13-slim AS base\nRUN apt-get update && apt-get install -y curl\nFROM base\n${check}\n`,
  ],
  bad: [
    {text: slim(check), at: '2:17', says: [/`python:3.13-slim` has no `curl`/]},
    {
      text: slim('HEALTHCHECK --interval=30s --timeout=3s CMD ["curl", "-f", "http://localhost:8000/"]'),
      says: [/`curl`/],
    },
    {text: slim('HEALTHCHECK CMD wget -q --spider http://127.0.0.1:8000/ || exit 1'), says: [/`wget`/]},
    {text: `FROM debian:13-slim\n${check}\n`, at: '2:17'},
    {text: slim(`RUN apt-get update && apt-get install -y git\n${check}`), at: '3:17'},
    {text: `FROM python:3.13 AS build\nRUN apt-get install -y curl\nFROM python:3.13-slim\n${check}\n`, at: '4:17'},
  ],
});
