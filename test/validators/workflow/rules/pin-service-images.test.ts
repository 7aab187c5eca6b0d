import {pinServiceImages} from '../../../../src/validators/workflow/rules/pin-service-images.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(pinServiceImages, {
  good: [
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    services: {db: postgres:17}\n    steps: [{run: x}]\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    container: ${{ matrix.image }}\n    steps: [{run: x}]\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    container: python@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n    steps: [{run: x}]\n',
  ],
  bad: [
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    services: {db: postgres}\n    steps: [{run: x}]\n',
      at: '5:20',
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    container: {image: python:latest}\n    steps: [{run: x}]\n',
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    services: {db: "mysql"}\n    steps: [{run: x}]\n',
      says: [/mysql:8\.4/],
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    services: {db: "mariadb:latest"}\n    steps: [{run: x}]\n',
      says: [/mariadb:11\.4/],
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    services: {db: "postgis/postgis"}\n    steps: [{run: x}]\n',
      says: [/postgis\/postgis:17-3/],
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    services: {db: "ghcr.io/me/db"}\n    steps: [{run: x}]\n',
      says: [/ghcr\.io\/me\/db:<version>/],
    },
  ],
});
