import {setWorkdir} from '../../../../src/validators/dockerfile/rules/set-workdir.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(setWorkdir, {
  good: [
    'FROM python:3.13\nWORKDIR /app\nCOPY . .\n',
    'FROM python:3.13\nCOPY . /app\n',
    'FROM python:3.13\nCOPY requirements.txt /tmp/\nWORKDIR /app\nCOPY . .\n',
    'FROM python:3.13 AS base\nWORKDIR /app\nFROM base\nCOPY . .\n',
    'FROM python:3.13 AS a\nWORKDIR /app\nFROM a AS b\nRUN true\nFROM b\nCOPY . .\n',
    'FROM team/base:1\nCOPY . .\n',
    'FROM golang:1.24\nCOPY . .\n',
    'FROM tiangolo/uvicorn-gunicorn:python3.11\nCOPY . .\n',
    'FROM python:3.13\nARG DIR=/app\nCOPY . $DIR\n',
    'FROM python:3.13\nARG DIR\nCOPY . $DIR\n',
    'FROM python:3.13\nCOPY ["a b", "/app/"]\n',
    'ARG BASE\nFROM $BASE\nCOPY . .\n',
    'FROM python:3.13-windowsservercore\nCOPY . C:\\\\app\n',
  ],
  bad: [
    {text: 'FROM python:3.13\nCOPY . .\n', at: '2:8', says: [/No `WORKDIR` is set/]},
    {text: 'FROM python:3.13\nCOPY requirements.txt ./\nCOPY . .\n', at: '2:23', times: 1},
    {text: 'FROM debian:13\nADD app.tar.gz app/\n', at: '2:16'},
    {text: 'FROM python:3.13\nCOPY . .\nWORKDIR /app\n', at: '2:8'},
    {text: 'FROM python:3.13 AS a\nWORKDIR /app\nFROM python:3.13\nCOPY --from=a /app app\n', at: '4:20'},
    {text: 'FROM python:3.13\nARG DIR=app\nCOPY . $DIR\n', at: '3:8'},
    {text: 'FROM scratch\nCOPY app .\n', at: '2:10'},
  ],
});
