import {describe, expect, test} from 'vitest';
import {writtenEnv} from '../../../src/validators/stack/written-env.ts';

describe('names that a script writes', () => {
  test.each([
    ['echo "A=1" > .env', 'fresh', ['A']],
    ['echo A=1 >> .env\necho B=2 >> .env', 'added', ['A', 'B']],
    ["echo 'A=1' > .env\necho B=2 >> /srv/app/.env", 'fresh', ['A', 'B']],
    ['printf "A=%s\\nB=%s\\n" "$A" "$B" > .env', 'fresh', ['A', 'B']],
    ['echo -e "A=1\\nB=2" > "$HOME/app/.env"', 'fresh', ['A', 'B']],
    ['cat > .env <<EOF\nA=1\n# note\nexport B=2\nEOF\nls', 'fresh', ['A', 'B']],
    ["cat <<'END' >> .env\nA=1\nEND", 'added', ['A']],
    ['echo "A=1" | tee .env', 'fresh', ['A']],
    ['echo "A=1" | sudo tee -a .env', 'added', ['A']],
    ['cd /srv\n  echo "A=1" > backend/prod.env', 'fresh', ['A']],
  ] as const)('%j', (script, kind, names) => {
    expect(writtenEnv(script)).toMatchObject({kind, names});
  });
});

test.each([
  '',
  'ls',
  'echo "$ENV_FILE" > .env',
  'cp a .env',
  '# echo A=1 > .env',
  'cat > .env <<EOF\nA=1',
  'echo A=1 > .envrc',
])('nothing is known of %j', (script) => {
  expect(writtenEnv(script)).toBeUndefined();
});

test('the line that makes the file anew is the one to point at', () => {
  const script = 'ls\n  echo A=1 > .env  \necho B=2 >> .env\n';
  const written = writtenEnv(script);
  expect(script.slice(written?.from, written?.to)).toBe('echo A=1 > .env');
});
