import carried from '@sparticuz/chromium'

// Run by chromium.ts as a process of its own: it unpacks into TMPDIR, which cannot be changed from within a test.
await carried.executablePath()
