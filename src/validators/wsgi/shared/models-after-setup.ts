import {steps} from '../../../syntax/python/module.ts';
import {imports, spanOf} from '../../../syntax/python.ts';
import {particle} from '../../../text/particle.ts';
import {missingStatements} from '../../python/presence.ts';
import type {Rule} from '../../rule.ts';
import type {Protocol, ServedModule} from '../module.ts';
import {djangoStart} from './settings.ts';

/** What needs Django's models is imported after Django has started. */
export function modelsAfterSetup(
  protocol: Protocol,
  examples: {readonly bad: string; readonly good: string},
): Rule<ServedModule> {
  return {
    id: `${protocol}/models-after-setup`,
    title: {en: 'Models are imported after Django has started', ko: '모델은 Django를 시작한 뒤에 가져와요'},
    why: {
      en: `Models can only be imported once Django has loaded its applications, and \`get_${protocol}_application()\` does that. An import above it that reaches a model, directly or through routing and consumers, ends with \`AppRegistryNotReady: Apps aren't loaded yet\`.`,
      ko: `모델은 Django가 앱을 모두 읽은 뒤에만 가져올 수 있고, 그 일은 \`get_${protocol}_application()\`이 해요. 그보다 위에서 모델을 직접, 또는 라우팅이나 컨슈머를 거쳐 가져오면 \`AppRegistryNotReady: Apps aren't loaded yet\`로 끝나요.`,
    },
    learn: `${protocol}#django`,
    reference: 'https://channels.readthedocs.io/en/latest/installation.html',
    severity: 'warning',
    ...examples,
    missing: ({file}) => missingStatements(file),
    *check(module) {
      const start = djangoStart(module);
      if (start === undefined) return;
      const order = new Map([...steps(module.file.body)].map(({statement}, at) => [statement as object, at + 1]));
      for (const {module: from, name, node, statement} of imports(module.file)) {
        if ((order.get(statement) ?? 0) >= start.step) continue;
        const path = name === undefined ? from : `${from}.${name}`;
        if (!/(?:^|\.)(?:models|consumers|routing)(?:\.|$)/.test(path) || /^(?:django\.db|channels)(?:\.|$)/.test(from))
          continue;
        yield {
          span: spanOf(module.file, node),
          message: {
            en: `\`${path}\` is imported before Django has started; when a model is reached by it, the import ends with \`AppRegistryNotReady\`. Move it below \`get_${protocol}_application()\`.`,
            ko: `Django를 시작하기 전에 ${particle(`\`${path}\``, '을/를')} 가져와요. 그 안에서 모델에 닿으면 \`AppRegistryNotReady\`로 끝나요. \`get_${protocol}_application()\` 아래로 옮기세요.`,
          },
        };
      }
    },
  };
}
