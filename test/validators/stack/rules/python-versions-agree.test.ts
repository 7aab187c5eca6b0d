import {pythonVersionsAgree} from '../../../../src/validators/stack/rules/python-versions-agree.ts';
import {checkStackRule} from '../../../support/check-stack-rule.ts';

const image = (from: string) => `-- Dockerfile --\n${from}\nCMD ["true"]\n`;
const workflow = (version: string, matrix = '') =>
  `-- .github/workflows/ci.yml --\non: push\njobs:\n  test:\n    runs-on: ubuntu-24.04\n${matrix}    steps:\n      - uses: actions/setup-python@v6\n        with:\n          python-version: ${version}\n`;
const ofMatrix = (list: string) => workflow('${{ matrix.python }}', `    strategy:\n      matrix:\n        ${list}\n`);
const current = image('FROM python:3.13-slim');

checkStackRule(pythonVersionsAgree, {
  good: [
    current + workflow('"3.13"'),
    current + workflow('3.13'),
    current + workflow('3.13.2'),
    current + workflow('3.x'),
    current + workflow('">=3.11"'),
    current + workflow('${{ env.PYTHON }}'),
    current + ofMatrix('python: ["3.11", "3.12", "3.13"]'),
    current + ofMatrix('include: [{python: "3.13"}]'),
    current + ofMatrix('python: ${{ fromJSON(needs.a.outputs.v) }}'),
    image('FROM python:3') + workflow('"3.11"'),
    image('FROM debian:13') + workflow('"3.11"'),
    image('FROM python:$V') + workflow('"3.11"'),
    image('FROM python:3.13 AS build\nFROM nginx:1') + workflow('"3.11"'),
    current,
    workflow('"3.11"'),
  ],
  bad: [
    {
      files: current + workflow('"3.11"'),
      at: '.github/workflows/ci.yml:8',
      related: ['Dockerfile:1'],
      says: [/`python-version: "3\.13"`/],
    },
    {files: current + workflow('3.10'), says: [/Python 3\.1,/]},
    {files: current + ofMatrix('python: ["3.10", "3.11"]'), at: '.github/workflows/ci.yml:7'},
    {files: image('ARG V=3.12\nFROM python:${V}-slim') + workflow('3.13'), related: ['Dockerfile:2']},
    {files: image('FROM docker.io/library/python:3.12.1 AS base\nFROM base') + workflow('3.13')},
  ],
});
