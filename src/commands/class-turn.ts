import type {Joined, Membership} from '../io/class/client.ts';
import type {Text} from '../text/language.ts';

/** So long somebody waits for their turn before they are told how it stands, and at once after one refusal, in ms. */
const longest = {all: 120_000, once: 30_000};

interface Turn {
  readonly membership: Membership;
  readonly first: Joined | undefined;
}

/**
 * Takes a place in a class that lets only so many in at once: whoever comes too early waits as long as the class says,
 * and a moment more so that not all come back together. `wait` is told once that it takes a while. Resolves with how it
 * went in the end; after two minutes also with that there was no turn.
 */
export async function inTurn(
  join: () => Promise<Membership>,
  answer: (membership: Membership) => Promise<Joined | undefined>,
  wait: (text: Text) => void,
): Promise<Turn> {
  const end = performance.now() + longest.all;
  for (let tries = 0; ; tries++) {
    const membership = await join();
    const first = await answer(membership);
    const ms = first?.kind === 'away' && !first.isMember ? first.retryMs : undefined;
    if (ms === undefined || performance.now() > end) return {membership, first};
    await membership.close();
    if (tries === 0) wait(manyCome);
    await new Promise((resolve) => setTimeout(resolve, Math.min(ms, longest.once) * (1 + Math.random() / 4)));
  }
}

const manyCome: Text = {
  en: 'Many are joining just now. Waiting for your turn …',
  ko: '지금 한꺼번에 많이 참여하고 있어요. 차례를 기다리는 중이에요…',
};
