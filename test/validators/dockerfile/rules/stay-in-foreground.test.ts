import {stayInForeground} from '../../../../src/validators/dockerfile/rules/stay-in-foreground.ts';
import {checkRule} from '../../../support/check-rule.ts';

const python = (lines: string) => `FROM python:3.13-slim\n${lines}\n`;

checkRule(stayInForeground, {
  good: [
    python('CMD ["gunicorn", "mysite.wsgi"]'),
    python('CMD service cron start && gunicorn mysite.wsgi'),
    python('CMD service nginx start; exec gunicorn mysite.wsgi'),
    python('CMD gunicorn --daemon mysite.wsgi && nginx -g "daemon off;"'),
    python('CMD ["nginx", "-g", "daemon off;"]'),
    python('CMD celery -A mysite worker & gunicorn mysite.wsgi'),
    python('CMD ["celery", "-A", "mysite", "worker"]'),
    python('CMD ["supervisord", "-n"]'),
    python('CMD ["./start.sh"]'),
    python('RUN service postgresql start && createdb x'),
    python('CMD ["gunicorn", "-D"]\nCMD ["gunicorn", "mysite.wsgi"]'),
    'FROM python:3.13 AS a\nCMD gunicorn -D x\nFROM python:3.13-slim\nCMD ["gunicorn", "x"]\n',
    python('CMD ["python", "manage.py", "runserver"]'),
    python('CMD gunicorn a.wsgi & gunicorn b.wsgi & wait'),
    python('CMD echo a && echo b'),
  ],
  bad: [
    {
      text: python('CMD ["gunicorn", "--daemon", "mysite.wsgi"]'),
      at: '2:6',
      says: [/goes to the background/, /백그라운드/],
    },
    {text: python('CMD ["gunicorn", "-D", "-b", "0.0.0.0:8000", "mysite.wsgi"]'), at: '2:6'},
    {text: python('CMD gunicorn mysite.wsgi &'), at: '2:5'},
    {text: python('CMD service nginx start'), at: '2:5'},
    {text: python('CMD ["systemctl", "start", "gunicorn"]'), at: '2:6'},
    {text: python('CMD gunicorn -b 0.0.0.0:8000 x && nginx'), at: '2:35'},
    {text: python('ENTRYPOINT ["/etc/init.d/nginx", "start"]'), at: '2:13'},
    {text: python('CMD ["uwsgi", "--ini", "x.ini", "--daemonize=/log"]'), at: '2:6'},
    {text: python('ENTRYPOINT ["gunicorn"]\nCMD ["--daemon", "x"]')},
  ],
});
