import {servicePostgres} from '../../../../src/validators/workflow/rules/service-postgres.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(servicePostgres, {
  good: [
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    services: {db: {image: postgres:17, env: {POSTGRES_PASSWORD: p}, ports: ["5432:5432"]}}\n    steps: [{run: x}]\n',
  ],
  bad: [
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    services: {db: {image: postgres:17}}\n    steps: [{run: x}]\n',
      says: [/POSTGRES_PASSWORD/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    services: {db: {image: postgres:17, env: {POSTGRES_PASSWORD: p}}}\n    steps: [{run: x}]\n',
      says: [/5432/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    services: {db: {image: postgres:15, env: {POSTGRES_PASSWORD: p}, ports: ["5432:5432"]}}\n    steps: [{run: x}]\n',
      options: {version: '17'},
      says: [/17/],
      times: 1,
    },
  ],
  present: [
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    services: {db: bitnami/postgresql:17}\n    steps: [{run: x}]\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    services: {db: postgis/postgis:17-3.5}\n    steps: [{run: x}]\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    services: {db: postgres:17-alpine}\n    steps: [{run: x}]\n',
  ],
  absent: [
    '',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    services: {db: postgress:17}\n    steps: [{run: x}]\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    services: {db: postgre:17}\n    steps: [{run: x}]\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    services: {r: redis:7}\n    steps: [{run: x}]\n',
  ],
});
