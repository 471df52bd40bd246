import { describe, it } from "vitest"
import { apply, code, doc, p } from "./building"
import { downFromCode, leaveCode } from "./code"

describe("Enter in program text", () => {
  it("leaves it on the second empty line at its end", () => apply(doc(code("let a\n\n<a>")), leaveCode, doc(code("let a"), p("<a>"))))
  it("goes on on the first", () => apply(doc(code("let a\n<a>")), leaveCode, null))
  it("goes on before its end", () => apply(doc(code("let a\n\n<a>\nlet b")), leaveCode, null))
  it("is none of its business elsewhere", () => apply(doc(p("one<a>")), leaveCode, null))
})

describe("Down in program text", () => {
  it("begins a paragraph where nothing stands behind", () => apply(doc(p("one"), code("let <a>a")), downFromCode, doc(p("one"), code("let a"), p("<a>"))))
  it("goes to what stands behind", () => apply(doc(code("let <a>a"), p("one")), downFromCode, null))
})
