/** Loaded into the server before anything else: at SIGUSR2 it cleans up and prints what memory it still needs. */
process.on('SIGUSR2', () => {
  globalThis.gc?.()
  console.log(`memory ${JSON.stringify(process.memoryUsage())}`)
})
