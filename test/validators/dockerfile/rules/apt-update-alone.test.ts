import {aptUpdateAlone} from '../../../../src/validators/dockerfile/rules/apt-update-alone.ts';
import {checkRule} from '../../../support/check-rule.ts';

const debian = (lines: string) => `FROM debian:13-slim\n${lines}\n`;

checkRule(aptUpdateAlone, {
  good: [
    debian('RUN apt-get update && apt-get install -y git'),
    debian('RUN apt-get update \\\n && apt-get install -y git'),
    debian('RUN apt-get update; apt-get install -y git'),
    debian('RUN apt-get -qq update && apt-get -qqy install git'),
    debian('RUN apt-get update -qq -y && apt-get install git'),
    debian('RUN apt-get update -o Acquire::Retries=3 && apt-get install -y git'),
    debian('RUN apt-get -o Acquire::Retries=3 update'),
    debian('RUN apt-get update -t stable'),
    debian('RUN apt-get update --snapshot 20260101T000000Z'),
    debian('RUN apt-get update > /dev/null 2>&1 && apt-get install -y git'),
    debian('RUN apt-get update $OPTIONS && apt-get install -y git'),
    debian('RUN apt-get update extra || true'),
    debian('RUN apt-get update extra; apt-get install -y git'),
    debian('RUN if true; then apt-get update extra; fi'),
    debian('RUN echo apt-get update apt-get install'),
    debian('RUN apt-get install update'),
    debian('RUN apt-get update # lists'),
    debian('RUN <<EOF\napt-get update\napt-get install -y git\nEOF'),
    'FROM debian:13 AS unused\nRUN apt-get update apt-get install -y git\nFROM debian:13\n',
  ],
  bad: [
    {
      text: debian('RUN apt-get update \\\n    apt-get install -y git'),
      at: '3:5',
      says: [/`apt-get` belongs to it here/, /next command begins behind `&&`/, /다음 명령은 `&&`로/],
      times: 1,
    },
    {text: debian('RUN apt-get update apt-get install -y git && rm -rf /var/lib/apt/lists/*'), at: '2:20', times: 1},
    {text: debian('RUN apt update \\\n  apt install -y git'), at: '3:3', says: [/`apt update` takes no arguments/]},
    {text: debian('RUN set -eux; apt-get update \\\n  apt-get install -y git; rm -rf /x'), at: '3:3'},
    {text: debian('RUN echo start && apt-get update git'), at: '2:34'},
    {text: 'FROM debian:13 AS a\nRUN apt-get update apt-get install -y git\nFROM a\nRUN true\n', at: '2:20'},
  ],
  present: [debian('RUN true')],
  absent: [''],
});
