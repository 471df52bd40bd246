import { DOMParser, DOMSerializer } from "prosemirror-model"
import { describe, expect, it } from "vitest"
import { isHarmless, schema } from "./schema"

const check = (address: string, expected: boolean) => expect(isHarmless(address), JSON.stringify(address)).toBe(expected)

describe("an address in a link", () => {
  it("may be a page, a letter, a telephone, or a place in this text or on this site", () => {
    for (const address of ["https://example.org", "HTTP://example.org", "mailto:a@example.org", "tel:+1", "#part", "/page", "page?at=1:2", "a/b:c", ""]) check(address, true)
  })
  it("may run nothing, however its scheme is written", () => {
    for (const address of ["javascript:alert(1)", "JavaScript:alert(1)", "java\nscript:alert(1)", "\u0001javascript:alert(1)", " javascript:alert(1)", "java\u0085script:x", "data:text/html,x", "vbscript:x", "file:///etc", "1x:y", ":x"]) check(address, false)
  })
})

it("what is shown of a link or an image is not read back as its own", () => {
  const link = schema.mark("link", { address: "https://example.org/" })
  const image = schema.node("image", { address: "https://example.org/a.png" })
  const words = schema.node("paragraph", null, [schema.text("here", [link]), image])
  const drawn = document.createElement("div")
  drawn.append(DOMSerializer.fromSchema(schema).serializeNode(words))
  expect(DOMParser.fromSchema(schema).parse(drawn).child(0).toJSON()).toEqual(words.toJSON())
})
