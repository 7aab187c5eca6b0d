import {expect, it} from 'vitest';
import {parseImage} from '../../src/syntax/image.ts';

const digest = `sha256:${'0a'.repeat(32)}`;

it.each([
  ['python', {repository: 'python', name: 'python'}],
  ['python:3.13-slim', {repository: 'python', name: 'python', tag: '3.13-slim'}],
  ['docker.io/library/python', {registry: 'docker.io', repository: 'library/python', name: 'python'}],
  ['localhost/app', {registry: 'localhost', repository: 'app', name: 'app'}],
  ['localhost:5000/team/app:1', {registry: 'localhost:5000', repository: 'team/app', name: 'app', tag: '1'}],
  ['team/app', {repository: 'team/app', name: 'app'}],
  ['GHCR.io/team/app', {registry: 'GHCR.io', repository: 'team/app', name: 'app'}],
  [`python@${digest}`, {repository: 'python', name: 'python', digest}],
  [`ghcr.io/a/b_c/d-e:V.1@${digest}`, {registry: 'ghcr.io', repository: 'a/b_c/d-e', name: 'd-e', tag: 'V.1', digest}],
  ['[::1]:5000/app', {registry: '[::1]:5000', repository: 'app', name: 'app'}],
])('takes %s apart', (reference, expected) => {
  expect(parseImage(reference)).toEqual(expected);
});

it.each([
  '',
  'Python',
  'python:',
  ':3',
  'python:3:4',
  'a b',
  '-python',
  'python-',
  'a..b',
  'a___b',
  '/python',
  'python/',
  'a//b',
  'python@3.13',
  'python@sha256:abc',
  'python:-x',
  `python:${'a'.repeat(129)}`,
  'a'.repeat(256),
  '0'.repeat(64),
  'https://python',
  'python;',
  'pythön',
])('refuses %j', (reference) => {
  expect(parseImage(reference)).toBeUndefined();
});
