import type { Provider } from '../domain/register/provider.ts'

/** Every provider as of the last change that this process knows of. */
export type Register = Readonly<{
  all: () => readonly Provider[]
  keep: (provider: Provider) => void
}>

export function openRegister(providers: readonly Provider[]): Register {
  const byId = new Map(providers.map(provider => [provider.id, provider]))
  let inOrder: readonly Provider[] | undefined = providers
  return {
    all: () => {
      inOrder ??= [...byId.values()]
      return inOrder
    },
    keep: provider => {
      byId.set(provider.id, provider)
      inOrder = undefined
    },
  }
}
