/** A workflow whose job sends a script to a server with appleboy/ssh-action. */
export function sent(script: string, uses = 'appleboy/ssh-action@v1.2.5', more = ''): string {
  return `on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: ${uses}\n        with:\n          host: h\n          key: k\n${more}          script: |\n${indented(script, 12)}`;
}

/** A workflow whose job runs a script on the runner. */
export function here(script: string): string {
  return `on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n${indented(script, 10)}`;
}

/** A workflow with tests and a deployment that waits for them. */
export function pipeline(job: string, on = 'push', before = ''): string {
  return `on: ${on}\n${before}jobs:\n  test: {runs-on: ubuntu-latest, steps: [{run: pytest}]}\n  deploy:\n    needs: test\n    runs-on: ubuntu-latest\n${indented(job, 4)}    steps: [{run: ssh u@h ./deploy.sh}]\n`;
}

function indented(text: string, by: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(by)) + (text === '' ? '' : '\n');
}
