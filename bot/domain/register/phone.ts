/** Does it look like a phone number: from its 0 or +, with at least six digits? */
export function isPhone(text: string): boolean {
  return /^(?:\+|0)[\d ()/-]{5,24}$/.test(text) && text.replaceAll(/\D/g, '').length >= 6
}
