import { expect, test } from '@jest/globals'
import { openProgressBar } from '../../bot/move/progressBar.ts'

test('on a terminal the bar is drawn over itself, with how fast it goes and how long it takes', () => {
  const { bar, drawn, pass } = aBar({ isTTY: true })
  bar.report({ doing: 'Exporting', files: 200, share: 0.2 })
  pass(50)
  bar.report({ doing: 'Exporting', files: 250, share: 0.25 })
  pass(950)
  bar.report({ doing: 'Exporting', files: 400, share: 0.4 })
  bar.end()
  expect(drawn).toEqual([
    '\rExporting [######........................] 20 %\x1b[K',
    '\rExporting [############..................] 40 %  200 files/s  3 s left\x1b[K',
    '\n',
  ])
})

test('elsewhere there is a line for every tenth', () => {
  const { bar, drawn, pass } = aBar({ isTTY: false })
  for (let files = 1; files <= 100; files++) {
    pass(2_000)
    bar.report({ doing: 'Importing', files, share: files / 100 })
  }
  bar.end()
  expect(drawn).toHaveLength(10)
  expect(drawn[0]).toBe('Importing [###...........................] 10 %  1 files/s  3 min left\n')
  expect(drawn[9]).toBe('Importing [##############################] 100 %  1 files/s  0 s left\n')
})

test('what is done next begins a line of its own', () => {
  const { bar, drawn, pass } = aBar({ isTTY: true })
  bar.report({ doing: 'Checking', files: 5, share: 1 })
  pass(1_000)
  bar.report({ doing: 'Importing', files: 1, share: 0 })
  bar.end()
  expect(drawn).toEqual([
    '\rChecking  [##############################] 100 %\x1b[K',
    '\n',
    '\rImporting [..............................] 0 %\x1b[K',
    '\n',
  ])
})

/** A bar on a screen that keeps what is drawn, and a clock that stands until it is moved. */
function aBar({ isTTY }: Readonly<{ isTTY: boolean }>) {
  const drawn: string[] = []
  let now = 1_000
  const bar = openProgressBar({ isTTY, write: text => drawn.push(text) }, () => now)
  const pass = (ms: number) => {
    now += ms
  }
  return { bar, drawn, pass }
}
