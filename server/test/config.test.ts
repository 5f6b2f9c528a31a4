// What the configuration takes, and that it says everything that is wrong with it at once.
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig, readLanguage } from '../src/config/config.ts'

const cwd = resolve('/srv')
const problemsOf = (env: Record<string, string>): readonly string[] => {
  const read = readConfig(env, cwd)
  return read.ok ? [] : read.problems.map(({ variable, wants }) => `${variable} ${wants}`)
}

describe('the configuration', () => {
  it('has a sound value for everything that is not said', () => {
    expect(readConfig({ PATH: '/bin' }, cwd)).toEqual({
      ok: true,
      config: {
        port: 8080,
        host: '127.0.0.1',
        data: join(cwd, 'data'),
        origin: null,
        profile: null,
        language: 'id',
      },
    })
  })

  it('takes what is said', () => {
    const env = {
      KENTONGAN_PORT: '0',
      KENTONGAN_HOST: '::1',
      KENTONGAN_DATA: '../kentongan',
      KENTONGAN_ORIGIN: 'https://wbs.example.go.id',
      KENTONGAN_PROFILE: 'kantor.json',
      KENTONGAN_LANGUAGE: 'en',
    }
    expect(readConfig(env, cwd)).toEqual({
      ok: true,
      config: {
        port: 0,
        host: '::1',
        data: resolve(cwd, '../kentongan'),
        origin: 'https://wbs.example.go.id',
        profile: join(cwd, 'kantor.json'),
        language: 'en',
      },
    })
  })

  it('reports every problem at once', () => {
    const env = {
      KENTONGAN_PORT: '80a',
      KENTONGAN_HOST: 'a b',
      KENTONGAN_DATA: ' ',
      KENTONGAN_ORIGIN: 'wbs',
      KENTONGAN_PROFILE: '',
      KENTONGAN_LANGUAGE: 'jv',
      KENTONGAN_PROT: '8080',
    }
    expect(problemsOf(env)).toEqual([
      'KENTONGAN_PORT port',
      'KENTONGAN_HOST host',
      'KENTONGAN_DATA folder',
      'KENTONGAN_ORIGIN origin',
      'KENTONGAN_PROFILE profile',
      'KENTONGAN_LANGUAGE language',
      'KENTONGAN_PROT nothing',
    ])
  })

  it('never repeats what stands in a variable that it does not know', () => {
    const read = readConfig({ KENTONGAN_SECRET: 'hunter2' }, cwd)
    expect(JSON.stringify(read)).not.toContain('hunter2')
  })

  it.each(['', '-1', '65536', '8080.5', '1e3', ' 80'])('takes no port %j', (port) => {
    expect(problemsOf({ KENTONGAN_PORT: port })).toEqual(['KENTONGAN_PORT port'])
  })

  it.each([
    'http://127.0.0.1:8080',
    'http://localhost',
    'http://[::1]:8080',
    'http://kantor.localhost:8080',
    'https://wbs.example.go.id:8443',
  ])('takes the origin %s', (origin) => {
    expect(problemsOf({ KENTONGAN_ORIGIN: origin })).toEqual([])
  })

  it.each([
    '',
    'http://wbs.example.go.id',
    'http://127.0.0.1.example.com',
    'http://notlocalhost',
    'https://wbs.example.go.id/',
    'https://wbs.example.go.id/lapor',
    'https://user@wbs.example.go.id',
    'https://WBS.example.go.id',
    'ftp://wbs.example.go.id',
    'javascript:1',
  ])('takes no origin %j', (origin) => {
    expect(problemsOf({ KENTONGAN_ORIGIN: origin })).toEqual(['KENTONGAN_ORIGIN origin'])
  })

  it('reports in a language that it has, whatever was asked for', () => {
    const asked = [{}, { KENTONGAN_LANGUAGE: 'en' }, { KENTONGAN_LANGUAGE: 'jv' }]
    expect(asked.map(readLanguage)).toEqual(['id', 'en', 'id'])
  })
})
