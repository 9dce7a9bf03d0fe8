/** One line to the server's log; no line ever holds anything of a case's content. */
export function log(line: string): void {
  console.error(`${new Date().toISOString()} ${line}`)
}

export function faultOf(what: string): (fault: unknown) => void {
  return fault => log(`Could not ${what}: ${fault instanceof Error ? fault.message : 'unknown'}`)
}
