import type {Workflow} from '../../../syntax/workflow.ts';
import type {Rule} from '../../rule.ts';

/** What must stay hidden comes from a secret. */
export const useSecret: Rule<Workflow, {readonly name: string}> = {
  id: 'workflow/use-secret',
  title: {en: 'Keys and passwords come from secrets', ko: '키와 비밀번호는 시크릿에서 가져와요'},
  why: {
    en: 'A workflow is a file everybody with the repository can read. What must stay hidden is stored under Settings → Secrets and read as `${{ secrets.NAME }}`; a secret that does not exist is an empty text, without an error, and names hold only letters, digits and `_`.',
    ko: '워크플로는 저장소를 보는 사람 누구나 읽을 수 있는 파일이에요. 숨겨야 할 값은 Settings → Secrets에 저장하고 `${{ secrets.이름 }}`으로 읽어요. 없는 시크릿은 오류 없이 빈 글자가 되고, 이름에는 영문자와 숫자, `_`만 쓸 수 있어요.',
  },
  learn: 'actions-deploy#secrets',
  reference: 'https://docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/use-secrets',
  severity: 'warning',
  onlyWhenAsked: true,
  /** Any secret will do where none is asked for. */
  defaults: {name: ''},
  bad: 'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ./deploy.sh\n        env:\n          KEY: ${{ secrets.SSH-KEY }}\n',
  good: 'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ./deploy.sh\n        env:\n          KEY: ${{ secrets.SSH_KEY }}\n',
  missing({expressions}, {name}) {
    const read = expressions.flatMap(({paths}) => paths.filter(({names}) => names[0]?.toLowerCase() === 'secrets'));
    if (read.some(({names}) => name === '' || names[1]?.toUpperCase() === name.toUpperCase())) return undefined;
    return {
      en: `The secret${name ? ` \`${name}\`` : ''} is not read anywhere yet. Write \`\${{ secrets.${name || 'NAME'} }}\` where its value belongs.`,
      ko: `아직 ${name ? `\`${name}\` ` : ''}시크릿을 읽는 곳이 없어요. 값이 들어갈 자리에 \`\${{ secrets.${name || '이름'} }}\`를 쓰세요.`,
    };
  },
  *check({expressions}) {
    for (const {names, spans} of expressions.flatMap(({paths}) => paths)) {
      const [context, name = ''] = names;
      const span = spans[1];
      if (
        context?.toLowerCase() !== 'secrets' ||
        span === undefined ||
        name === '' ||
        name === '*' ||
        /^[A-Za-z_]\w*$/.test(name)
      )
        continue;
      yield {
        span,
        message: {
          en: `No secret can be called \`${name}\`: names hold letters, digits and \`_\`. Write \`${name.replace(/\W/g, '_')}\`.`,
          ko: `시크릿 이름에는 영문자와 숫자, \`_\`만 쓸 수 있어서 \`${name}\` 시크릿은 만들 수 없어요. \`${name.replace(/\W/g, '_')}\`처럼 쓰세요.`,
        },
      };
    }
  },
};
