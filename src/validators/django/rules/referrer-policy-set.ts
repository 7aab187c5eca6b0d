import {securityRule} from '../security-rule.ts';

/** Other sites do not learn your addresses: security.W022 of `check --deploy`. */
export const referrerPolicySet = securityRule({
  id: 'django/referrer-policy-set',
  codes: ['W022'],
  setting: 'SECURE_REFERRER_POLICY',
  instead: 'MIDDLEWARE',
  title: {en: 'Other sites do not learn your addresses', ko: '다른 사이트에 주소를 넘기지 않아요'},
  why: {
    en: 'Without a policy the browser tells every site you link to on which page the visitor was. Django sends `same-origin` by default; `None` turns it off.',
    ko: '정책이 없으면 브라우저가 링크를 따라간 사이트에 방문자가 보던 주소를 알려 줘요. Django의 기본값은 `same-origin`인데 `None`이면 꺼져요.',
  },
  severity: 'hint',
  bad: "ALLOWED_HOSTS = ['example.com']\nMIDDLEWARE = ['django.middleware.security.SecurityMiddleware']\nSECURE_REFERRER_POLICY = None\n",
  good: "ALLOWED_HOSTS = ['example.com']\nMIDDLEWARE = ['django.middleware.security.SecurityMiddleware']\nSECURE_REFERRER_POLICY = 'same-origin'\n",
  advice: {
    en: "Delete the line: the default `'same-origin'` is good.",
    ko: "이 줄을 지우세요. 기본값 `'same-origin'`이면 충분해요.",
  },
});
