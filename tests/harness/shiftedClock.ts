/** Loaded into the server before anything else: its wall clock goes wrong by CLOCK_SHIFT_MS, as a machine's may. */
const shiftMs = Number(process.env.CLOCK_SHIFT_MS ?? 0)
const TrueDate = Date
const shiftedNow = () => TrueDate.now() + shiftMs

globalThis.Date = new Proxy(TrueDate, {
  construct: (target, given, made) =>
    Reflect.construct(target, given.length === 0 ? [shiftedNow()] : given, made),
  get: (target, name) => (name === 'now' ? shiftedNow : Reflect.get(target, name)),
})
