const key = 'samplats.person'

/** Whom one has chosen to be in the demo; each browser remembers its own. */
export function chosenPerson(): string | undefined {
  return localStorage.getItem(key) ?? undefined
}

export function choosePerson(id: string | undefined): void {
  if (id === undefined) localStorage.removeItem(key)
  else localStorage.setItem(key, id)
}
