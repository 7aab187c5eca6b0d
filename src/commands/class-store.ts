import type {ClassAction} from '../cli/class.ts';
import type {Text} from '../text/language.ts';
import type {World} from './world.ts';

/** `--store redis` stands for the address in this variable, which no other user of the machine can read. */
const variable = 'DRYDOCK_REDIS';

/** An action with the address of its Redis, and what should be said about how that was given; or why it has none. */
export function withStore<Action extends ClassAction>(
  action: Action,
  env: World['env'],
): {readonly action: Action; readonly notice?: Text} | {readonly wrong: Text} {
  const store = 'store' in action ? action.store : undefined;
  if (store === undefined) return {action};
  if (store !== 'redis') return {action, ...(hasPassword(store) && {notice: visible})};
  const address = env[variable];
  return address === undefined || address === '' ? {wrong: notSet} : {action: {...action, store: address}};
}

function hasPassword(address: string): boolean {
  return /^[a-z+]+:\/\/[^@]*:.+@/i.test(address);
}

const visible: Text = {
  en: `The password in --store can be read by every user of this machine (\`ps\` shows it) and stays in the history of the shell. Next time put the address into the variable ${variable} and write \`--store redis\`.`,
  ko: `--store에 쓴 비밀번호는 이 컴퓨터의 다른 사용자도 \`ps\`로 볼 수 있고 셸 기록에도 남아요. 다음에는 주소를 환경 변수 ${variable}에 넣고 \`--store redis\`라고 쓰세요.`,
};

const notSet: Text = {
  en: `--store redis takes the address of Redis from the variable ${variable}, which is not set. For example: \`export ${variable}=redis://:PASSWORD@HOST:6379\``,
  ko: `--store redis는 환경 변수 ${variable}에서 Redis 주소를 읽는데, 그 변수가 없어요. 예: \`export ${variable}=redis://:비밀번호@호스트:6379\``,
};
