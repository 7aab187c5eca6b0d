import {variableDeclared} from '../../../../src/validators/dockerfile/rules/variable-declared.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(variableDeclared, {
  good: [
    'ARG V=3.13\nFROM python:$V\nARG V\nENV A=$V\n',
    'FROM python:3.13\nENV A=1 B=2\nENV C=$A$B\n',
    'FROM python:3.13\nENV PATH=/app:$PATH\n',
    'FROM python:3.13\nENV PYTHONPATH=/app:$PYTHONPATH\n',
    'FROM python:3.13\nLABEL v=$PYTHON_VERSION\n',
    'FROM python:3.13\nENV A=${B:-c} D=${E:+f}\n',
    'FROM some/image\nENV A=$FROM_THE_IMAGE\n',
    'FROM python:3.13 AS a\nARG X=1\nFROM a\nENV Y=$X\n',
    'FROM --platform=$BUILDPLATFORM python:3.13\nARG TARGETARCH\nENV A=$TARGETARCH\n',
    'FROM python:3.13\nENV P=$HTTP_PROXY\n',
    "FROM python:3.13\nENV A=\\$X B='$Y'\n",
    'FROM python:3.13\nRUN echo $X\nCMD echo $Y\n',
    'ARG V=1\nFROM python:3.13\nRUN V=2 && echo $V\n',
    'ARG V=1\nFROM python:3.13\nRUN for V in a b; do echo $V; done\n',
    "ARG V=1\nFROM python:3.13\nRUN echo '$V' \\$V\n",
    'FROM python:3.13\nONBUILD ENV A=$B\n',
    'FROM python:$V\n',
    'ARG ARCH\nFROM ${ARCH}python:3.13\n',
  ],
  bad: [
    {text: 'FROM python:3.13\nENV TOKEN_URL=${TOKEN_URL}\n', at: '2:15'},
    {
      text: 'ARG V=3\nFROM python:3.13\nENV A=$V\n',
      at: '3:7',
      says: [/`ARG V` above the first `FROM` serves only the `FROM` lines/, /한 번 더 적으세요/],
      times: 1,
    },
    {text: 'ARG V=3\nFROM python:3.13\nRUN pip install django==$V\n', at: '3:17', says: [/Write `ARG V` again/]},
    {text: 'FROM python:3.13\nENV DJANGO=1 A=$DJNAGO\n', at: '2:16', says: [/Nothing sets `DJNAGO`/]},
    {
      text: 'FROM python:3.13\nENV DJANGO=1\nENV A=$DJNAGO\n',
      at: '3:7',
      says: [/Did you mean `DJANGO`\?/, /혹시 `DJANGO`인가요/],
    },
    {text: 'FROM python:3.13\nCOPY $SRC /app\n', at: '2:6', says: [/base image does not either/]},
    {text: 'FROM python:3.13\nCOPY --chown=$WHO a b\n', at: '2:14'},
    {text: 'FROM python:3.13\nENV A=$TARGETARCH\n', says: [/Docker sets `TARGETARCH` only where a stage asks/]},
    {text: 'FROM python:3.13$SUFFIX\n', at: '1:17', says: [/Nothing above the first `FROM` sets `SUFFIX`/]},
    {text: 'FROM --platform=linux/amd64$X python:3.13\n', at: '1:28'},
    {text: 'ARG VERSION=3.13\nFROM python:3.13$VERSOIN\n', says: [/Did you mean `VERSION`\?/]},
    {text: 'ARG V\nFROM python:$V\n', at: '2:13', says: [/has no default/, /--build-arg V/, /기본값이 없어서/]},
  ],
});
