import type {Dockerfile} from '../../../syntax/dockerfile.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {neededStages} from '../environment.ts';
import {missingStage} from '../presence.ts';
import {operands, programs} from '../program.ts';

const needing = /^(?:migrate|createsuperuser|loaddata|flush|createcachetable)$/;

/** The build does not touch the database. */
export const noMigrateInBuild: Rule<Dockerfile> = {
  id: 'dockerfile/no-migrate-in-build',
  title: {
    en: 'The database is migrated at deployment, not in the build',
    ko: '마이그레이션은 빌드가 아니라 배포할 때 실행해요',
  },
  why: {
    en: "An image is built once and started in many places: on a colleague's machine, in the tests, on the server. None of their databases is there while it is built, so `migrate` in a `RUN` fails, or fills an SQLite file that is then baked into the image. Run it when you deploy, against the database the container will use.",
    ko: '이미지는 한 번 빌드해서 동료의 컴퓨터, 테스트, 서버 등 여러 곳에서 시작해요. 빌드할 때는 그곳의 데이터베이스가 없어서 `RUN`에 둔 `migrate`는 실패하거나, SQLite 파일을 만들어 이미지에 그대로 넣어 버려요. 배포할 때, 컨테이너가 쓸 데이터베이스에 연결해서 실행하세요.',
  },
  learn: 'first-image#cmd',
  reference: 'https://docs.djangoproject.com/en/stable/ref/django-admin/#migrate',
  severity: 'warning',
  bad: 'FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\nRUN python manage.py migrate\n',
  good: 'FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\nRUN python manage.py collectstatic --noinput\n',
  missing: missingStage,
  *check(file) {
    for (const instruction of neededStages(file).flatMap(({instructions}) => instructions)) {
      if (instruction.keyword !== 'RUN') continue;
      for (const program of programs(instruction, file)) {
        const command = program.name === 'manage.py' ? operands(program)[0]?.value : undefined;
        if (command === undefined || !needing.test(command)) continue;
        if (program.args.some(({value}) => /^--(?:help|plan|check)$/.test(value))) continue;
        yield {
          span: program.span,
          message: {
            en: `\`${command}\` runs while the image is built, when the database of the deployment is not there. Run it when you deploy: \`docker run … python manage.py ${command}\`.`,
            ko: `${particle(`\`${command}\``, '이/가')} 이미지를 빌드할 때 실행되는데, 그때는 배포할 곳의 데이터베이스가 없어요. \`docker run … python manage.py ${command}\`처럼 배포할 때 실행하세요.`,
          },
        };
      }
    }
  },
};
