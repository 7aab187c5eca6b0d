import {noPlaceholder} from '../../../../src/validators/dotenv/rules/no-placeholder.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noPlaceholder, {
  good: [
    'SECRET_KEY=p9-vx2wq7\n',
    'A=\n',
    'SITE_NAME=내집마련\n',
    'A={"a": 1}\n',
    'A=[1, 2]\n',
    'A=your.domain.com\n',
    'ADMIN=admin\n',
    'A=${B}\n',
    'DB_USER=test\n',
    'A=changed\n',
    'EMAIL=me@example.com\n',
    'A=["*"]\n',
    'POSTGRES_PASSWORD=postgres\n',
  ],
  bad: [
    {text: 'SECRET_KEY=changeme\n', at: '1:12', times: 1},
    {text: 'SECRET_KEY="your-secret-key"\n', times: 1},
    {text: 'SECRET_KEY=your-secret-key-here\n', times: 1},
    {text: 'DB_PASSWORD={password}\n', times: 1},
    {text: 'DB_PASSWORD=<password>\n', times: 1},
    {text: 'HOST={도메인 이름}\n', times: 1},
    {text: 'DB_PASSWORD=password\n', times: 1},
    {text: 'API_KEY=xxxxxxxx\n', times: 1},
    {text: 'DATABASE_URL=postgres://{user}:{password}@db/x\n', times: 1},
    {text: 'A={{ secret }}\n', times: 1},
    {text: 'A=please_change_me_now\n', times: 1},
    {text: 'DB_PASSWORD=여기에_비밀번호_입력\n', times: 1},
    {text: 'DB_HOST=본인의 주소를 입력하세요\n', times: 1},
  ],
});
