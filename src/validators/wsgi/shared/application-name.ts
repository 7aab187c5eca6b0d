import {spanOf} from '../../../syntax/python.ts';
import type {Text} from '../../../text/language.ts';
import {nearest} from '../../../text/nearest.ts';
import {particle} from '../../../text/particle.ts';
import type {Rule} from '../../rule.ts';
import type {Protocol, ServedModule} from '../module.ts';
import {missingApplication} from '../presence.ts';

/** The module gives the server an application under the name it looks for. */
export function applicationName(
  protocol: Protocol,
  examples: {readonly bad: string; readonly good: string},
): Rule<ServedModule, {readonly name: string}> {
  return {
    id: `${protocol}/application-name`,
    title: {en: 'The module has an application', ko: '모듈에 application이 있어요'},
    why: {
      en: `The server imports this module and takes one name out of it: \`gunicorn mysite.${protocol}\` and Django's own settings look for \`application\`. Under another name it is found only when the command says so, and a misspelt one ends with \`Failed to find attribute 'application'\`.`,
      ko: `서버는 이 모듈을 불러와 이름 하나를 꺼내 써요. \`gunicorn mysite.${protocol}\`도 Django 설정도 \`application\`을 찾아요. 다른 이름이면 명령에 따로 적어야 찾을 수 있고, 철자가 틀리면 \`Failed to find attribute 'application'\`으로 끝나요.`,
    },
    learn: `${protocol}#servers`,
    reference: 'https://docs.djangoproject.com/en/stable/howto/deployment/wsgi/#the-application-object',
    severity: 'error',
    ...examples,
    /** The name that an exercise asks for; empty: `application` or `app`, as commands may say either. */
    defaults: {name: ''},
    missing: (module, {name}) => (name !== '' && binds(module, name) ? undefined : missingApplication(module)),
    *check(module, {name: asked}) {
      const {file, served, bindings, open} = module;
      if (asked !== '' && served.kind !== 'absent' && !open && !binds(module, asked)) {
        yield {span: spanOf(file, served.at), message: otherName(asked, served.name)};
        return;
      }
      if (served.kind !== 'absent' || open || file.problems.length > 0) return;
      const names = bindings.filter(({kind}) => kind === 'assign' || kind === 'define').map(({name}) => name);
      const near = nearest('application', names);
      const close = bindings.findLast(({name}) => name === near);
      if (close)
        yield {
          span: spanOf(file, close.kind === 'define' ? close.statement : close.target),
          message: otherName(asked === '' ? 'application' : asked, close.name),
        };
      else if (names.length === 0)
        yield {
          span: {start: 0, end: file.text.indexOf('\n') === -1 ? file.text.length : file.text.indexOf('\n')},
          message: {
            en: 'No name in this module is an application, so the server has nothing to call. Define `application`.',
            ko: '이 모듈에는 애플리케이션이 될 이름이 없어서 서버가 호출할 것이 없어요. `application`을 정의하세요.',
          },
        };
    },
  };
}

/** Does the module give the name a value of its own? */
function binds({bindings}: ServedModule, name: string): boolean {
  return bindings.some((binding) => binding.name === name && binding.kind !== 'item' && binding.kind !== 'call');
}

function otherName(wanted: string, found: string): Text {
  const code = `\`${wanted}\``;
  return {
    en: `The server looks for ${code}; this one is called \`${found}\`. Write ${code}.`,
    ko: `서버는 ${particle(code, '을/를')} 찾는데 여기 이름은 ${particle(`\`${found}\``, '이에요/예요')}. ${particle(code, '으로/로')} 고치세요.`,
  };
}
