import {envKeysDefined} from '../../../../src/validators/stack/rules/env-keys-defined.ts';
import {checkStackRule} from '../../../support/check-stack-rule.ts';

const settings = (lines: string) => `-- mysite/settings.py --\nimport os\nDEBUG = False\n${lines}\n`;
const env = (text: string, path = '.env') => `-- ${path} --\n${text}\n`;
const needed = settings('SECRET_KEY = os.environ["SECRET_KEY"]');
const environ = 'import environ\nenv = environ.Env()\n';

checkStackRule(envKeysDefined, {
  good: [
    `${needed.replace('mysite/', 'backend/mysite/')}${env('VITE_API=1', 'frontend/.env')}-- frontend/package.json --\n{}\n`,
    needed + env('SECRET_KEY=x'),
    needed + env('export SECRET_KEY="x"'),
    needed + env('DB=1') + env('SECRET_KEY=x', 'deploy/prod.env'),
    `${needed + env('DB=1')}-- web.service --\n[Service]\nEnvironment="SECRET_KEY=x" A=b\nExecStart=/bin/true\n`,
    `${needed + env('DB=1')}-- Dockerfile --\nFROM python:3.13-slim\nENV SECRET_KEY=x\n`,
    `${needed + env('DB=1')}-- compose.yaml --\nservices:\n  web:\n    environment:\n      SECRET_KEY: x\n`,
    needed + env('SECRET_KEY=', '.env.example'),
    needed,
    settings('SECRET_KEY = os.environ.get("SECRET_KEY", "dev")') + env('DB=1'),
    settings('SECRET_KEY = os.getenv("SECRET_KEY")') + env('DB=1'),
    settings('if not DEBUG:\n    KEY = os.environ["KEY"]') + env('DB=1'),
    settings('try:\n    KEY = os.environ["KEY"]\nexcept KeyError:\n    KEY = ""') + env('DB=1'),
    settings('def key():\n    return os.environ["KEY"]') + env('DB=1'),
    settings('os.environ["KEY"] = "x"') + env('DB=1'),
    settings(`${environ}SECRET_KEY = env("SECRET_KEY", default="x")`) + env('DB=1'),
    settings('NAME = "A"\nKEY = os.environ[NAME + unknown()]') + env('DB=1'),
  ],
  bad: [
    {
      files: `${needed.replace('mysite/', 'backend/mysite/')}${env('A=1', 'backend/.env')}-- backend/manage.py --\n`,
      related: ['backend/.env:1'],
    },
    {files: needed + env('DEBUG=1'), at: 'mysite/settings.py:3', related: ['.env:1'], says: [/`SECRET_KEY=…`/]},
    {files: needed + env('SECRETKEY=x'), says: [/`SECRETKEY`/, /nobody reads/]},
    {files: settings('KEY = os.environ.get("DB_PASSWORD")') + env('DB_PASWORD=x'), says: [/`DB_PASWORD`/]},
    {files: settings(`${environ}SECRET_KEY = env("SECRET_KEY")`) + env('DB=1'), at: 'mysite/settings.py:5'},
    {files: settings('from decouple import config\nDEBUG = config("DEBUG", cast=bool)') + env('DB=1')},
    {files: needed + env('DB=1', '.env.example'), says: [/shows others/]},
    {files: needed + env('DB=1') + env('SECRET_KEY=x', '.env.example'), related: ['.env:1']},
    {files: settings('A = os.environ["AA"] + os.environ["BB"]') + env('CC=1'), times: 2},
  ],
});
