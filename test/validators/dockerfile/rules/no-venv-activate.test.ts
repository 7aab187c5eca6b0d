import {noVenvActivate} from '../../../../src/validators/dockerfile/rules/no-venv-activate.ts';
import {checkRule} from '../../../support/check-rule.ts';

const python = (lines: string) => `FROM python:3.13-slim\n${lines}\n`;

checkRule(noVenvActivate, {
  good: [
    python('RUN python -m venv /opt/venv\nENV PATH="/opt/venv/bin:$PATH"'),
    python('RUN . /opt/venv/bin/activate && pip install django'),
    python('SHELL ["/bin/bash", "-c"]\nRUN source /opt/venv/bin/activate && pip install django'),
    python('RUN bash -c "source /opt/venv/bin/activate && pip install django"'),
    python('RUN <<EOF\n. /opt/venv/bin/activate\npip install django\nEOF'),
    'FROM python:3.13-alpine\nRUN source /opt/venv/bin/activate && pip install django\n',
    'FROM team/base:1\nRUN source /opt/venv/bin/activate && pip install django\n',
    python('CMD . /opt/venv/bin/activate && exec gunicorn mysite.wsgi'),
    python('RUN /opt/venv/bin/pip install django'),
    python('RUN echo "source /opt/venv/bin/activate" >> ~/.bashrc'),
    python('RUN conda activate x'),
    // no-source-in-sh says that this build ends.
    python('RUN source /opt/venv/bin/activate && pip install django'),
  ],
  bad: [
    {
      text: python('RUN python -m venv venv\nRUN source venv/bin/activate'),
      at: '3:5',
      says: [/ends with this `RUN`/, /ENV PATH="/],
    },
    {text: python('RUN . /opt/venv/bin/activate'), at: '2:5', says: [/ENV PATH="\/opt\/venv\/bin:\$PATH"/]},
    {text: python('RUN python -m venv /v && . /v/bin/activate'), at: '2:26'},
    {text: python('WORKDIR /app\nRUN . venv/bin/activate'), says: [/PATH="\/app\/venv\/bin:/]},
    {text: python('RUN source /opt/venv/bin/activate; pip install django'), at: '2:5', says: [/source: not found/]},
    {text: python('RUN bash -c "source venv/bin/activate"'), times: 1},
  ],
});
