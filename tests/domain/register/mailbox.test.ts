import { expect, test } from '@jest/globals'
import { looksPersonal } from '../../../bot/domain/register/mailbox.ts'

test.each([
  'kim.ek@ekbacken.example',
  'Kim.Maria.Ek@ekbacken.example',
  'ekbacken@gmail.com',
  'kim_ek@hem.example',
])('%s looks like a person’s own', mailbox => expect(looksPersonal(mailbox)).toBe(true))

test.each([
  'placering@ekbacken.example',
  'hvb.ekbacken@omsorg.example',
  'info@ekbacken.example',
  'intag-vast@ekbacken.example',
  'ekbacken@ekbacken.example',
  'familjehem.vast@gmail.com',
])('%s does not', mailbox => expect(looksPersonal(mailbox)).toBe(false))
