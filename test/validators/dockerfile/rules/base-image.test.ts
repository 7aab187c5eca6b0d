import {baseImageAsked} from '../../../../src/validators/dockerfile/rules/base-image.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(baseImageAsked, {
  good: [
    'FROM python:3.13-slim\n',
    'FROM python\n',
    'from python:3.13 as app\n',
    'FROM docker.io/library/python:3.13\n',
    'FROM public.ecr.aws/docker/library/python:3.13\n',
    'FROM --platform=linux/amd64 python:3.13\n',
    'FROM node:22 AS js\nFROM python:3.13\n',
    'FROM python:3.13 AS base\nFROM base AS app\n',
    'ARG TAG=3.13\nFROM python:$TAG\n',
    'ARG IMAGE\nFROM $IMAGE\n',
    'FROM bitnami/python:3.13\n',
    'FROM gcr.io/distroless/python3-debian12\n',
    'FROM ghcr.io/astral-sh/uv:python3.13-bookworm-slim\n',
    'FROM ghcr.io/astral-sh/uv:0.9-python3.13-trixie-slim\n',
    {text: 'FROM nginx:1.29\n', options: {image: 'nginx'}},
    {text: 'FROM python:3.13-slim\n', options: {image: 'python:3.13'}},
  ],
  bad: [
    {text: 'FROM nginx:1.29\n', at: '1:6', says: [/builds on `nginx:1.29`/]},
    {text: 'FROM ubuntu:24.04\nRUN apt-get update\n', at: '1:6'},
    {text: 'FROM pyhton:3.13\n', at: '1:6', says: [/Did you mean `python`/]},
    {text: 'FROM pythn\n', says: [/Did you mean/]},
    {text: 'FROM python:3.13 AS build\nFROM nginx:1.29\nCOPY --from=build /a /a\n', at: '2:6'},
    {text: 'FROM scratch\n', at: '1:6'},
    {text: 'FROM python:3.12\n', options: {image: 'python:3.13'}, at: '1:6'},
  ],
  present: ['FROM nginx\n'],
  absent: ['', '# FROM python:3.13\n', 'ARG A=1\n'],
});
