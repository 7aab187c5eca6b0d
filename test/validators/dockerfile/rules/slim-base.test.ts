import {slimBase} from '../../../../src/validators/dockerfile/rules/slim-base.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(slimBase, {
  good: [
    'FROM python:3.13-slim\n',
    'FROM python:3.13-slim-bookworm\n',
    'FROM python:3.13-alpine\n',
    'FROM python:3.13-alpine3.22\n',
    'FROM python:3.13-windowsservercore\n',
    'FROM python:3.13 AS build\nFROM python:3.13-slim\nCOPY --from=build /opt/venv /opt/venv\n',
    'FROM debian:bookworm\n',
    'FROM ubuntu:24.04\n',
    'FROM gcr.io/distroless/python3-debian12\n',
    'FROM team/python:3.13\n',
    'FROM python\n',
    `FROM python@sha256:${'a'.repeat(64)}\n`,
    'ARG TAG\nFROM python:$TAG\n',
    'FROM python:3.13-slim AS base\nFROM base\n',
    'FROM scratch\n',
  ],
  bad: [
    {text: 'FROM python:3.13\n', at: '1:6', says: [/`python:3.13-slim`/]},
    {text: 'FROM python:3.13-bookworm\n', says: [/`python:3.13-slim-bookworm`/]},
    {text: 'FROM python:3.13.1 AS app\nWORKDIR /app\n', at: '1:6'},
    {text: 'FROM docker.io/library/python:3.13\n', at: '1:6'},
    {text: 'ARG TAG=3.13\nFROM python:${TAG}\n', at: '2:6'},
    {text: 'FROM python:3.13 AS base\nRUN true\nFROM base AS app\n', at: '1:6'},
    {text: 'FROM node:22-slim AS js\nFROM python:3.12\n', at: '2:6', times: 1},
  ],
  absent: ['', '# nothing\n'],
});
