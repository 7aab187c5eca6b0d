import {serviceHealth} from '../../../../src/validators/workflow/rules/service-health.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(serviceHealth, {
  good: [
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    services: {db: {image: postgres:17, options: --health-cmd pg_isready}}\n    steps: [{run: x}]\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    services: {r: redis:7}\n    steps: [{run: x}]\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    services:\n      db:\n        image: postgres:17\n        options: >-\n          --health-cmd "pg_isready -U mysite"\n          --health-interval 10s\n    steps: [{run: x}]\n',
    "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    services:\n      db:\n        image: postgres:17\n        options: --health-cmd='pg_isready -U mysite' --name pg\n    steps: [{run: x}]\n",
  ],
  bad: [
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    services:\n      db:\n        image: postgres:17\n        options: --health-cmd pg_isready -U mysite --health-interval 10s\n    steps: [{run: x}]\n',
      at: '8:18',
      says: [/`-U`/, /quotes/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    services:\n      db:\n        image: mysql:8\n        options: --health-cmd mysqladmin ping --health-interval 10s\n    steps: [{run: x}]\n',
      at: '8:18',
      says: [/`mysqladmin`/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    services: {db: {image: postgres:17, options: --no-healthcheck}}\n    steps: [{run: x}]\n',
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    services: {db: {image: postgres:17, options: --health-cmd pg_isready --no-healthcheck}}\n    steps: [{run: x}]\n',
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    services: {db: {image: postgres:17}}\n    steps: [{run: x}]\n',
      at: '5:16',
      says: [/pg_isready/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    services: {db: "mysql:8"}\n    steps: [{run: x}]\n',
      says: [/mysqladmin/],
      times: 1,
    },
  ],
});
