import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import type {Ignoring} from '../index.ts';
import {missingPattern} from '../presence.ts';

/** Patterns are relative to the build context. */
export const insideContext: Rule<Ignoring> = {
  id: 'dockerignore/inside-context',
  title: {en: 'Patterns start at the build context', ko: '패턴은 빌드 컨텍스트에서 시작해요'},
  why: {
    en: 'Patterns are matched against paths inside the build context, the folder given to `docker build`. `/home/you/mysite/.env`, `~/.env` and `../.env` match nothing there, so the file you want to keep out goes in. A slash in front means the root of the context, not of your disk.',
    ko: '패턴은 빌드 컨텍스트, 곧 `docker build`에 넘긴 폴더 안의 경로와 비교해요. `/home/사용자/mysite/.env`, `~/.env`, `../.env`와 맞는 파일은 그 안에 없어서, 빼려던 파일이 그대로 들어가요. 맨 앞의 `/`는 디스크가 아니라 컨텍스트의 최상위를 뜻해요.',
  },
  learn: 'layer-cache#dockerignore',
  reference: 'https://docs.docker.com/build/concepts/context/#matching',
  severity: 'warning',
  bad: '/home/ubuntu/mysite/.env\n',
  good: '/.env\n',
  missing: missingPattern,
  *check({ignore}) {
    for (const {text, span} of ignore.patterns) {
      const path = text.replace(/^!/, '');
      if (!/^(?:\/(?:home|Users|root|mnt\/[a-z])\/|~|\.\.(?:\/|$)|[A-Za-z]:[\\/]|\$)/.test(path)) continue;
      yield {
        span,
        message: {
          en: `\`${text}\` matches nothing: paths here begin at the build context. Write the part below that folder, such as \`.env\`.`,
          ko: `${particle(`\`${text}\``, '은/는')} 아무것과도 맞지 않아요. 경로는 빌드 컨텍스트에서 시작하니 \`.env\`처럼 그 폴더 아래 부분만 쓰세요.`,
        },
      };
    }
  },
};
