// The least that a page can do with the same answers, as a peer: a field, a number, fifty lines of text, and room
// for the rest.

const person = localStorage.getItem('samplats.person') ?? ''
document.body.innerHTML = '<input type="search"><p role="status"></p><div role="list"></div>'
const [field, count, list] = document.body.children

async function look(text: string): Promise<void> {
  const body = JSON.stringify({ text, filters: {}, sort: 'relevance', skip: 0, limit: 50 })
  const headers = { 'content-type': 'application/json', 'samplats-person': person }
  const response = await fetch('/api/register/search', { method: 'POST', headers, body })
  const { total, rows } = await response.json()
  if (count) count.textContent = String(total)
  list?.replaceChildren(...rows.map(lineOf))
  if (list instanceof HTMLElement) list.style.height = `${total * 72}px`
}

function lineOf({ name, ...row }: Readonly<Record<string, unknown>>): HTMLElement {
  const line = document.createElement('div')
  line.role = 'listitem'
  const link = document.createElement('a')
  link.textContent = String(name)
  line.append(link, Object.values(row).join(' '))
  return line
}

if (field instanceof HTMLInputElement) {
  field.addEventListener('input', () => look(field.value))
  field.focus()
}
