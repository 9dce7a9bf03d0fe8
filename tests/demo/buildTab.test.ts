import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from '@jest/globals'
import { tabSources } from '../../bot/demo/buildTab.ts'
import { importsUnder } from '../architecture/imports.ts'

const known = new Set(tabSources().map(file => relative('.', file)))

test('the tab is built anew after a change in whatever it imports, however far away', () => {
  const imports = [...importsOf('tab'), ...importsOf('bot')]
  const used = new Set(imports.map(({ from }) => from).filter(isOfTab))
  for (const file of used)
    for (const { from, to } of imports) if (from === file && /\.tsx?$/.test(to)) used.add(to)
  expect([...used].filter(file => file.startsWith('bot/')).length).toBeGreaterThan(20)
  expect([...used].filter(file => !known.has(file))).toEqual([])
})

test('the tab is built anew after a change in what it shows as it is', () => {
  const shown = readdirSync('tab/public', { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  expect(shown.length).toBeGreaterThan(0)
  expect(shown.filter(file => !known.has(file))).toEqual([])
})

test('nothing that was built counts as what it is built of', () => {
  expect([...known].filter(file => file.startsWith('tab/built'))).toEqual([])
})

function importsOf(folder: string) {
  return importsUnder(folder)
    .filter(({ inside }) => inside)
    .map(({ from, to }) => ({ from: join(folder, from), to: join(folder, to) }))
}

function isOfTab(file: string): boolean {
  return file.startsWith('tab/') && !file.startsWith('tab/built')
}
