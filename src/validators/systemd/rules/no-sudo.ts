import {execLine} from '../../../syntax/systemd/exec.ts';
import type {Rule} from '../../rule.ts';
import {commandLines} from '../effect.ts';
import {missingUnit} from '../presence.ts';
import type {UnitTree} from '../tree.ts';

/** Commands of a unit run without sudo. */
export const noSudo: Rule<UnitTree> = {
  id: 'systemd/no-sudo',
  title: {en: 'A unit needs no `sudo`', ko: '유닛에는 `sudo`가 필요 없어요'},
  why: {
    en: 'systemd itself is root: `User=` decides as whom a command runs, and the prefix `+` runs one command as root. `sudo` asks for a password that nobody can type, or hides the process from systemd.',
    ko: 'systemd 자신이 root예요. 어떤 사용자로 실행할지는 `User=`로 정하고, 명령 하나만 root로 실행하려면 앞에 `+`를 붙여요. `sudo`는 아무도 입력할 수 없는 비밀번호를 묻거나, systemd가 프로세스를 알아보지 못하게 해요.',
  },
  learn: 'systemd#unit',
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.service.html#Command%20lines',
  severity: 'warning',
  bad: '[Service]\nExecStart=/usr/bin/sudo -u ubuntu /srv/run.sh\n',
  good: '[Service]\nUser=ubuntu\nExecStart=/srv/run.sh\n',
  missing: missingUnit,
  *check(tree) {
    for (const assignment of commandLines(tree))
      for (const {path} of execLine(assignment).commands) {
        if (!/(?:^|\/)(?:sudo|doas)$/.test(path.value)) continue;
        yield {
          span: assignment.locate(path.from, path.to),
          message: {
            en: `systemd decides with \`User=\` as whom this runs. Take \`sudo\` out; for root put \`+\` in front of the path.`,
            ko: '누구로 실행할지는 systemd가 `User=`로 정해요. `sudo`를 빼고, root가 필요하면 경로 앞에 `+`를 붙이세요.',
          },
        };
      }
  },
};
