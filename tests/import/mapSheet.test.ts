import { describe, expect, test } from '@jest/globals'
import { remarksOn } from '../../bot/domain/importing/mapping.ts'
import { mapSheet } from '../../bot/import/mapSheet.ts'

describe('a sheet', () => {
  test('is mapped by its headings, wherever they stand', () => {
    const rows = [
      ['Våra enheter'],
      [null],
      ['Org.nr', 'Enhet', 'Ålder', 'Anteckning'],
      ['996677-8897', 'Kojan'],
    ]
    expect(mapSheet({ sheet: 'HVB', rows })).toEqual({
      sheet: 'HVB',
      headingRow: 3,
      headings: ['Org.nr', 'Enhet', 'Ålder', 'Anteckning'],
      columns: ['organisationNumber', 'unitName', 'ages', undefined],
    })
  })

  test('without headings is not mapped', () => {
    expect(
      mapSheet({ sheet: 'Läs mig', rows: [['Så här fyller du i listan'], ['Enhet'], ['Kojan']] }),
    ).toBeUndefined()
  })
})

describe('whoever maps a sheet is told', () => {
  const mapped = mapSheet({
    sheet: 'HVB',
    rows: [['Enhet', 'Ålder', 'Anteckning', '', 'Verksamhet']],
  })
  const remarks = mapped && remarksOn(mapped)

  test('which columns are not known', () => {
    expect(remarks?.unknown).toEqual([{ number: 3, heading: 'Anteckning' }])
  })

  test('which say the same as one before them', () => {
    expect(remarks?.doubled).toEqual([{ number: 5, heading: 'Verksamhet', kind: 'unitName' }])
  })

  test('which are missing, and for what', () => {
    expect(remarks?.missing).toEqual([
      { field: 'organisationNumber', neededFor: 'everyRow' },
      { field: 'serviceType', neededFor: 'newUnit' },
      { field: 'municipality', neededFor: 'newUnit' },
      { field: 'places', neededFor: 'newUnit' },
      { field: 'level1', neededFor: 'newUnit' },
    ])
  })
})
