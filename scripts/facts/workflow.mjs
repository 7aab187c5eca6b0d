// Writes src/facts/workflow-<version>.json: GitHub's grammar of workflow files, out of @actions/workflow-parser in node_modules.
// Usage: node scripts/facts/workflow.mjs
import {readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const folder = join(root, 'node_modules', '@actions', 'workflow-parser');
const {version} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const {definitions} = JSON.parse(readFileSync(join(folder, 'dist', 'workflow-v1.0.min.json'), 'utf8'));

/** Without the descriptions: they are prose of GitHub's. Among the properties of a map, `description` is a key like any other. */
function bare(value, parent) {
  if (Array.isArray(value)) return value.map((one) => bare(one));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => key !== 'description' || parent === 'properties');
  return Object.fromEntries(kept.map(([key, one]) => [key, bare(one, key)]));
}

const lines = Object.entries(definitions).map(
  ([name, one]) => `    ${JSON.stringify(name)}: ${JSON.stringify(bare(one))}`,
);
const provenance =
  `The schema in the npm package @actions/workflow-parser ${version} (dist/workflow-v1.0.min.json, MIT), ` +
  'without its descriptions; written by scripts/facts/workflow.mjs';
writeFileSync(
  join(root, 'src', 'facts', `workflow-${version}.json`),
  `{\n  "provenance": ${JSON.stringify(provenance)},\n  "version": ${JSON.stringify(version)},\n  "definitions": {\n${lines.join(',\n')}\n  }\n}\n`,
);
