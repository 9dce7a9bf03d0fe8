/** Lays a file among what the person has downloaded. */
export function saveFile({ file, name }: Readonly<{ file: Blob; name: string }>): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
