import { expect, test } from '@jest/globals'
import { themeOn } from '../../../tab/outlook/themeOn.ts'

test.each([
  ['#ffffff', 'default'],
  ['#F3F2F1', 'default'],
  ['#292929', 'dark'],
  ['#000000', 'dark'],
])('on %s the pane is %s', (background, theme) => {
  expect(themeOn(background)).toBe(theme)
})

test('an Outlook that names no colour is light', () => {
  expect(themeOn(undefined)).toBe('default')
  expect(themeOn('white')).toBe('default')
})
