import {launchRule} from '../launch-rule.ts';
import {faultMessage} from '../value-messages.ts';
import {faultIn} from './valid-value.ts';

/** Hooks take as many arguments as gunicorn calls them with. */
export const hookArguments = launchRule({
  id: 'gunicorn/hook-arguments',
  title: {en: 'Hooks take the arguments gunicorn gives them', ko: '훅은 gunicorn이 넘기는 만큼 인자를 받아요'},
  why: {
    en: 'A hook such as `post_fork` is a function in the config file that gunicorn calls at one moment of its life. It counts the parameters before it starts, defaults included, and refuses any other number: `Value must have an arity of: 2`. Names do not matter, only how many there are.',
    ko: '`post_fork` 같은 훅은 gunicorn이 정해진 순간에 호출하는 함수예요. gunicorn은 시작하기 전에 매개변수 개수를 세고(기본값이 있는 것도 포함해요), 다르면 `Value must have an arity of: 2`라며 끝나요. 이름은 상관없고 개수만 맞으면 돼요.',
  },
  reference: 'https://docs.gunicorn.org/en/stable/settings.html#server-hooks',
  severity: 'error',
  bad: 'def post_fork(worker):\n    print(worker.pid)\n',
  good: 'def post_fork(server, worker):\n    print(worker.pid)\n',
  *judge(launch) {
    for (const one of launch.given) {
      const fault = faultIn(one);
      if (fault?.kind === 'arity') yield {span: one.span, message: faultMessage(one, fault)};
    }
  },
});
