import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { readStaff } from '../bot/staff.ts'

const folder = mkdtempSync(join(tmpdir(), 'samplats-staff-'))
afterEach(() => rmSync(join(folder, 'staff.json'), { force: true }))

const sara = {
  id: '00000000-0000-4000-8000-000000000002',
  name: 'Sara Lind',
  district: 'hisingen',
  roles: ['socialWorker'],
}
const hisingen = { id: 'hisingen', name: 'Hisingen' }

describe('the city’s staff list', () => {
  test('gives districts and people, Swedish-speaking and without delegation unless it says so', () => {
    expect(list({ districts: [hisingen], people: [sara] })).toEqual({
      districts: [hisingen],
      people: [{ ...sara, locale: 'sv', delegations: [] }],
    })
  })

  test.each([
    [
      'a role that is none',
      { districts: [hisingen], people: [{ ...sara, roles: ['king'] }] },
      /people\.0\.roles\.0/,
    ],
    ['an id that is none', { districts: [hisingen], people: [{ ...sara, id: 'sara' }] }, /people\.0\.id/],
    ['a field that is unknown', { districts: [hisingen], people: [{ ...sara, admin: true }] }, /admin/],
    [
      'a district that is not listed',
      { districts: [], people: [sara] },
      /the district hisingen is not in it/,
    ],
  ])('with %s is refused in a line that names it', (_, content, fault) => {
    expect(() => list(content)).toThrow(fault)
  })

  test('that is missing or no JSON is refused in one line', () => {
    expect(() => readStaff(join(folder, 'nowhere.json'))).toThrow(
      /^Could not read the staff list .*nowhere\.json: .*\.$/,
    )
    writeFileSync(join(folder, 'staff.json'), '{')
    expect(() => readStaff(join(folder, 'staff.json'))).toThrow(
      /^Could not read the staff list .*staff\.json: .*\.$/,
    )
  })
})

function list(content: object) {
  writeFileSync(join(folder, 'staff.json'), JSON.stringify(content))
  return readStaff(join(folder, 'staff.json'))
}
