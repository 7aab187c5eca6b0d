import {noSourceInSh} from '../../../../src/validators/dockerfile/rules/no-source-in-sh.ts';
import {checkRule} from '../../../support/check-rule.ts';

const python = (lines: string) => `FROM python:3.13-slim\n${lines}\n`;

checkRule(noSourceInSh, {
  good: [
    python('RUN . /opt/venv/bin/activate && pip install django'),
    python('SHELL ["/bin/bash", "-c"]\nRUN source /opt/venv/bin/activate'),
    python('RUN bash -c "source /opt/venv/bin/activate && pip install django"'),
    python('RUN ["bash", "-c", "source /opt/venv/bin/activate"]'),
    python('RUN ln -sf /bin/bash /bin/sh\nRUN source /opt/venv/bin/activate'),
    python('RUN ./setup.sh\nRUN source /opt/venv/bin/activate'),
    python('COPY rootfs /\nRUN source /opt/venv/bin/activate'),
    python('COPY --from=tools /bin/ /bin/\nRUN source /opt/venv/bin/activate'),
    python('RUN source venv/bin/activate || true'),
    python('RUN source venv/bin/activate; pip install django'),
    python('RUN if true; then source venv/bin/activate; fi'),
    python('RUN source() { . "$1"; } && source venv/bin/activate'),
    python('RUN <<EOF\n#!/bin/bash\nsource venv/bin/activate\nEOF'),
    python('RUN <<EOF\nsource venv/bin/activate\nEOF'),
    python('RUN echo "source venv/bin/activate" >> ~/.bashrc'),
    'FROM python:3.13-alpine\nRUN source /opt/venv/bin/activate\n',
    'FROM fedora:42\nRUN source /opt/venv/bin/activate\n',
    'FROM team/base:1\nRUN source /opt/venv/bin/activate\n',
    'ARG BASE\nFROM $BASE\nRUN source /opt/venv/bin/activate\n',
    'FROM python:3.13 AS unused\nRUN source venv/bin/activate\nFROM python:3.13-slim\n',
  ],
  bad: [
    {
      text: python('RUN python -m venv venv\nRUN source venv/bin/activate'),
      at: '3:5',
      says: [/source: not found/, /빌드가 실패해요/, /ENV PATH/],
      times: 1,
    },
    {text: python('RUN source /opt/venv/bin/activate && pip install django'), at: '2:5'},
    {text: python('RUN python -m venv venv && source venv/bin/activate && pip install django'), at: '2:28'},
    {text: python('RUN set -eux; source /etc/profile; env'), at: '2:15', says: [/Write a dot/, /점\(/]},
    {text: 'FROM ubuntu:24.04\nWORKDIR /app\nCOPY . .\nRUN source env.txt\n', at: '4:5'},
    {
      text: 'FROM python:3.13 AS build\nRUN source venv/bin/activate\nFROM python:3.13-slim\nCOPY --from=build /venv /venv\n',
      at: '2:5',
    },
  ],
  present: [python('RUN true')],
  absent: [''],
});
