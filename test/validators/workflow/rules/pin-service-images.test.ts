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
  ],
});
