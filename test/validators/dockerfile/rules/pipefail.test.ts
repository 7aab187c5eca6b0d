import {pipefail} from '../../../../src/validators/dockerfile/rules/pipefail.ts';
import {checkRule} from '../../../support/check-rule.ts';

const debian = (lines: string) => `FROM debian:13\n${lines}\n`;

checkRule(pipefail, {
  good: [
    debian('SHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN curl -fsSL https://e.com/x | bash'),
    debian('SHELL ["/bin/bash", "-exo", "pipefail", "-c"]\nRUN curl https://e.com/x | bash'),
    debian('RUN set -o pipefail && curl https://e.com/x | sh'),
    debian('RUN set -euxo pipefail; wget -qO- https://e.com/x | tar xz'),
    debian('RUN bash -o pipefail -c "curl https://e.com/x | sh"'),
    debian('RUN echo "deb https://e.com stable main" | tee /etc/apt/sources.list.d/x.list'),
    debian('RUN printf "a" | sha256sum -c -'),
    debian('RUN yes | apt-get install git'),
    debian('RUN cat list | xargs echo'),
    debian('RUN curl -fsSLO https://e.com/x && tar xf x'),
    debian('RUN curl https://e.com/x || true'),
    debian('RUN ls | wc -l'),
    'FROM debian:13 AS base\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nFROM base\nRUN curl https://e.com/x | sh\n',
    debian('RUN <<EOF\nset -euo pipefail\ncurl https://e.com/x | sh\nEOF'),
    debian('CMD curl https://e.com | sh'),
    debian('RUN ["curl", "https://e.com", "|", "sh"]'),
  ],
  bad: [
    {text: debian('RUN curl -fsSL https://e.com/x.tgz | tar xz'), at: '2:5', says: [/If `curl` fails/]},
    {text: debian('RUN wget -qO- https://e.com/x | sh'), at: '2:5', says: [/`wget`/]},
    {text: debian('RUN apt-get update && curl https://e.com/key | gpg --dearmor -o /k'), at: '2:23'},
    {text: debian('RUN <<EOF\ncurl https://e.com/x | sh\nEOF'), at: '3:1'},
    {text: debian('SHELL ["/bin/bash", "-c"]\nRUN curl https://e.com/x | sh'), at: '3:5'},
    {
      text: 'FROM debian:13 AS a\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nFROM debian:13\nRUN curl https://e.com/x | sh\n',
      at: '4:5',
    },
    {text: debian('RUN curl https://e.com/x | sudo bash -'), at: '2:5'},
  ],
});
