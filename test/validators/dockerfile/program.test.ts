import {describe, expect, it} from 'vitest';
import {parseDockerfile} from '../../../src/syntax/dockerfile.ts';
import {option, programs} from '../../../src/validators/dockerfile/program.ts';

function read(instruction: string): string[] {
  const file = parseDockerfile(`FROM python:3.13\n${instruction}\n`);
  const run = file.instructions[1];
  if (run === undefined) throw new Error(`no instruction in ${instruction}`);
  return programs(run, file).map(({name, args}) => [name, ...args.map(({value}) => value)].join(' '));
}

describe('the programs of an instruction', () => {
  it.each([
    ['RUN pip install x', ['pip install x']],
    ['RUN ["pip", "install", "x"]', ['pip install x']],
    ['RUN /opt/venv/bin/pip install x', ['pip install x']],
    ['RUN python -m pip install x', ['pip install x']],
    ['RUN python3.13 -u -m pip install x', ['pip install x']],
    ['RUN python -mpip install x', ['pip install x']],
    ['RUN python manage.py migrate', ['manage.py migrate']],
    ['RUN python -W ignore manage.py migrate', ['manage.py migrate']],
    ['RUN ./manage.py migrate', ['manage.py migrate']],
    ['RUN django-admin migrate', ['manage.py migrate']],
    ['RUN python -m django migrate', ['manage.py migrate']],
    ['RUN python main.py', ['python main.py']],
    ['RUN python -c "import x"', ['python -c import x']],
    ['RUN sudo -E -u app apt-get update', ['apt-get update']],
    ['RUN env A=1 pip install x', ['pip install x']],
    ['CMD ["env", "A=1", "gunicorn", "x"]', ['gunicorn x']],
    ['CMD ["tini", "-g", "--", "gunicorn", "x"]', ['gunicorn x']],
    ['CMD ["dumb-init", "gunicorn", "x"]', ['gunicorn x']],
    ['CMD ["gosu", "app", "gunicorn", "x"]', ['gunicorn x']],
    ['CMD ["runuser", "-u", "app", "--", "gunicorn", "x"]', ['gunicorn x']],
    ['CMD su - app -c "gunicorn x"', ['gunicorn x']],
    ['RUN bash -eo pipefail -c "pip install a"', ['pip install a']],
    ['CMD bash start.sh -c x', ['bash start.sh -c x']],
    ['CMD ["poetry", "run", "gunicorn", "x"]', ['gunicorn x']],
    ['CMD ["uv", "run", "--no-sync", "-p", "3.13", "gunicorn", "x"]', ['gunicorn x']],
    ['CMD ["conda", "run", "--no-capture-output", "-n", "env", "gunicorn", "x"]', ['gunicorn x']],
    ['CMD ["uv", "sync"]', ['uv sync']],
    ['CMD ["newrelic-admin", "run-program", "gunicorn", "x"]', ['gunicorn x']],
    ['RUN timeout 10 gunicorn x', ['gunicorn x']],
    ['RUN sh -c "pip install a && pip install b"', ['pip install a', 'pip install b']],
    ['CMD ["bash", "-ec", "exec gunicorn x"]', ['gunicorn x']],
    ['RUN <<EOF\npip install a\nif true; then pip install b; fi\nEOF', ['pip install a', 'true', 'pip install b']],
    ['HEALTHCHECK --interval=3s CMD ["curl", "-f", "x"]', ['curl -f x']],
    ['HEALTHCHECK CMD curl -f x || exit 1', ['curl -f x', 'exit 1']],
    ['RUN A=1', []],
    ['RUN sudo', ['sudo']],
    ['RUN python', ['python']],
    ['COPY a b', []],
  ])('%s', (instruction, expected) => {
    expect(read(instruction)).toEqual(expected);
  });
});

it.each([
  ['gunicorn -b a', ['a']],
  ['gunicorn -ba', ['a']],
  ['gunicorn --bind a', ['a']],
  ['gunicorn --bind=a -b b', ['a', 'b']],
  ['gunicorn --binding a', []],
  ['gunicorn x', []],
  ['gunicorn --bind', []],
])('the values of an option: %s', (command, expected) => {
  const file = parseDockerfile(`FROM python:3.13\nCMD ${command}\n`);
  const found = file.instructions.flatMap((one) => programs(one, file)).flatMap((one) => option(one, ['-b', '--bind']));
  expect(found.map(({value}) => value)).toEqual(expected);
});
