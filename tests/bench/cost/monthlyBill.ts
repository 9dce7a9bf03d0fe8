import { pageCharge, readCharge } from './publishedCharge.ts'

/** What one case and one process cost, in request units where nothing else is said. */
export type Measured = Readonly<{
  /** All that is pressed and sent in a case's life, on one physical partition and more on each further one. */
  life: Readonly<{ charge: number; perFurtherPartition: number }>
  /** Once for each process, as every one of them hears of all that is written. */
  heard: number
  /** To show a card anew. */
  look: number
  /** Of an open case, as a list reads it. */
  stateBytes: number
  /** Of each process on each physical partition. */
  pollingPerSecond: number
  bytesPerCase: number
  bytesPerFile: number
}>

type Place = Readonly<{
  casesPerYear: number
  casesKept: number
  /** Providers, of two units each, and people. */
  filesInMemory: number
  processes: number
  /** How many cases a list of open cases reads. */
  listed: number
}>

const openShare = 30 / 365
const ownCases = 20

/** A list reads all that is open. What that comes to in a country is set against lists of one's own cases only. */
const places = {
  city: {
    casesPerYear: 3_000,
    casesKept: 30_000,
    filesInMemory: 500 + 150,
    processes: 2,
    listed: 3_000 * openShare,
  },
  county: {
    casesPerYear: 12_000,
    casesKept: 120_000,
    filesInMemory: 2_000 + 600,
    processes: 2,
    listed: 12_000 * openShare,
  },
  country: {
    casesPerYear: 100_000,
    casesKept: 1_000_000,
    filesInMemory: 25_000 + 5_000,
    processes: 3,
    listed: 100_000 * openShare,
  },
  countryOwnLists: {
    casesPerYear: 100_000,
    casesKept: 1_000_000,
    filesInMemory: 25_000 + 5_000,
    processes: 3,
    listed: ownCases,
  },
  millionAYearOwnLists: {
    casesPerYear: 1_000_000,
    casesKept: 1_000_000,
    filesInMemory: 25_000 + 5_000,
    processes: 6,
    listed: ownCases,
  },
} as const satisfies Readonly<Record<string, Place>>

/** List prices in dollars, one region: 100 RU/s for an hour, a million request units, a GB for a month. */
const prices = { autoscale: 0.012, serverless: 0.25, storage: 0.25 }

const looksPerCase = 50
const listsPerCase = 10
const startsPerMonth = 20
/** The busiest second against the mean one of the year's 2 000 working hours. */
const peakFactor = 10
/** With the index on top of the items. */
const indexFactor = 1.2

const hoursPerMonth = 730
const workingHoursPerMonth = 167
const itemsPerPage = 500
/** What one physical partition holds, and how much it may cost in a second. */
const partitionGigabytes = 50
const partitionCharge = 10_000
const leastAutoscale = 1_000

type Bill = Use & Readonly<{ physicalPartitions: number; perCase: number; dollars: Dollars }>

export function monthlyBills(measured: Measured): Readonly<Record<string, Bill>> {
  const bills = Object.entries(places).map(([name, place]) => [name, billOf(place, measured)] as const)
  return Object.fromEntries(bills)
}

/** With as many physical partitions as it needs, each of which makes it cost a little more. */
function billOf(place: Place, measured: Measured, physicalPartitions = 1): Bill {
  const perCase = Math.round(chargeOfCase(place, measured, physicalPartitions))
  const pollingPerSecond = place.processes * physicalPartitions * measured.pollingPerSecond
  const use = useOf(place, measured, { perCase, pollingPerSecond })
  const needed = Math.ceil(Math.max(use.gigabytes / partitionGigabytes, use.peakPerSecond / partitionCharge))
  if (needed > physicalPartitions) return billOf(place, measured, needed)
  return { physicalPartitions, perCase, ...use, dollars: dollarsFor(use) }
}

function chargeOfCase({ processes, listed }: Place, measured: Measured, physicalPartitions: number): number {
  const { life, heard, look, stateBytes } = measured
  const pages = physicalPartitions * Math.ceil(listed / physicalPartitions / itemsPerPage)
  const list = pages * pageCharge + listed * readCharge(stateBytes)
  const lifeHere = life.charge + (physicalPartitions - 1) * life.perFurtherPartition
  return lifeHere + processes * heard + looksPerCase * look + listsPerCase * list
}

type Use = Readonly<{ gigabytes: number; millionsPerMonth: number; peakPerSecond: number }>

function useOf(
  { casesPerYear, casesKept, filesInMemory, processes }: Place,
  { bytesPerCase, bytesPerFile }: Measured,
  { perCase, pollingPerSecond }: Readonly<{ perCase: number; pollingPerSecond: number }>,
): Use {
  const bytes = indexFactor * (casesKept * bytesPerCase + filesInMemory * bytesPerFile)
  const cases = (casesPerYear / 12) * perCase
  const starting = startsPerMonth * processes * filesInMemory
  const peakPerSecond = (peakFactor * cases) / (workingHoursPerMonth * 3_600) + pollingPerSecond
  return {
    gigabytes: Math.round(bytes / 1e8) / 10,
    millionsPerMonth: Math.round((cases + pollingPerSecond * hoursPerMonth * 3_600 + starting) / 1e6),
    peakPerSecond: Math.round(peakPerSecond),
  }
}

type Dollars = ReturnType<typeof dollarsFor>

/** Autoscale: every working hour at the most that it may cost, all others at the tenth that it never falls below. */
function dollarsFor({ gigabytes, millionsPerMonth, peakPerSecond }: Use) {
  const storage = gigabytes * prices.storage
  const most = Math.max(leastAutoscale, Math.ceil(peakPerSecond / 1_000) * 1_000)
  const hours = workingHoursPerMonth + (hoursPerMonth - workingHoursPerMonth) / 10
  return {
    serverless: Math.round(storage + millionsPerMonth * prices.serverless),
    autoscale: Math.round(storage + (most / 100) * prices.autoscale * hours),
    autoscaleAtLeast: Math.round(storage + (most / 1_000) * prices.autoscale * hoursPerMonth),
    mostPerSecond: most,
  }
}
