import {serviceExists} from '../../../../src/validators/stack/rules/service-exists.ts';
import {checkStackRule} from '../../../support/check-stack-rule.ts';

const unit = (name = 'gunicorn.service') => `-- deploy/${name} --\n[Service]\nExecStart=/bin/true\n`;
const workflow = (run: string) =>
  `-- .github/workflows/deploy.yml --\non: push\njobs:\n  deploy:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: ${run}\n`;
const ssh = (script: string) =>
  `-- .github/workflows/deploy.yml --\non: push\njobs:\n  deploy:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: appleboy/ssh-action@v1\n        with:\n          script: |\n            cd /srv/app\n            ${script}\n`;

checkStackRule(serviceExists, {
  good: [
    unit() + workflow('sudo systemctl restart gunicorn'),
    unit() + workflow('sudo systemctl restart gunicorn.service nginx'),
    unit() + ssh('sudo systemctl daemon-reload && sudo systemctl restart gunicorn'),
    unit('web@.service') + ssh('systemctl restart web@1'),
    unit('web.socket') + unit('web.service') + ssh('systemctl restart web.socket'),
    unit() + ssh('sudo service nginx reload'),
    unit() + ssh('systemctl status mysite'),
    unit() + ssh('systemctl restart $SERVICE'),
    unit() + ssh('systemctl restart ${{ vars.SERVICE }}'),
    unit() + ssh('echo systemctl restart mysite'),
    workflow('sudo systemctl restart mysite'),
    `-- deploy/web.timer --\n[Timer]\nOnCalendar=daily\n${ssh('systemctl restart mysite')}`,
    `-- deploy/gunicorn.service.d/env.conf --\n[Service]\nUser=a\n${ssh('systemctl restart mysite')}`,
  ],
  bad: [
    {
      files: unit() + ssh('sudo systemctl restart gunicon'),
      at: '.github/workflows/deploy.yml:10',
      related: ['deploy/gunicorn.service:1'],
      says: [/`gunicorn`/],
    },
    {files: unit('mysite.service') + ssh('sudo systemctl restart gunicorn'), says: [/`mysite`/]},
    {files: unit() + ssh('sudo service mysite restart')},
    {files: unit() + workflow('ssh app@host sudo systemctl restart mysite')},
  ],
});
