import type {Text} from '../../text/language.ts';
import type {ServedModule} from './module.ts';

/** What a goal says of a module without an application; nothing when there is one, or Python cannot read the file. */
export function missingApplication({file, served, protocol}: ServedModule): Text | undefined {
  if (served.kind !== 'absent' || file.problems.length > 0) return undefined;
  const wanted = protocol === 'wsgi' ? 'application(environ, start_response)' : 'application(scope, receive, send)';
  return {
    en: `There is no \`application\` in this file yet: the server asks the module for that name. Define \`${wanted}\`, or take Django's.`,
    ko: `이 파일에는 아직 \`application\`이 없어요. 서버는 모듈에서 이 이름을 찾아요. \`${wanted}\`를 정의하거나 Django의 것을 가져오세요.`,
  };
}
