import {aptUpdateWithInstall} from '../../../../src/validators/dockerfile/rules/apt-update-with-install.ts';
import {checkRule} from '../../../support/check-rule.ts';

const debian = (lines: string) => `FROM debian:13-slim\n${lines}\n`;

checkRule(aptUpdateWithInstall, {
  good: [
    debian('RUN apt-get update && apt-get install -y git'),
    debian(
      'RUN apt-get update \\\n && apt-get install -y --no-install-recommends git \\\n && rm -rf /var/lib/apt/lists/*',
    ),
    debian('RUN apt-get update; apt-get install -y git'),
    debian('RUN set -eux; apt-get update; apt-get install -y git; rm -rf /var/lib/apt/lists/*'),
    debian('RUN <<EOF\nset -e\napt-get update\napt-get install -y git\nEOF'),
    debian('RUN apt-get -qq update && apt-get -qq install git'),
    debian('RUN sudo apt-get update && sudo apt-get install -y git'),
    debian('RUN apt update && apt install -y git'),
    debian('RUN export DEBIAN_FRONTEND=noninteractive && apt-get update && apt-get install -y git'),
    debian('RUN DEBIAN_FRONTEND=noninteractive apt-get -o Acquire::Retries=3 update && apt-get install -y git'),
    debian('RUN curl -fsSL https://deb.nodesource.com/setup_22.x | bash - && apt-get install -y nodejs'),
    debian('RUN add-apt-repository ppa:x/y && apt-get install -y z'),
    debian('RUN ./prepare.sh && apt-get install -y git'),
    debian('COPY prepare.sh /\nRUN sh /prepare.sh\nRUN apt-get install -y git'),
    debian('COPY tool.deb /tmp/\nRUN apt-get install -y /tmp/tool.deb'),
    debian('RUN apt-get install -y ./tool.deb'),
    debian('RUN --mount=type=cache,target=/var/lib/apt,sharing=locked apt-get install -y git'),
    debian('RUN apt-get update && apt-get upgrade -y'),
    debian('RUN apt-get update'),
    debian('RUN apt-get update && apt-get install -y $PACKAGES'),
    'FROM team/base:1\nRUN apt-get install -y git\n',
    'FROM debian:13 AS a\nRUN apt-get update && apt-get install -y git\nFROM a\nRUN apt-get update && apt-get install -y vim\n',
    'FROM python:3.13-alpine\nRUN apk add git\n',
    debian('RUN echo "apt-get install git"'),
    debian('RUN ["bash", "-c", "apt-get update && apt-get install -y git"]'),
  ],
  bad: [
    {
      text: debian('RUN apt-get update\nRUN apt-get install -y git'),
      at: '2:1',
      says: [/Update and install in one/],
      times: 1,
    },
    {text: debian('RUN apt-get update\nRUN apt-get install -y git\nRUN apt-get install -y vim'), at: '2:1', times: 1},
    {text: debian('RUN apt-get install -y git'), at: '2:5', says: [/no `apt-get update`/]},
    {text: debian('RUN apt-get install -y git && apt-get update'), at: '2:5'},
    {text: debian('RUN apt-get update && apt-get install -y git\nRUN apt-get install -y vim'), at: '3:5'},
    {text: debian('RUN apt update\nRUN apt install -y git'), at: '2:1'},
    {text: 'FROM debian:13 AS a\nRUN apt-get update\nFROM a\nRUN apt-get install -y git\n', at: '2:1'},
    {
      text: 'FROM debian:13 AS a\nRUN apt-get update && apt-get install -y git\nFROM debian:13\nRUN apt-get install -y vim\n',
      at: '4:5',
    },
    {text: 'FROM python:3.13-slim\nRUN apt-get install -y gettext\n', at: '2:5'},
    {text: 'FROM team/base:1\nRUN apt-get update\nRUN apt-get install -y git\n', at: '2:1'},
    {text: debian('RUN bash -c "apt-get install -y git"'), at: '2:13'},
  ],
  present: [
    debian('RUN apt-get install -y git'),
    debian('RUN <<EOF\napt install git\nEOF'),
    'FROM alpine:3.22\nRUN apk add git\n',
  ],
  absent: ['', debian('RUN apt-get update'), debian('RUN pip install x'), debian('# RUN apt-get install git')],
});
