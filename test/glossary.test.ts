import {join} from 'node:path';
import {beforeAll, describe, expect, test} from 'vitest';
import type {Effect} from '../src/app/state.ts';
import type {Catalogue} from '../src/course/find.ts';
import type {Course} from '../src/course/lesson.ts';
import {loadCourse} from '../src/io/lessons.ts';
import {type Language, languages} from '../src/text/language.ts';
import {press, sampleState} from './support/sample.ts';

let course: Course;
let catalogue: Catalogue;

beforeAll(async () => {
  const {store} = await loadCourse(join(import.meta.dirname, '../lessons'), 'lessons');
  ({course} = store);
  catalogue = await store.catalogue();
}, 60_000);

/** Where Enter leads after `/` and these letters on the home screen. */
function foundFirst(query: string, language: Language): string {
  const keys = [...query].map((letter) => (letter === ' ' ? 'space' : letter));
  const {effects} = press(sampleState({course, catalogue, language}), '/', ...keys, 'enter');
  const [opened] = effects as readonly Effect[];
  return opened?.type === 'open-lesson' ? `${opened.id}#${opened.page}` : (opened?.type ?? 'nothing');
}

/** What the course promises to teach: as a learner of each language would type it, and the page that teaches it. */
const subjects: readonly (readonly [en: string, ko: string, page: string])[] = [
  ['image', '이미지', 'first-image#words'],
  ['layer', '레이어', 'first-image#layers'],
  ['Dockerfile instructions', 'Dockerfile 명령어', 'first-image#reading'],
  ['FROM', 'from 명령어', 'first-image#from'],
  ['WORKDIR', 'workdir', 'first-image#files'],
  ['COPY', 'copy 명령어', 'first-image#files'],
  ['RUN instruction', 'run 명령어', 'first-image#run'],
  ['CMD', 'cmd', 'first-image#cmd'],
  ['ENTRYPOINT', 'entrypoint', 'production-image#exec-form'],
  ['ENV', 'env 명령어', 'first-image#run'],
  ['LABEL', 'label', 'first-image#expose'],
  ['EXPOSE', 'expose', 'first-image#expose'],
  ['publish', '포트 매핑', 'first-image#expose'],
  ['.dockerignore', '.dockerignore', 'layer-cache#dockerignore'],
  ['build context', '빌드 컨텍스트', 'first-image#files'],
  ['multi-stage', '멀티 스테이지', 'production-image#multi-stage'],
  ['CI', '지속적 통합', 'ci-cd#ci'],
  ['continuous integration', 'ci', 'ci-cd#ci'],
  ['continuous delivery', '지속적 전달', 'ci-cd#cd'],
  ['continuous deployment', '지속적 배포', 'ci-cd#cd'],
  ['GitHub Actions', '깃허브 액션', 'ci-cd#tools'],
  ['Jenkins', '젠킨스', 'ci-cd#tools'],
  ['marketplace', '마켓플레이스', 'ci-cd#marketplace'],
  ['secret', '시크릿', 'actions-deploy#secrets'],
  ['secrets', '비밀 값', 'actions-deploy#secrets'],
  ['workflow trigger', '워크플로 트리거', 'ci-cd#words'],
  ['trigger', '트리거', 'ci-cd#words'],
  ['runner', '러너', 'ci-cd#order'],
  ['step', '스텝', 'ci-cd#words'],
  ['job', '잡', 'ci-cd#words'],
  ['matrix', '매트릭스', 'actions-ci#matrix'],
  ['script injection', '스크립트 인젝션', 'actions-deploy#paste'],
  ['SSH deploy', 'ssh 배포', 'actions-deploy#ssh'],
  ['set -e', 'set -e', 'actions-deploy#server'],
  ['rollback', '롤백', 'actions-deploy#rollback'],
  ['WSGI', 'wsgi', 'wsgi#contract'],
  ['environ', 'environ', 'wsgi#environ'],
  ['start_response', 'start_response', 'wsgi#answer'],
  ['ASGI', 'asgi', 'asgi#why'],
  ['scope', '스코프', 'asgi#scope'],
  ['receive', 'send', 'asgi#application'],
  ['lifespan', 'lifespan', 'asgi#lifespan'],
  ['event loop', '이벤트 루프', 'asgi#why'],
  ['blocking', '블로킹', 'asgi#blocking'],
  ['uvicorn', '유비콘', 'asgi#servers'],
  ['DEBUG', 'debug', 'django-production#debug'],
  ['ALLOWED_HOSTS', 'allowed_hosts', 'django-production#debug'],
  ['PostgreSQL', '포스트그레스', 'django-production#database'],
  ['psycopg', 'psycopg2', 'django-production#database'],
  ['venv', '가상환경', 'django-production#packages'],
  ['requirements.txt', 'requirements.txt', 'django-production#packages'],
  ['static files', '정적 파일', 'django-production#static'],
  ['TLS termination', 'tls', 'django-production#https'],
  ['Gunicorn', '구니콘', 'gunicorn#master'],
  ['worker', '워커', 'gunicorn#master'],
  ['unix socket', '유닉스 소켓', 'gunicorn#socket'],
  ['systemd unit', '유닛 파일', 'systemd#unit'],
  ['systemctl enable', 'systemctl enable', 'systemd#systemctl'],
  ['systemctl restart', 'systemctl restart', 'systemd#systemctl'],
  ['daemon-reload', 'daemon-reload', 'systemd#systemctl'],
  ['journalctl', '저널', 'systemd#journal'],
  ['ExecStart', 'execstart', 'systemd#exec-start'],
  ['EnvironmentFile', 'environmentfile', 'systemd#environment-file'],
  ['RuntimeDirectory', 'runtimedirectory', 'systemd#runtime-directory'],
  ['start limit', '시작 횟수 제한', 'systemd#restart'],
  ['Nginx', '엔진엑스', 'nginx-proxy#why'],
  ['reverse proxy', '리버스 프록시', 'nginx-proxy#balance'],
  ['load balancing', '로드 밸런싱', 'nginx-proxy#balance'],
  ['upstream', '업스트림', 'nginx-proxy#balance'],
  ['proxy_params', 'proxy_params', 'nginx-proxy#headers'],
  ['sites-enabled', 'sites-enabled', 'nginx-proxy#enable'],
  ['502', '502', 'nginx-proxy#logs'],
  ['alias', 'alias', 'nginx-deeper#alias'],
  ['root directive', 'root 지시어', 'nginx-deeper#alias'],
  ['try_files', 'try_files', 'nginx-deeper#try-files'],
  ['client_max_body_size', '413', 'nginx-deeper#body-size'],
  ['proxy_read_timeout', 'proxy_read_timeout', 'nginx-deeper#timeouts'],
  ['504', '504', 'nginx-deeper#timeouts'],
  ['redirect loop', '무한 리다이렉트', 'nginx-deeper#https'],
  ['WebSocket', '웹소켓', 'nginx-deeper#websocket'],
];

describe.each(languages)('what the course promises is found with / (%s)', (language) => {
  test.each(subjects.map(([en, ko, page]) => [language === 'en' ? en : ko, page] as const))('%s: %s', (query, page) => {
    expect(foundFirst(query, language)).toBe(page);
  });
});

test.each(languages)('every term of the glossary is found by each of its names (%s)', (language) => {
  const wrong = catalogue.terms.flatMap(({names, page}) => {
    const taught = `${page.lesson}#${page.page}`;
    return names[language].filter((name) => foundFirst(name, language) !== taught);
  });
  expect(catalogue.terms.length).toBeGreaterThan(0);
  expect(wrong).toEqual([]);
});
