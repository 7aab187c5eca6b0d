import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {assignments} from '../effect.ts';
import {missingUnit} from '../presence.ts';
import type {UnitTree} from '../tree.ts';

/** No secret stands in a unit file. */
export const noSecrets: Rule<UnitTree> = {
  id: 'systemd/no-secrets',
  title: {en: 'No secret stands in the unit file', ko: '유닛 파일에 비밀 값을 쓰지 않아요'},
  why: {
    en: 'Unit files are readable by every user of the server, `systemctl show` prints them, and they usually lie in git. Put secrets into a file that only the user of the service may read, and name it in `EnvironmentFile=`.',
    ko: '유닛 파일은 서버의 모든 사용자가 읽을 수 있고, `systemctl show`로도 보이고, 보통 git에도 들어가요. 비밀 값은 서비스 사용자만 읽을 수 있는 파일에 넣고 `EnvironmentFile=`로 지정하세요.',
  },
  learn: 'systemd#environment-file',
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#Environment=',
  severity: 'warning',
  bad: '[Service]\nEnvironment=SECRET_KEY=django-insecure-4f9c1\nExecStart=/usr/bin/true\n',
  good: '[Service]\nEnvironmentFile=/home/ubuntu/mysite/.env\nExecStart=/usr/bin/true\n',
  missing: missingUnit,
  *check(tree) {
    for (const assignment of assignments(tree, 'Service', 'Environment'))
      for (const {0: found, 1: name = '', index} of assignment.value.matchAll(secret)) {
        const at = index + found.indexOf(name);
        yield {
          span: assignment.locate(at, at + name.length),
          message: {
            en: `\`${name}\` stands in a file that every user of the server can read. Move it to a file named in \`EnvironmentFile=\`.`,
            ko: `${particle(`\`${name}\``, '이/가')} 서버의 모든 사용자가 읽을 수 있는 파일에 있어요. \`EnvironmentFile=\`로 지정한 파일로 옮기세요.`,
          },
        };
      }
  },
};

/** A variable whose name says that it is secret, with a value that is one. */
const secret =
  /(?:^|[\s"'])([A-Za-z_]*(?:SECRET|PASSWORD|PASSWD|TOKEN|API_?KEY|PRIVATE_KEY|ACCESS_KEY)[A-Za-z_]*)=(?!["']?(?:\s|$|\/|%|\$|<|\{|change|your))/gi;
