import {copyNotAdd} from '../../../../src/validators/dockerfile/rules/copy-not-add.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(copyNotAdd, {
  good: [
    'FROM python:3.13\nCOPY requirements.txt /app/\n',
    'FROM python:3.13\nADD https://example.com/tool /usr/local/bin/tool\n',
    'FROM python:3.13\nADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://e.com/x /x\n',
    'FROM python:3.13\nADD app.tar.gz /opt/\n',
    'FROM python:3.13\nADD app.tgz /opt/\n',
    'FROM scratch\nADD rootfs.tar.xz /\n',
    'FROM python:3.13\nADD ["data.tar.bz2", "/data/"]\n',
    'FROM python:3.13\nADD https://github.com/team/project.git#main /src\n',
    'FROM python:3.13\nADD git@github.com:team/project.git /src\n',
    'ARG FILE\nFROM python:3.13\nARG FILE\nADD $FILE /app/\n',
    'FROM python:3.13\nADD <<EOF /etc/motd\nhello\nEOF\n',
    'FROM python:3.13\nADD rootfs.tar* /\n',
    '# ADD . /app\nFROM python:3.13\n',
  ],
  bad: [
    {text: 'FROM python:3.13\nADD requirements.txt /app/\n', at: '2:1', says: [/`requirements.txt`/]},
    {text: 'FROM python:3.13\nADD . /app\n', at: '2:1'},
    {text: 'FROM python:3.13\nadd a.py b.py /app/\n', at: '2:1', says: [/`a.py`, `b.py`/]},
    {text: 'FROM python:3.13\nADD ["my file.txt", "/app/"]\n', at: '2:1'},
    {text: 'FROM python:3.13\nADD --chown=app:app . /app\n', at: '2:1'},
    {text: 'FROM python:3.13\nADD app.zip /app/\n', at: '2:1'},
  ],
});
