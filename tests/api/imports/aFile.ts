/** A question and a file as a browser sends them. */
export function anUpload(question: object, file: Buffer): Buffer {
  const asked = Buffer.from(JSON.stringify(question))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(asked.length)
  return Buffer.concat([length, asked, file])
}
