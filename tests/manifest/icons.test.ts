import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { openChromium } from '../journeys/chromium.ts'

describe('the icons', () => {
  test('have the sizes that Teams wants', async () => {
    expect(await pictureOf('color.png')).toMatchObject({ width: 192, height: 192 })
    expect(await pictureOf('outline.png')).toMatchObject({ width: 32, height: 32 })
  })

  test('fill the whole square in colour, in the accent colour at its edge', async () => {
    const { pixels } = await pictureOf('color.png')
    expect(pixels.every(([, , , alpha]) => alpha === 255)).toBe(true)
    expect(pixels[0]).toEqual([0x0e, 0x5a, 0x60, 255])
  })

  test('are nothing but white on transparent in outline', async () => {
    const { pixels } = await pictureOf('outline.png')
    const inked = pixels.filter(([, , , alpha]) => alpha > 0)
    expect(inked.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255)).toBe(true)
    expect(inked.length / pixels.length).toBeGreaterThan(0.1)
    expect(inked.length / pixels.length).toBeLessThan(0.5)
  })
})

type Pixel = readonly [red: number, green: number, blue: number, alpha: number]
type Picture = Readonly<{ width: number; height: number; pixels: readonly Pixel[] }>

let browser: Browser
beforeAll(async () => {
  browser = await openChromium()
})
afterAll(() => browser.close())

async function pictureOf(icon: string): Promise<Picture> {
  const png = await readFile(new URL(`../../manifest/${icon}`, import.meta.url), 'base64')
  const page = await browser.newPage()
  const { hex, ...size } = await page.evaluate<Drawn>(`(${drawPicture})('data:image/png;base64,${png}')`)
  return { ...size, pixels: (hex.match(/.{8}/g) ?? []).map(pixelOf) }
}

function pixelOf(hex: string): Pixel {
  const [red = 0, green = 0, blue = 0, alpha = 0] = Buffer.from(hex, 'hex')
  return [red, green, blue, alpha]
}

// In the page, which alone can read a picture; one text comes back much faster than its thousands of numbers.
const drawPicture = `async address => {
  const picture = new Image()
  picture.src = address
  await picture.decode()
  const { width, height } = picture
  const canvas = new OffscreenCanvas(width, height).getContext('2d')
  canvas.drawImage(picture, 0, 0)
  const { data } = canvas.getImageData(0, 0, width, height)
  return { width, height, hex: Array.from(data, byte => byte.toString(16).padStart(2, '0')).join('') }
}`

type Drawn = Readonly<{ width: number; height: number; hex: string }>
