import {noSudo} from '../../../../src/validators/dockerfile/rules/no-sudo.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noSudo, {
  good: [
    'FROM debian:13\nRUN mkdir /srv/app\n',
    'FROM debian:13\nRUN apt-get update && apt-get install -y sudo\n',
    'FROM debian:13\nRUN echo "app ALL=(ALL) NOPASSWD:ALL" > /etc/sudoers.d/app\n',
    'FROM debian:13\nRUN echo sudo\n',
    'FROM debian:13\nRUN usermod -aG sudo app\n',
    'FROM debian:13\nCMD ["gosu", "app", "gunicorn", "x"]\n',
    'FROM debian:13\nRUN pseudo --version\n',
  ],
  bad: [
    {text: 'FROM debian:13\nRUN sudo mkdir /srv/app\n', at: '2:5', says: [/`sudo` is not needed/]},
    {text: 'FROM debian:13\nRUN sudo -E apt-get update && sudo apt-get install -y git\n', at: '2:5', times: 1},
    {text: 'FROM debian:13\nRUN cd /x && sudo -u app make\n', at: '2:14'},
    {text: 'FROM debian:13\nCMD ["sudo", "gunicorn", "mysite.wsgi"]\n', at: '2:5'},
    {text: 'FROM debian:13\nRUN ["sudo", "mkdir", "/x"]\n', at: '2:5'},
    {text: 'FROM debian:13\nRUN curl https://e.com | sudo bash -\n', times: 1},
  ],
});
