import {aptCleanLists} from '../../../../src/validators/dockerfile/rules/apt-clean-lists.ts';
import {checkRule} from '../../../support/check-rule.ts';

const debian = (lines: string) => `FROM debian:13-slim\n${lines}\n`;

checkRule(aptCleanLists, {
  good: [
    'FROM debian:13\nRUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt\n',
    'FROM debian:13\nRUN apt-get update && apt-get install -y git && rm -rf "/var/lib/apt/"*\n',
    'FROM debian:13\nRUN trap "rm -rf /var/lib/apt/lists/*" EXIT && apt-get update && apt-get install -y git\n',
    debian('RUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*'),
    debian('RUN apt-get update && apt-get install -y git \\\n && apt-get clean \\\n && rm -rf /var/lib/apt/lists'),
    debian('RUN apt-get update; apt-get install -y git; rm -rf /var/lib/apt/lists/* /tmp/*'),
    debian('RUN apt-get update && apt-get install -y git && rm -rf /var/lib/{apt,dpkg,cache,log}/'),
    debian('RUN apt-get update && apt-get install -y git && find /var/lib/apt/lists -type f -delete'),
    debian('RUN apt-get update && apt-get install -y git && apt-get distclean'),
    debian('RUN <<EOF\napt-get update\napt-get install -y git\nrm -rf /var/lib/apt/lists/*\nEOF'),
    debian(
      'RUN --mount=type=cache,target=/var/cache/apt --mount=type=cache,target=/var/lib/apt apt-get update && apt-get install -y git',
    ),
    debian('RUN --mount=type=tmpfs,target=/var/lib/apt/lists apt-get update && apt-get install -y git'),
    debian('RUN apt-get install -y git'),
    'FROM debian:13 AS build\nRUN apt-get update && apt-get install -y gcc\nFROM debian:13-slim\nCOPY --from=build /a /a\n',
    'FROM python:3.13-alpine\nRUN apk add --no-cache git\n',
  ],
  bad: [
    {text: 'FROM debian:13\nRUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/list/*\n', at: '2:5'},
    {text: 'FROM debian:13\nRUN rm -rf /var/lib/apt/lists/* && apt-get update && apt-get install -y git\n'},
    {text: debian('RUN apt-get update && apt-get install -y git'), at: '2:5', says: [/rm -rf \/var\/lib\/apt\/lists/]},
    {text: debian('RUN apt-get update && apt-get install -y git && apt-get clean'), at: '2:5'},
    {
      text: debian('RUN apt-get update && apt-get install -y git\nRUN rm -rf /var/lib/apt/lists/*'),
      at: '2:5',
      times: 1,
    },
    {text: debian('RUN <<EOF\napt-get update\napt-get install -y git\nEOF'), at: '3:1'},
    {text: debian('RUN apt update && apt install -y git && rm -rf /var/cache/apt'), at: '2:5'},
    {text: 'FROM debian:13 AS a\nRUN apt-get update && apt-get install -y git\nFROM a\nRUN true\n', at: '2:5'},
  ],
  present: [
    debian('RUN apt-get install -y git'),
    debian('RUN <<EOF\napt install git\nEOF'),
    'FROM alpine:3.22\nRUN apk add git\n',
  ],
  absent: ['', debian('RUN apt-get update'), debian('RUN pip install x'), debian('# RUN apt-get install git')],
});
