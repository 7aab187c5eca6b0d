import {given} from '../launch.ts';
import {launchRule} from '../launch-rule.ts';

/** A private key comes with its certificate. */
export const certificatePair = launchRule({
  id: 'gunicorn/certificate-pair',
  title: {en: 'A key comes with its certificate', ko: '키에는 인증서가 함께 있어요'},
  why: {
    en: 'With a `keyfile` gunicorn speaks TLS, and for that it needs the certificate too. Without `certfile` it starts, and every connection fails. (The other way round is fine: a certificate file may hold its key.)',
    ko: '`keyfile`이 있으면 gunicorn이 TLS를 쓰는데, 그러려면 인증서도 있어야 해요. `certfile`이 없으면 뜨기는 하지만 모든 연결이 실패해요. (반대는 괜찮아요. 인증서 파일 안에 키가 함께 들어 있을 수 있어요.)',
  },
  reference: 'https://docs.gunicorn.org/en/stable/settings.html#certfile',
  severity: 'warning',
  bad: 'keyfile = "/etc/ssl/private/mysite.key"\n',
  good: 'keyfile = "/etc/ssl/private/mysite.key"\ncertfile = "/etc/ssl/certs/mysite.pem"\n',
  *judge(launch) {
    const key = given(launch, 'keyfile');
    const elsewhere = given(launch, 'certfile') ?? given(launch, 'config');
    if (key?.value.kind !== 'string' || elsewhere || launch.command?.extent === 'open') return;
    yield {
      span: key.span,
      message: {
        en: `\`${key.label}\` names a key, and no certificate goes with it. Add \`${launch.kind === 'config' ? 'certfile' : '--certfile'}\`.`,
        ko: `\`${key.label}\`에 키만 있고 인증서가 없어요. \`${launch.kind === 'config' ? 'certfile' : '--certfile'}\`도 적으세요.`,
      },
    };
  },
});
