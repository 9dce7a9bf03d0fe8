import { setWallClock } from './wallClock.ts'

/** Loaded into the server before anything else: its wall clock goes wrong by CLOCK_SHIFT_MS, as a machine's may. */
const shiftMs = Number(process.env.CLOCK_SHIFT_MS ?? 0)
setWallClock(() => shiftMs)
