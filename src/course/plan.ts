import type {Text} from '../text/language.ts';

/** A lesson of the built-in course, written or still to come. */
export interface PlannedLesson {
  readonly id: string;
  readonly number: number;
  readonly title: Text;
  /** What the learner can do afterwards. */
  readonly summary: Text;
}

/** The whole built-in course in order. A lesson that is written brings its own title and summary. */
export const plannedLessons: readonly PlannedLesson[] = [
  {
    id: 'first-image',
    number: 1,
    title: {en: 'Your first image', ko: '첫 이미지'},
    summary: {
      en: 'What an image, a layer, a container and a Dockerfile are, and a Dockerfile for a Django project.',
      ko: '이미지, 레이어, 컨테이너, Dockerfile이 무엇인지 알고 Django 프로젝트의 Dockerfile을 써요.',
    },
  },
  {
    id: 'layer-cache',
    number: 2,
    title: {en: 'Layers and the cache', ko: '레이어와 캐시'},
    summary: {
      en: 'Order instructions so that a change of code does not install everything again; .dockerignore.',
      ko: '코드를 고칠 때마다 패키지를 다시 설치하지 않도록 명령어 순서를 잡고 .dockerignore를 써요.',
    },
  },
  {
    id: 'production-image',
    number: 3,
    title: {en: 'An image for production', ko: '운영에 쓸 이미지'},
    summary: {
      en: 'Signals, gunicorn, a user that is not root, no secrets in layers, multi-stage builds, health checks.',
      ko: '시그널, gunicorn, root가 아닌 사용자, 레이어에 남지 않는 비밀 값, 멀티 스테이지 빌드, 헬스체크를 다뤄요.',
    },
  },
  {
    id: 'ci-cd',
    number: 4,
    title: {en: 'What CI and CD are', ko: 'CI와 CD가 하는 일'},
    summary: {
      en: 'The loop of push, pull, test and fix that a pipeline takes off your hands, and a first workflow.',
      ko: '푸시할 때마다 손으로 하던 테스트와 배포를 파이프라인에 맡기고 첫 워크플로를 써요.',
    },
  },
  {
    id: 'actions-ci',
    number: 5,
    title: {en: 'Tests on GitHub Actions', ko: 'GitHub Actions로 테스트하기'},
    summary: {
      en: 'on, jobs, steps, uses, run; the traps of YAML; a real test job with PostgreSQL.',
      ko: 'on, jobs, steps, uses, run과 YAML의 함정을 알고, PostgreSQL까지 띄우는 테스트 잡을 만들어요.',
    },
  },
  {
    id: 'actions-deploy',
    number: 6,
    title: {en: 'Deploying from GitHub Actions', ko: 'GitHub Actions로 배포하기'},
    summary: {
      en: 'Secrets, needs, if, environments and concurrency; deploying by SSH without giving the server away.',
      ko: '시크릿, needs, if, environment, concurrency를 알고 SSH로 안전하게 배포해요.',
    },
  },
  {
    id: 'wsgi',
    number: 7,
    title: {en: 'WSGI', ko: 'WSGI'},
    summary: {
      en: 'The contract between a web server and a Python app: environ, start_response, bytes.',
      ko: '웹 서버와 파이썬 앱 사이의 약속인 environ, start_response, 바이트를 직접 다뤄요.',
    },
  },
  {
    id: 'asgi',
    number: 8,
    title: {en: 'ASGI', ko: 'ASGI'},
    summary: {
      en: 'scope, receive and send; what async is good for, and what it is not.',
      ko: 'scope, receive, send를 알고 비동기가 도움이 되는 일과 아닌 일을 구분해요.',
    },
  },
  {
    id: 'django-production',
    number: 9,
    title: {en: 'Django for production', ko: '운영 환경의 Django'},
    summary: {
      en: 'DEBUG, ALLOWED_HOSTS, secrets from the environment, static files, logs, migrations.',
      ko: 'DEBUG, ALLOWED_HOSTS, 환경 변수로 받는 비밀 값, 정적 파일, 로그, 마이그레이션을 정리해요.',
    },
  },
  {
    id: 'gunicorn',
    number: 10,
    title: {en: 'Gunicorn', ko: 'Gunicorn'},
    summary: {
      en: 'Workers and threads, a unix socket or a port, timeouts, gunicorn.conf.py.',
      ko: '워커와 스레드, 유닉스 소켓과 포트, 타임아웃을 정하고 gunicorn.conf.py를 써요.',
    },
  },
  {
    id: 'systemd',
    number: 11,
    title: {en: 'systemd', ko: 'systemd'},
    summary: {
      en: 'A service that starts with the machine, comes back after a crash and tells its story to journalctl.',
      ko: '서버가 켜지면 같이 켜지고, 죽어도 다시 살아나고, journalctl로 기록을 볼 수 있는 서비스를 만들어요.',
    },
  },
  {
    id: 'nginx-proxy',
    number: 12,
    title: {en: 'Nginx in front', ko: '앞단에 세우는 Nginx'},
    summary: {
      en: 'A reverse proxy to the socket, the headers Django needs, static files, reloading safely.',
      ko: '소켓으로 넘기는 리버스 프록시, Django에 필요한 헤더, 정적 파일, 안전한 리로드를 다뤄요.',
    },
  },
  {
    id: 'nginx-deeper',
    number: 13,
    title: {en: 'Nginx, deeper', ko: 'Nginx 더 깊이'},
    summary: {
      en: 'How locations match, trailing slashes, alias and root, HTTPS, balancing, websockets.',
      ko: 'location이 선택되는 순서, 끝의 슬래시, alias와 root, HTTPS, 부하 분산, 웹소켓을 다뤄요.',
    },
  },
  {
    id: 'whole-stack',
    number: 14,
    title: {en: 'The whole stack', ko: '전체 스택'},
    summary: {
      en: 'All the files at once: paths, users, ports and names that have to agree.',
      ko: '모든 파일을 한꺼번에 놓고 경로, 사용자, 포트, 이름이 서로 맞는지 살펴봐요.',
    },
  },
  {
    id: 'incidents',
    number: 15,
    title: {en: 'Incidents', ko: '장애 대응'},
    summary: {
      en: 'Read the symptoms (502, 504, 400, 413, redirect loops) and repair what is broken.',
      ko: '502, 504, 400, 413, 무한 리다이렉트 같은 증상을 읽고 고장 난 곳을 고쳐요.',
    },
  },
];
