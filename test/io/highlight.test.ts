import {build} from 'esbuild';
import {expect, test} from 'vitest';
import {contrast} from '../../src/io/contrast.ts';
import {backgrounds, highlight, leastContrast} from '../../src/io/highlight.ts';
import {type ListingLanguage, listingLanguages, listingText} from '../../src/text/listing.ts';

const samples: Readonly<Record<ListingLanguage, string>> = {
  dockerfile:
    '# a comment\nFROM python:3.13-slim AS app\nENV A="b"\nRUN pip install x && echo $A\nCMD ["python", "x.py"]\n',
  dockerignore: '# a comment\n*.pyc\n!keep\n',
  yaml: '# c\non: [push]\njobs:\n  test:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: |\n          echo hello # yes\n      - uses: a/b@v4\n    if: true\n    n: 3.10\n',
  nginx:
    '# c\nserver {\n    listen 80;\n    location ~ \\.py$ { proxy_pass http://unix:/run/x.sock; }\n    set $a "b";\n}\n',
  systemd: '# c\n[Unit]\nDescription=my site\n[Service]\nExecStart=/bin/x --bind 0.0.0.0\nRestart=on-failure\n',
  ini: '; c\n[a]\nb = "c"\n',
  python:
    '# c\nimport os\nfrom x import y\n\n@d\nclass A(B):\n    """doc"""\n    def f(self, *a: int) -> str:\n        return f"{a!r}" + os.environ["X"] or None, 1.5\n',
  shell:
    '# c\nset -euo pipefail\nfor f in *.txt; do\n  echo "$f" | grep -c \'a\' > out\ndone\nif [ -f x ]; then exit 1; fi\n',
  console: '$ docker build -t mysite .\nSuccessfully built\n',
  dotenv: '# c\nDEBUG=False\nSECRET="a b"\n',
  json: '{"a": [1, true, null, "b\\n"]}\n',
  diff: '--- a\n+++ b\n@@ -1 +1 @@\n-old\n+new\n same\n',
  text: 'browser ──▶ Nginx\n',
};

test.each(listingLanguages)('%s keeps every character of the code', async (language) => {
  const listing = await highlight(language, samples[language]);
  expect(listing.language).toBe(language);
  expect(`${listingText(listing)}\n`).toBe(samples[language]);
});

const colourless = ['text', 'dockerignore'];

test.each(listingLanguages.filter((language) => !colourless.includes(language)))('%s has colours', async (language) => {
  const listing = await highlight(language, samples[language]);
  const tokens = listing.lines.flat();
  expect(tokens.filter(({dark}) => dark !== undefined).length).toBeGreaterThan(1);
  expect(tokens.filter(({light}) => light !== undefined).length).toBeGreaterThan(1);
});

test('every colour can be read on dark and on light terminals', async () => {
  const listings = await Promise.all(listingLanguages.map((language) => highlight(language, samples[language])));
  const tokens = listings.flatMap(({lines}) => lines.flat());
  const dark = new Set(tokens.flatMap((token) => token.dark ?? []));
  const light = new Set(tokens.flatMap((token) => token.light ?? []));
  expect(dark.size).toBeGreaterThan(3);
  expect(light.size).toBeGreaterThan(3);
  for (const colour of dark)
    for (const background of backgrounds.dark)
      expect(contrast(colour, background)).toBeGreaterThanOrEqual(leastContrast);
  for (const colour of light)
    for (const background of backgrounds.light)
      expect(contrast(colour, background)).toBeGreaterThanOrEqual(leastContrast);
});

test('a comment does not look like an instruction', async () => {
  const {lines} = await highlight('dockerfile', samples.dockerfile);
  expect(lines[0]?.[0]?.dark).not.toBe(lines[1]?.[0]?.dark);
});

test('a very long text stays without colours', async () => {
  const {lines} = await highlight('shell', 'echo "a" # b\n'.repeat(10_000));
  expect(lines).toHaveLength(10_000);
  expect(lines[0]).toEqual([{text: 'echo "a" # b'}]);
});

test('shiki stays out of the first chunk of a bundle', async () => {
  const {metafile} = await build({
    entryPoints: ['src/io/highlight.ts'],
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    outdir: 'out',
    write: false,
    metafile: true,
  });
  const entry = Object.values(metafile.outputs).find(({entryPoint}) => entryPoint === 'src/io/highlight.ts');
  expect(Object.keys(entry?.inputs ?? {}).filter((input) => input.includes('node_modules'))).toEqual([]);
  const loaded = Object.keys(metafile.inputs).filter((input) => /shiki|@shikijs/.test(input));
  expect(loaded.length).toBeGreaterThan(10);
  expect(loaded.filter((input) => /onig\.wasm|engine-oniguruma|bundle-full/.test(input))).toEqual([]);
});
