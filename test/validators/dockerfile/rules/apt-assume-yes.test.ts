import {aptAssumeYes} from '../../../../src/validators/dockerfile/rules/apt-assume-yes.ts';
import {checkRule} from '../../../support/check-rule.ts';

const debian = (lines: string) => `FROM debian:13-slim\n${lines}\n`;

checkRule(aptAssumeYes, {
  good: [
    debian('RUN apt-get update && apt-get install -y git'),
    debian('RUN apt-get -y install git'),
    debian('RUN apt-get install git -y'),
    debian('RUN apt-get install --yes git'),
    debian('RUN apt-get install --assume-yes git'),
    debian('RUN apt-get -qq install git'),
    debian('RUN apt-get install -qqy git'),
    debian('RUN apt-get install -yq git'),
    debian('RUN apt-get install -q=2 git'),
    debian('RUN apt-get -o APT::Get::Assume-Yes=true install git'),
    debian('RUN yes | apt-get install git'),
    debian('RUN echo \'APT::Get::Assume-Yes "true";\' > /etc/apt/apt.conf.d/90yes\nRUN apt-get install git'),
    debian('COPY 90yes /etc/apt/apt.conf.d/90yes\nRUN apt-get install git'),
    debian('RUN apt-get install $APT_OPTIONS git'),
    debian('RUN apt-get $OPTIONS install git'),
    debian('RUN apt-get install --dry-run git'),
    debian('RUN apt-get update && apt-get clean && apt-get autoclean'),
    debian('RUN apt-get --version'),
    debian('RUN sudo -E apt-get install -y git'),
    debian('RUN apt-get install -y \\\n    # the compiler\n    gcc \\\n    git'),
  ],
  bad: [
    {text: debian('RUN apt-get update && apt-get install git'), at: '2:23', says: [/Abort/, /apt-get install -y/]},
    {text: debian('RUN apt install git'), at: '2:5', says: [/`apt install -y`/]},
    {text: debian('RUN apt-get install -q git'), at: '2:5'},
    {text: debian('RUN apt-get upgrade && apt-get dist-upgrade -y'), at: '2:5', times: 1},
    {text: debian('RUN apt-get install -y git && apt-get autoremove'), says: [/autoremove/]},
    {text: debian('RUN DEBIAN_FRONTEND=noninteractive apt-get install git'), times: 1},
    {text: debian('RUN <<EOF\napt-get update\napt-get install git\nEOF'), at: '4:1'},
    {text: debian('RUN ["apt-get", "install", "git"]'), at: '2:5'},
  ],
  present: [
    debian('RUN apt-get install -y git'),
    debian('RUN <<EOF\napt install git\nEOF'),
    'FROM alpine:3.22\nRUN apk add git\n',
  ],
  absent: ['', debian('RUN apt-get update'), debian('RUN pip install x'), debian('# RUN apt-get install git')],
});
