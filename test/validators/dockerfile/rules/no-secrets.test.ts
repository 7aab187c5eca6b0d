import {noSecrets} from '../../../../src/validators/dockerfile/rules/no-secrets.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noSecrets, {
  good: [
    'FROM a\nENV DEBUG=0 PORT=8000\n',
    'FROM a\nENV POSTGRES_PASSWORD_FILE=/run/secrets/db\n',
    'FROM a\nENV PASSWORD=""\n',
    'FROM a\nENV TOKEN_TTL=3600 KEYBOARD=us MONKEY=1\n',
    'FROM a\nENV PUBLIC_KEY=abc\n',
    'FROM a\nENV GPG_KEY=ABCD\n',
    'FROM a\nENV USE_TOKEN_AUTH=true\n',
    'FROM a\nENV DATABASE_URL=postgres://db/app\n',
    'FROM a\nENV DATABASE_URL=postgres://user:$PW@db/app\n',
    'FROM a\nRUN --mount=type=secret,id=token cat /run/secrets/token\n',
    'FROM a\nRUN SECRET_KEY=x python manage.py collectstatic\n',
    'FROM a\nLABEL password=x\n',
  ],
  bad: [
    {
      text: 'FROM a\nENV SECRET_KEY=abc123\n',
      at: '2:5',
      says: [/`SECRET_KEY` looks like a secret/, /docker run -e SECRET_KEY/, /비밀 값/],
      times: 1,
    },
    {text: 'FROM a\nENV A=1 DB_PASSWORD=hunter2\n', at: '2:9'},
    {text: 'FROM a\nARG API_TOKEN\n', at: '2:5', says: [/build argument stays readable/, /id=api_token/, /빌드 인자/]},
    {text: 'ARG NPM_TOKEN=x\nFROM a\n', at: '1:5'},
    {text: 'FROM a\nENV SECRET_KEY=dummy-for-build\n', says: [/stand-in value/, /임시 값/]},
    {
      text: 'FROM a\nENV DATABASE_URL=postgres://user:hunter2@db/app\n',
      at: '2:5',
      says: [/contains a password/, /비밀번호가 들어/],
    },
    {text: 'FROM a\nENV AWS_SECRET_ACCESS_KEY abc\n', at: '2:5'},
  ],
  present: ['FROM a\n'],
  absent: ['# nothing\n'],
});
