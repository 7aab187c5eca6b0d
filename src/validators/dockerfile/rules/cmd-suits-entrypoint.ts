import type {Dockerfile, Instruction} from '../../../syntax/dockerfile.ts';
import type {Text} from '../../../text/language.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import {shipped} from '../environment.ts';
import {missingStage} from '../presence.ts';
import {programs} from '../program.ts';
import {server} from '../server.ts';

/** CMD reaches the ENTRYPOINT as it was meant. */
export const cmdSuitsEntrypoint: Rule<Dockerfile> = {
  id: 'dockerfile/cmd-suits-entrypoint',
  title: {en: 'CMD and ENTRYPOINT are both in exec form', ko: 'ENTRYPOINT와 CMD는 둘 다 exec 형식이에요'},
  why: {
    en: 'With an `ENTRYPOINT`, `CMD` is only the list of its arguments, and that works when both are in exec form. An `ENTRYPOINT` in shell form never sees the `CMD`. A `CMD` in shell form arrives as `/bin/sh -c "…"`, three arguments that no server understands.',
    ko: '`ENTRYPOINT`가 있으면 `CMD`는 그 인자 목록일 뿐이고, 둘 다 exec 형식일 때 제대로 이어져요. 셸 형식 `ENTRYPOINT`에는 `CMD`가 전달되지 않아요. 셸 형식 `CMD`는 `/bin/sh -c "…"`라는 인자 세 개가 되는데, 이것을 알아듣는 서버는 없어요.',
  },
  learn: 'production-image#exec-form',
  reference: 'https://docs.docker.com/reference/dockerfile/#understand-how-cmd-and-entrypoint-interact',
  severity: 'warning',
  bad: 'FROM python:3.13-slim\nENTRYPOINT ["gunicorn", "--bind", "0.0.0.0:8000"]\nCMD mysite.wsgi\n',
  good: 'FROM python:3.13-slim\nENTRYPOINT ["gunicorn", "--bind", "0.0.0.0:8000"]\nCMD ["mysite.wsgi"]\n',
  missing: missingStage,
  *check(file) {
    const layers = shipped(file);
    const entrypoint = layers.findLast(({keyword}) => keyword === 'ENTRYPOINT');
    const cmd = layers.findLast(({keyword}) => keyword === 'CMD');
    if (!entrypoint || !cmd || cmd.stage < entrypoint.stage || cmd.words.length === 0) return;
    const message = complaint(entrypoint, cmd, file);
    if (message) yield {span: cmd.span, message, related: [{span: entrypoint.span, message: its}]};
  },
};

const its: Text = {en: 'The ENTRYPOINT it belongs to.', ko: '이 CMD를 받을 ENTRYPOINT예요.'};

function complaint(entrypoint: Instruction, cmd: Instruction, file: Dockerfile): Text | undefined {
  if (entrypoint.form === 'shell' && entrypoint.words.length > 0 && !/\$(?:\{?[@*0-9])/.test(entrypoint.body))
    return {
      en: 'The `ENTRYPOINT` is in shell form, so this `CMD` is never used. Write the `ENTRYPOINT` as a list: `["…", "…"]`.',
      ko: '`ENTRYPOINT`가 셸 형식이라서 이 `CMD`는 쓰이지 않아요. `ENTRYPOINT`를 `["…", "…"]`처럼 배열로 쓰세요.',
    };
  const [program] = entrypoint.form === 'exec' && cmd.form === 'shell' ? programs(entrypoint, file) : [];
  const takesIt =
    program && (server(program) !== undefined || /^(?:python[\d.]*|manage\.py|gunicorn|celery)$/.test(program.name));
  if (!takesIt) return undefined;
  return {
    en: `\`${program.name}\` gets \`/bin/sh -c "${cmd.body}"\` as its arguments, because this \`CMD\` is in shell form. Write it as a list: \`${list(cmd.body)}\`.`,
    ko: `이 \`CMD\`가 셸 형식이라서 ${particle(`\`${program.name}\``, '은/는')} \`/bin/sh -c "${cmd.body}"\`를 인자로 받아요. \`${list(cmd.body)}\`처럼 배열로 쓰세요.`,
  };
}

function list(body: string): string {
  return `[${body
    .trim()
    .split(/\s+/)
    .map((word) => JSON.stringify(word))
    .join(', ')}]`;
}
