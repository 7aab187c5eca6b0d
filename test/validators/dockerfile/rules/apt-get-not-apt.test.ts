import {aptGetNotApt} from '../../../../src/validators/dockerfile/rules/apt-get-not-apt.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(aptGetNotApt, {
  good: [
    'FROM debian:13\nRUN apt-get update && apt-get install -y git\n',
    'FROM debian:13\nRUN apt-cache search git\n',
    'FROM debian:13\nRUN apt-mark hold git\n',
    'FROM debian:13\nRUN apt-key list\n',
    'FROM debian:13\nRUN echo apt install\n',
    'FROM debian:13\nRUN rm -rf /var/lib/apt/lists/*\n',
    'FROM debian:13\nRUN aptitude install -y git\n',
    'FROM debian:13\nRUN cat apt\n',
  ],
  bad: [
    {
      text: 'FROM debian:13\nRUN apt update && apt install -y git\n',
      at: '2:5',
      times: 1,
      says: [/`apt-get update`/, /`apt update`는/],
    },
    {text: 'FROM debian:13\nRUN apt-get update && apt install -y git\n', at: '2:23', says: [/`apt install`은/]},
    {text: 'FROM debian:13\nRUN sudo apt install -y git\n', at: '2:5'},
    {text: 'FROM debian:13\nRUN <<EOF\napt update\nEOF\n', at: '3:1'},
  ],
});
