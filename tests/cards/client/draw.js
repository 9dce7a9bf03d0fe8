/* Runs in the browser: draws cards with the adaptivecards package and measures the boxes that came out. */

const { AdaptiveCards } = window

const colours = {
  light: {
    default: '#242424',
    subtle: '#616161',
    accent: '#4f52b2',
    good: '#237b4b',
    warning: '#835c00',
    attention: '#b10e1c',
  },
  dark: {
    default: '#ffffff',
    subtle: '#adadad',
    accent: '#9299f7',
    good: '#92c353',
    warning: '#f8d22a',
    attention: '#e37d80',
  },
}

const backgrounds = {
  light: {
    default: '#ffffff',
    emphasis: '#f5f5f5',
    accent: '#e8ebfa',
    good: '#e7f2da',
    warning: '#fbf6d9',
    attention: '#fcf4f6',
  },
  dark: {
    default: '#292929',
    emphasis: '#333333',
    accent: '#2f2f4a',
    good: '#1f3a24',
    warning: '#463100',
    attention: '#3e1f25',
  },
}

function hostConfig(theme, sizes) {
  const foregroundColors = Object.fromEntries(
    Object.entries(colours[theme]).map(([name, colour]) => [
      name,
      { default: colour, subtle: name === 'default' ? colours[theme].subtle : colour },
    ]),
  )
  const style = name => ({ backgroundColor: backgrounds[theme][name], foregroundColors })
  return new AdaptiveCards.HostConfig({
    ...sizes,
    fontFamily: 'Segoe UI, sans-serif',
    separator: { lineThickness: 1, lineColor: theme === 'dark' ? '#5c5c5c' : '#e0e0e0' },
    containerStyles: Object.fromEntries(Object.keys(backgrounds[theme]).map(name => [name, style(name)])),
  })
}

/** As much of Markdown as Teams takes in a card, and as we write. */
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  const inline = line =>
    line
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/\*\*(.+?)\*\*/g, '<b>$1</b>')
      .replace(/\*(.+?)\*/g, '<i>$1</i>')
  const lines = text.split('\n')
  const isList = lines.every(line => line.startsWith('- '))
  result.outputHtml = isList
    ? `<ul>${lines.map(line => `<li>${inline(line.slice(2))}</li>`).join('')}</ul>`
    : `<p>${lines.map(inline).join('<br>')}</p>`
  result.didProcess = true
}

/** Every card in a frame of that width; returns what is clipped or overlapping, by card. */
window.drawAll = (cards, { width, theme, sizes }) => {
  document.documentElement.className = theme
  document.body.replaceChildren()
  const config = hostConfig(theme, sizes)
  const frames = cards.map(({ name, card }) => {
    const frame = framed(name, width)
    const drawn = new AdaptiveCards.AdaptiveCard()
    drawn.hostConfig = config
    drawn.parse(card)
    drawn.render(frame)
    return { name, frame }
  })
  // Measured when all are drawn: each further card would make the browser lay out all of them anew.
  return frames.flatMap(({ name, frame }) => faultsIn(frame).map(fault => `${name} at ${width} px: ${fault}`))
}

function framed(name, width) {
  const figure = document.createElement('figure')
  const caption = document.createElement('figcaption')
  caption.textContent = name
  const frame = document.createElement('div')
  frame.className = 'frame'
  frame.style.width = `${width}px`
  figure.append(caption, frame)
  document.body.append(figure)
  return frame
}

function faultsIn(frame) {
  const edge = frame.getBoundingClientRect()
  const elements = [...frame.querySelectorAll('*')].filter(element => element.getClientRects().length > 0)
  return elements.flatMap(element => [
    ...(isOutside(element, edge) ? [`"${said(element)}" sticks out of the card`] : []),
    ...(isClipped(element) ? [`"${said(element)}" is clipped`] : []),
    ...overlapsIn(element),
  ])
}

function isOutside(element, edge) {
  const box = element.getBoundingClientRect()
  return box.width > 0 && (box.right > edge.right + 1 || box.left < edge.left - 1)
}

/** A select shortens its own choice; everything else must show all of its text. */
function isClipped(element) {
  if (['SELECT', 'OPTION', 'INPUT', 'TEXTAREA'].includes(element.tagName)) return false
  if (getComputedStyle(element).display === 'inline') return false
  return (
    element.scrollWidth > element.clientWidth + 1 ||
    (getComputedStyle(element).overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1)
  )
}

function overlapsIn(parent) {
  const children = [...parent.children].filter(
    child => child.getClientRects().length > 0 && getComputedStyle(child).display !== 'inline',
  )
  return children.slice(1).flatMap((child, index) => {
    const before = children[index].getBoundingClientRect()
    const box = child.getBoundingClientRect()
    const across = Math.min(before.right, box.right) - Math.max(before.left, box.left)
    const down = Math.min(before.bottom, box.bottom) - Math.max(before.top, box.top)
    return across > 1 && down > 1 ? [`"${said(child)}" lies over "${said(children[index])}"`] : []
  })
}

function said(element) {
  return (element.textContent || element.tagName).trim().slice(0, 40)
}
