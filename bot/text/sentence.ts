/** The trade's words stand in lower case; at the start of a line they take a capital. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
