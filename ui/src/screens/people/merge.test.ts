import { expect, test } from "vitest"
import { mergedDraft, type PersonDraft } from "./merge"

/// A person as a picture: `name; de=Bio; +role`.
function person(picture: string): PersonDraft {
  let draft: PersonDraft = { name: "", names: [], bios: [], roles: [] }
  for (let part of picture.split("; ")) {
    let [language = "", text] = part.split("=")
    if (text !== undefined) draft.bios.push({ language, text })
    else if (part.startsWith("+")) draft.roles.push(part.slice(1))
    else draft.name = part
  }
  return draft
}
const pictureOf = ({ name, bios, roles }: PersonDraft) => [name, ...bios.map(({ language, text }) => `${language}=${text}`), ...roles.map((role) => `+${role}`)].join("; ")

const check = (base: string, mine: string, theirs: string, expected: string) => expect(pictureOf(mergedDraft(person(base), person(mine), person(theirs)))).toBe(expected)

test("a biography each is kept", () => check("Ada; en=A", "Ada; en=A; fr=B", "Ada; en=A; de=C", "Ada; en=A; fr=B; de=C"))
test("what only they changed is taken", () => check("Ada; en=A; +author", "Ada; en=A; +author; +editor", "Ada B.; en=Aa; +author", "Ada B.; en=Aa; +author; +editor"))
test("where both wrote, the words here stay", () => check("Ada; en=A", "Ada; en=Mine", "Ada; en=Theirs", "Ada; en=Mine"))
test("what they took away is gone unless it was written on here", () => check("Ada; en=A; tr=T; +author", "Ada; en=A; tr=Tt; +author", "Ada", "Ada; tr=Tt"))
