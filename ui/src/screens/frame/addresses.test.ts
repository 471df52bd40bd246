import { expect, test } from "vitest"
import { breakAddresses, piecesOf } from "./addresses"

test("an address may be broken behind the signs that divide its parts, and nothing else", () => {
  expect(piecesOf("See (https://www.example.org/some-page?id=1&part=2.5), p. 3.")).toEqual([
    "See (https://", "www.", "example.", "org/", "some-page?", "id=1&", "part=2.", "5), p. 3.",
  ])
  expect(piecesOf("Nothing/at all. Here?")).toEqual(["Nothing/at all. Here?"])
})

test("what is copied stays the same text", () => {
  let place = document.createElement("p")
  place.innerHTML = "<em>See</em> <a>http://example.org/a</a>"
  let words = document.createDocumentFragment()
  words.append(place)
  breakAddresses(words)
  expect(place.innerHTML).toBe("<em>See</em> <a>http://<wbr>example.<wbr>org/<wbr>a</a>")
  expect(place.textContent).toBe("See http://example.org/a")
})
