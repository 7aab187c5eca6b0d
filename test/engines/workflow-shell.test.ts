import {spawnSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseScript} from '../../src/syntax/shell.ts';
import {Lines} from '../../src/syntax/span.ts';
import {isCertain} from '../../src/validators/workflow/shell-message.ts';
import {itNeeds} from '../support/programs.ts';
import {printedSeed, random} from '../support/seed.ts';
import {temporaryFolder} from '../support/temporary.ts';
import {expectAgreement, type Judged} from './support/agreement.ts';
import {anywhere, changing, type Mutator, mutants} from './support/mutate.ts';

/** What `run:` blocks and scripts for a server are made of. */
const scripts = [
  `set -euo pipefail
cd /home/ubuntu/mysite
git pull --ff-only
source venv/bin/activate
pip install -r requirements.txt && python manage.py migrate --noinput
if [[ -f .env && "$DEBUG" != "true" ]]; then
  echo "ready: \${VERSION:-none}" | tee -a log.txt
elif ! test -d static; then
  mkdir -p static
else
  echo 'it is there' >&2
fi
sudo systemctl restart mysite
`,
  `for file in *.py; do
  wc -l < "$file" | awk '{print $1}'
done
while read -r line; do
  case "$line" in
    start|stop) systemctl "$line" app ;;
    "#"*) continue ;;
    *) echo "unknown: $line"; exit 2 ;;
  esac
done < list.txt
cat <<'EOF' > config.ini
[section]
key = "it's a value
EOF
cat <<EOF | sort
$(date) \`hostname\`
EOF
`,
  `deploy() {
  local host=$1 port="\${2:-22}"
  ssh -p "$port" "ubuntu@$host" 'cd app && docker compose up -d --build'
}
arr=(a b "c d")
for i in "\${arr[@]}"; do deploy "$i" & done; wait
(( n = \${#arr[@]} + 1 )); echo $((n * 2))
diff <(sort a) <(sort b) || true
curl -fsSL -H "Authorization: Bearer $TOKEN" -d '{"ref":"main"}' https://api.example.com/x | jq -r '.[] | select(.a == "b") | .c'
docker run --rm -v "$PWD:/src" -e KEY="$KEY" image:latest sh -c 'pip install . && pytest -q'
{ echo "a<<EOT"; cat f; echo EOT; } >> "$GITHUB_OUTPUT"
[ "$1" = "x" ] && exit 0 || echo "$?"
`,
];

const inShell: Readonly<Record<string, Mutator>> = {
  'loses an operator': changing(/&&|\|\||[|;&<>]/, () => ''),
  'doubles an operator': changing(/&&|\|\||[|;&<>]/, (one) => one + one),
  'loses a keyword': changing(/\b(?:then|fi|do|done|in|esac|if|for|while|case|else)\b/, () => ''),
  'loses a bracket': changing(/[()[\]{}]/, () => ''),
  'doubles a bracket': changing(/[()[\]{}]/, (one) => one + one),
};

itNeeds('bash', 'scripts with one thing changed, read by bash', () => {
  const chance = random(printedSeed());
  const file = join(temporaryFolder(), 'script.sh');
  const judge = (text: string): Judged => {
    writeFileSync(file, text);
    const {status, stderr} = spawnSync('bash', ['-n', file], {encoding: 'utf8'});
    const lines = new Lines(text);
    const problems = parseScript(text).problems.filter(({detail}) => isCertain(detail, text));
    const ours = problems.map(({span}) => ({line: lines.position(span.start).line, rule: 'workflow/run-shell-syntax'}));
    // bash -n says what is wrong with `[[ … ]]` and answers 0 all the same; run, such a script ends there.
    const message = stderr.replaceAll(file, 'script.sh');
    return {text, ours, program: status === 0 && stderr === '' ? {kind: 'accepted'} : {kind: 'refused', message}};
  };
  const judged = scripts.flatMap((text) => [
    text,
    ...mutants(text, {...anywhere, ...inShell}, 250, chance).map((one) => one.text),
  ]);
  expectAgreement('workflow', 'scripts', judged.map(judge), {recall: 0.93, sameLine: 0});
});
