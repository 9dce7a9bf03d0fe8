import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { signInByTeams } from '../../bot/api/signIn.ts'
import { aDesk, type Office } from '../builders/aDesk.ts'
import { aPerson } from '../builders/staff.ts'
import { type ApiServer, startApi } from '../harness/apiServer.ts'

const appId = '00000000-0000-4000-8000-0000000000cc'
const tenantId = '00000000-0000-4000-8000-0000000000dd'
const someone = aPerson('00000000-0000-4000-8000-000000000002', {
  name: 'Sara Lind',
  roles: ['socialWorker'],
})

type KeyPair = Awaited<ReturnType<typeof generateKeyPair>>

let ours: KeyPair
let forged: KeyPair
let authority: Server
let issuer: string
let office: Office
let api: ApiServer

beforeAll(async () => {
  ;[ours, forged] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')])
  const keys = [{ ...(await exportJWK(ours.publicKey)), kid: 'ours', alg: 'RS256', use: 'sig' }]
  authority = createServer((_, response) => void response.end(JSON.stringify({ keys })))
  authority.listen(0, '127.0.0.1')
  await once(authority, 'listening')
  const address = authority.address()
  if (address === null || typeof address === 'string') throw new Error('The authority has no port.')
  const base = `http://127.0.0.1:${address.port}`
  issuer = `${base}/${tenantId}/v2.0`
  office = await aDesk({ people: [someone] })
  api = await startApi(office, signInByTeams({ appId, tenantId, authority: base }, office.desk.directory))
})

afterAll(async () => {
  await api.close()
  await office.close()
  authority.close()
})

test('who bears a token of our tenant for this app is who it says', async () => {
  const { status, body } = await call(await token())
  expect(status).toBe(200)
  expect(body).toMatchObject({ id: someone.id, name: 'Sara Lind' })
})

test('who is known in the tenant but not on the staff is told so', async () => {
  const { status, body } = await call(await token({ oid: '00000000-0000-4000-8000-000000000099' }))
  expect(status).toBe(403)
  expect(body).toMatchObject({ title: 'Du finns inte i personallistan' })
})

const elsewhere = '00000000-0000-4000-8000-0000000000ee'

describe('a token is worth nothing', () => {
  test.each<[string, JWTPayload]>([
    ['for another app', { aud: elsewhere }],
    ['of another tenant', { tid: elsewhere }],
    ['from another issuer', { iss: `https://login.microsoftonline.com/${elsewhere}/v2.0` }],
    ['that has expired', { exp: 1_000 }],
    ['that is not valid yet', { nbf: 4_000_000_000 }],
    ['without an end', { exp: undefined }],
    ['without a beginning', { nbf: undefined }],
    ['for something else than to call us as the person', { scp: 'User.Read' }],
    ['that an app got for itself', { scp: undefined }],
    ['of the older version', { ver: '1.0' }],
    ['that names nobody', { oid: undefined }],
    ['that names somebody by an address', { oid: 'sara.lind@example.com' }],
  ])('%s', async (_, claims) => {
    expect((await call(await token(claims))).status).toBe(401)
  })

  test('signed by someone else under the name of our key', async () => {
    expect((await call(await token({}, forged))).status).toBe(401)
  })

  test('signed by nobody', async () => {
    const [, payload] = (await token()).split('.')
    const header = Buffer.from('{"alg":"none","kid":"ours"}').toString('base64url')
    expect((await call(`${header}.${payload}.`)).status).toBe(401)
  })

  test('signed with our public key as if it were a password', async () => {
    const secret = new TextEncoder().encode(JSON.stringify(await exportJWK(ours.publicKey)))
    const signed = await new SignJWT(claimsOf({}))
      .setProtectedHeader({ alg: 'HS256', kid: 'ours' })
      .sign(secret)
    expect((await call(signed)).status).toBe(401)
  })

  test('that is no token at all', async () => {
    expect((await call('sara')).status).toBe(401)
  })
})

test('the demo’s way of choosing a person does not work', async () => {
  expect((await api.ask(someone.id, '/api/me')).status).toBe(401)
})

function call(bearer: string) {
  return api.ask(undefined, '/api/me', { headers: { authorization: `Bearer ${bearer}` } })
}

function token(claims: JWTPayload = {}, { privateKey }: KeyPair = ours): Promise<string> {
  return new SignJWT(claimsOf(claims)).setProtectedHeader({ alg: 'RS256', kid: 'ours' }).sign(privateKey)
}

function claimsOf(claims: JWTPayload): JWTPayload {
  const now = Math.floor(Date.now() / 1_000)
  const [exp, nbf] = [now + 600, now - 10]
  return {
    aud: appId,
    iss: issuer,
    exp,
    nbf,
    tid: tenantId,
    ver: '2.0',
    scp: 'access_as_user',
    oid: someone.id,
    ...claims,
  }
}
