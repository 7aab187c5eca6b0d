import {serviceReachable} from '../../../../src/validators/workflow/rules/service-reachable.ts';
import {checkRule} from '../../../support/check-rule.ts';

/** A job with PostgreSQL and Redis beside it. */
function job(env: string, {ports = '5432:5432', container = ''} = {}): string {
  return `on: push
jobs:
  test:
    runs-on: ubuntu-latest
${container && `    container: ${container}\n`}    services:
      postgres:
        image: postgres:17
        env: {POSTGRES_USER: mysite, POSTGRES_PASSWORD: ci-only}
        ports: ["${ports}"]
      redis:
        image: redis:8
    env:
      ${env}
    steps:
      - run: pytest
`;
}

checkRule(serviceReachable, {
  good: [
    job('DB_HOST: localhost'),
    {text: job('DB_HOST: localhost\n      SECRET_KEY: x'), options: {variables: ['SECRET_KEY']}},
    {text: `env: {SECRET_KEY: x}\n${job('DB_HOST: localhost')}`, options: {variables: ['SECRET_KEY']}},
    {
      text: job('DB_HOST: localhost').replace('run: pytest', 'run: SECRET_KEY=x pytest'),
      options: {variables: ['SECRET_KEY']},
    },
    {
      text: job('DB_HOST: localhost').replace('run: pytest', 'run: cp .env.ci .env && pytest'),
      options: {variables: ['SECRET_KEY']},
    },
    job('DB_HOST: 127.0.0.1'),
    job('DB_HOST: postgres', {container: 'python:3.13'}),
    job('DB_HOST: db.example.com'),
    job('DB_HOST: ${{ vars.HOST }}'),
    job('DB_PORT: 5433', {ports: '5433:5432'}),
    job('DB_PORT: 5432', {ports: '5433:5432', container: 'python:3.13'}),
    job('DB_PORT: ${{ job.services.postgres.ports[5432] }}', {ports: '5432'}),
    job('DATABASE_URL: postgres://mysite:ci-only@localhost:5432/mysite'),
    job('DATABASE_URL: postgres://mysite:${{ secrets.P }}@localhost/mysite'),
    job('REDIS_URL: redis://localhost:6379/0'),
    job('REDIS_PASSWORD: other'),
    job('APP_HOST: postgres'),
    job('POSTGRES_DB: other'),
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    env: {DB_HOST: postgres}\n    steps:\n      - run: pytest\n',
  ],
  bad: [
    {
      text: job('DB_HOST: localhost\n      DB_NAME: mysite'),
      options: {variables: ['SECRET_KEY', 'DB_NAME', 'DB_USER']},
      at: '3:3',
      says: [/`SECRET_KEY`, `DB_USER`/],
      times: 1,
    },
    {text: job('DB_HOST: postgres'), at: '13:16', says: [/`localhost`/], times: 1},
    {text: job('PGHOST: postgres'), times: 1},
    {text: job('REDIS_HOST: redis'), times: 1},
    {text: job('REDIS_URL: redis://redis:6379/0'), times: 1},
    {text: job('DATABASE_URL: postgres://mysite:ci-only@postgres:5432/mysite'), times: 1},
    {text: job('DB_HOST: localhost', {container: 'python:3.13'}), says: [/`postgres`/], times: 1},
    {text: job('DB_PORT: 5432', {ports: '5433:5432'}), says: [/`5433`/], times: 1},
    {text: job('DB_USER: postgres'), says: [/`mysite`/], times: 1},
    {text: job('DB_PASSWORD: secret'), says: [/POSTGRES_PASSWORD/], times: 1},
    {text: job('DATABASE_URL: postgres://mysite:other@localhost/mysite'), times: 1},
    {text: job('DB_NAME: x', {ports: '5432:5433'}), at: '6:7', says: [/5432:5432/], times: 1},
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    services: {db: {image: postgres:17}}\n    steps:\n      - run: pytest\n        env: {DB_HOST: db}\n',
      at: '8:24',
      times: 1,
    },
  ],
});
