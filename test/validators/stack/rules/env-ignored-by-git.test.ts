import {envIgnoredByGit} from '../../../../src/validators/stack/rules/env-ignored-by-git.ts';
import {checkStackRule} from '../../../support/check-stack-rule.ts';

const ignoring = (text: string, path = '.gitignore') => `-- ${path} --\n${text}\n`;
const env = (path = '.env') => `-- ${path} --\nDEBUG=False\n`;

checkStackRule(envIgnoredByGit, {
  good: [
    ignoring('.envs/*\n!.envs/.local/') + env('.envs/.local/.django'),
    `${ignoring('venv')}-- .env.production --\nVITE_API_URL=/api\nVITE_NAME=x\n`,
    ignoring('.env') + env(),
    ignoring('.env*') + env(),
    ignoring('*.env') + env('deploy/prod.env'),
    ignoring('deploy/') + env('deploy/.env'),
    ignoring('/deploy/.env') + env('deploy/.env'),
    ignoring('venv') + ignoring('.env', 'deploy/.gitignore') + env('deploy/.env'),
    ignoring('venv') + env('.env.example'),
    env(),
    ignoring('.env', 'deploy/.gitignore') + env(),
  ],
  bad: [
    {files: ignoring('venv') + env(), at: '.env:1', related: ['.gitignore:1'], says: [/`\.env`/]},
    {files: ignoring('.env\n!.env') + env()},
    {files: ignoring('# .env') + env()},
    {files: ignoring('.env/') + env()},
    {files: ignoring('/.env') + env('deploy/.env'), says: [/`deploy\/\.env`/]},
  ],
});
