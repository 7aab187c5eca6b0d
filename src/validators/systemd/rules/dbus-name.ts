import type {Rule} from '../../rule.ts';
import {effective, isWhole} from '../effect.ts';
import {missingUnit} from '../presence.ts';
import type {UnitTree} from '../tree.ts';

/** A service of type dbus says which name it takes. */
export const dbusName: Rule<UnitTree> = {
  id: 'systemd/dbus-name',
  title: {en: 'A service with `Type=dbus` has a `BusName=`', ko: '`Type=dbus` 서비스에는 `BusName=`이 있어요'},
  why: {
    en: 'With `Type=dbus` systemd waits until the service has taken a name on the bus, so it has to know which. A web server takes no such name: leave `Type=` out.',
    ko: '`Type=dbus`이면 systemd는 서비스가 버스에서 이름을 얻을 때까지 기다려요. 그래서 어떤 이름인지 알아야 해요. 웹 서버는 그런 이름을 쓰지 않으니 `Type=`을 빼세요.',
  },
  reference: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.service.html#BusName=',
  severity: 'error',
  bad: '[Service]\nType=dbus\nExecStart=/usr/bin/true\n',
  good: '[Service]\nType=dbus\nBusName=org.example.Mysite\nExecStart=/usr/bin/true\n',
  missing: missingUnit,
  *check(tree) {
    const type = effective(tree, 'Service', 'Type');
    if (!isWhole(tree, 'service') || type?.value !== 'dbus' || effective(tree, 'Service', 'BusName') !== undefined)
      return;
    yield {
      span: type.valueSpan,
      message: {
        en: '`Type=dbus` needs a `BusName=`, and systemd refuses the service without one. Add it, or take `Type=dbus` out.',
        ko: '`Type=dbus`에는 `BusName=`이 필요해서, 없으면 systemd가 서비스를 거부해요. 추가하거나 `Type=dbus`를 빼세요.',
      },
    };
  },
};
