import {describe, expect, test} from 'vitest';
import {django} from '../../../src/validators/django/index.ts';
import {readSettings} from '../../../src/validators/django/settings.ts';
import {validate} from '../../../src/validators/validator.ts';

const text = `SECRET_KEY = input()
DEBUG = False
ALLOWED_HOSTS = []
INSTALLED_APPS = ['django.contrib.auth']
`;

describe('what a name says about settings', () => {
  test.each([
    ['mysite/settings.py', 'project', true],
    ['settings/production.py', 'project', true],
    ['settings/__init__.py', 'project', true],
    ['settings/base.py', 'basis', false],
    ['settings_common.py', 'basis', false],
    ['settings/dev.py', 'development', true],
    ['settings/local_dev.py', 'development', true],
    ['database.py', 'project', true],
  ])('%s: %s', (path, role, whole) => {
    expect(readSettings(path, text)).toMatchObject({role, whole});
  });

  test('what another module is there to change is not said of a basis', () => {
    const said = (path: string) => validate(django, {path, text}).diagnostics.map(({rule}) => rule);
    expect(said('settings/production.py')).toContain('django/allowed-hosts');
    expect(said('settings/base.py')).toEqual([]);
  });
});
