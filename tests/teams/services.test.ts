import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { tabAddresses } from '../../bot/teams/services.ts'

const publicUrl = 'https://samplats.city.example'
const teamsAppId = '00000000-0000-4000-8000-000000000001'

test('a link opens the page in Teams, where people are signed in, and in a browser where there is no app', () => {
  const link = new URL(tabAddresses(publicUrl, teamsAppId).case('KMPX-3Q47'))
  expect(`${link.origin}${link.pathname}`).toBe(`https://teams.microsoft.com/l/entity/${teamsAppId}/queue`)
  expect(JSON.parse(link.searchParams.get('context') ?? '')).toEqual({ subEntityId: '/tab/cases/KMPX-3Q47' })
  expect(link.searchParams.get('webUrl')).toBe(`${publicUrl}/tab/cases/KMPX-3Q47`)
  expect(tabAddresses(publicUrl).case('KMPX-3Q47')).toBe(`${publicUrl}/tab/cases/KMPX-3Q47`)
})

test('the tab that links open is one of the package', () => {
  const manifest = JSON.parse(readFileSync('manifest/manifest.json', 'utf8'))
  const [, entity] = new URL(tabAddresses(publicUrl, teamsAppId).permits).pathname.split(`${teamsAppId}/`)
  expect(manifest.staticTabs).toContainEqual(expect.objectContaining({ entityId: entity }))
})

test('what somebody searches for is told to no server on the way', () => {
  expect(tabAddresses(publicUrl, teamsAppId).register('hvb missbruk')).not.toContain('missbruk')
  const link = new URL(tabAddresses(publicUrl).register('hvb missbruk'))
  expect([link.pathname, link.search, link.hash]).toEqual(['/tab/register', '', '#text=hvb+missbruk'])
})
