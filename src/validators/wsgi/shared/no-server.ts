import {steps} from '../../../syntax/python/module.ts';
import {everyNode, type Kind} from '../../../syntax/python/nodes.ts';
import {spanOf} from '../../../syntax/python.ts';
import {missingStatements} from '../../python/presence.ts';
import type {Rule} from '../../rule.ts';
import {originOf, type Protocol, type ServedModule} from '../module.ts';

/** The module does not start a server of its own when it is imported. */
export function noServer(
  protocol: Protocol,
  examples: {readonly bad: string; readonly good: string},
): Rule<ServedModule> {
  return {
    id: `${protocol}/no-server`,
    title: {en: 'Importing the module starts no server', ko: '모듈을 불러올 때 서버를 띄우지 않아요'},
    why: {
      en: 'gunicorn and uvicorn import this module to get the application. A line that starts a development server at that moment never comes back: the workers wait until they time out. Behind `if __name__ == "__main__":` it runs only when somebody starts the file itself.',
      ko: 'gunicorn과 uvicorn은 애플리케이션을 얻으려고 이 모듈을 불러와요. 그때 개발 서버를 띄우는 줄이 있으면 거기서 돌아오지 않아서 워커가 시간 초과까지 기다려요. `if __name__ == "__main__":` 안에 두면 파일을 직접 실행할 때만 돌아요.',
    },
    reference: 'https://docs.djangoproject.com/en/stable/ref/django-admin/#runserver',
    severity: 'warning',
    ...examples,
    missing: ({file}) => missingStatements(file),
    *check({file, origins}) {
      for (const {statement, when} of steps(file.body)) {
        if (when === 'sometimes' || statement.nodeType !== 'Expr' || statement.value.nodeType !== 'Call') continue;
        const call = statement.value;
        const origin = originOf(call.func, origins) ?? '';
        const isRun =
          /^(?:uvicorn|hypercorn|waitress|bjoern|werkzeug\.serving)\.(?:run|serve|run_simple)$|^(?:app|application)\.run$/.test(
            origin,
          );
        const isForever = call.func.nodeType === 'Attribute' && call.func.attr === 'serve_forever';
        const isManage = /(?:execute_from_command_line|call_command)$/.test(origin) && says(call, 'runserver');
        if (!isRun && !isForever && !isManage) continue;
        yield {
          span: spanOf(file, call),
          message: {
            en: 'This line starts a server while another one is importing the module. Take it out, or put it behind `if __name__ == "__main__":`.',
            ko: '다른 서버가 모듈을 불러오는 중에 이 줄이 서버를 또 띄워요. 지우거나 `if __name__ == "__main__":` 안으로 옮기세요.',
          },
        };
      }
    },
  };
}

function says(call: Kind<'Call'>, word: string): boolean {
  for (const node of everyNode(call)) if (node.nodeType === 'Constant' && node.value === word) return true;
  return false;
}
