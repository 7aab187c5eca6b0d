import {aptNoRecommends} from '../../../../src/validators/dockerfile/rules/apt-no-recommends.ts';
import {checkRule} from '../../../support/check-rule.ts';

const debian = (lines: string) => `FROM debian:13-slim\n${lines}\n`;

checkRule(aptNoRecommends, {
  good: [
    debian('RUN apt-get update && apt-get install -y --no-install-recommends git'),
    debian('RUN apt-get --no-install-recommends install -y git'),
    debian('RUN apt-get install -y git --no-install-recommends'),
    debian('RUN apt-get -o APT::Install-Recommends=false install -y git'),
    debian('RUN apt-get install -y -o APT::Install-Recommends=0 git'),
    debian('RUN echo \'APT::Install-Recommends "false";\' > /etc/apt/apt.conf.d/99no\nRUN apt-get install -y git'),
    debian('COPY apt.conf /etc/apt/apt.conf\nRUN apt-get install -y git'),
    debian('RUN apt-get install $APT_FLAGS git'),
    debian('RUN apt-get update && apt-get upgrade -y'),
    debian('RUN <<EOF\napt-get update\napt-get install -y --no-install-recommends git\nEOF'),
    'FROM debian:13 AS build\nRUN apt-get update && apt-get install -y gcc\nFROM debian:13-slim\nCOPY --from=build /a /a\n',
  ],
  bad: [
    {text: debian('RUN apt-get update && apt-get install -y git'), at: '2:23', says: [/--no-install-recommends/]},
    {text: debian('RUN apt install -y git'), at: '2:5', says: [/`apt install`/]},
    {
      text: debian('RUN apt-get install -y --no-install-recommends git\nRUN apt-get install -y vim'),
      at: '3:5',
      times: 1,
    },
    {
      text: debian('RUN apt-get install -y -o APT::Install-Recommends=0 git\nRUN apt-get install -y vim'),
      at: '3:5',
      times: 1,
    },
    {text: debian('COPY sources.list /etc/apt/\nRUN apt-get install -y git'), at: '3:5'},
    {text: 'FROM debian:13 AS a\nRUN apt-get install -y git\nFROM a\n', at: '2:5'},
  ],
  present: [
    debian('RUN apt-get install -y git'),
    debian('RUN <<EOF\napt install git\nEOF'),
    'FROM alpine:3.22\nRUN apk add git\n',
  ],
  absent: ['', debian('RUN apt-get update'), debian('RUN pip install x'), debian('# RUN apt-get install git')],
});
