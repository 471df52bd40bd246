import type { Node } from "prosemirror-model"
import { EditorView } from "prosemirror-view"
import { afterEach, expect, it, vi } from "vitest"
import { a, code, doc, note, p, stateOf, strong, table, td, tr } from "./building"
import { places } from "./places"
import { clipboard, type Copied } from "./clipboard"

let view: EditorView | null = null
afterEach(() => view?.destroy())

/// An editor on a system whose clipboard has this; what was asked of it, told, taken and written.
const editorWith = (words: Node, copied: Copied | null, takes = true) => {
  const asked: { plain: boolean, selected: boolean }[] = []
  const told: unknown[] = []
  const taken: (File | string)[] = []
  const write = vi.fn()
  const came = vi.fn()
  const picture = new File(["x"], "")
  const host = {
    clean: async (html: string) => ({ html, notes: [] }),
    fits: async () => true,
    begins: () => came,
    cameLate: (notesCame: boolean) => void told.push(["late", notesCame]),
    cameNothing: (why: string, names: readonly string[] = []) => void told.push([why, ...names]),
    system: {
      read: async (what: { plain: boolean, selected: boolean }) => {
        asked.push(what)
        return copied
      },
      picture: async () => picture,
      write,
    },
  }
  const take = takes ? (_: EditorView, pictures: Promise<readonly (File | string)[]>) => void pictures.then(come => taken.push(...come)) : null
  const notes = { knowsNote: () => true, makeNotes: async () => null, tellCopied: () => ({ number: "i", blocks: [p("Its words.")] }) }
  const editor = (view = new EditorView(document.body, { state: stateOf(words, [places(), clipboard(host, notes, take)]), handleScrollToSelection: () => true }))
  return { editor, asked, told, taken, write, came, picture }
}
const plain = (node: Node): unknown => JSON.parse(JSON.stringify(node.toJSON(), (name, value: unknown) => (name === "id" ? undefined : value)))

/// The page's own paste, which tells nothing.
const paste = async (editor: EditorView) => {
  const event = new Event("paste", { bubbles: true, cancelable: true })
  editor.dom.dispatchEvent(event)
  expect(event.defaultPrevented).toBe(true)
  await new Promise(resolve => setTimeout(resolve))
}

const check = async (words: Node, copied: Copied | null, expected: Node, expectedToTell: unknown[] = []) => {
  const { editor, told } = editorWith(words, copied)
  await paste(editor)
  expect(plain(editor.state.doc)).toEqual(plain(expected))
  expect(told).toEqual(expectedToTell)
}

it("pastes words, each line a paragraph", () =>
  check(doc(p("one <a>two")), { kind: "text", text: "a\n\nb " }, doc(p("one a"), p("b two"))))

it("makes no paragraph of the end of the last line, which program text keeps", async () => {
  await check(doc(p("one <a>two")), { kind: "text", text: "a\nb\r\n \n" }, doc(p("one a"), p("btwo")))
  await check(doc(p("one <a>two")), { kind: "text", text: "a\n" }, doc(p("one atwo")))
  await check(doc(code("<a>")), { kind: "text", text: "a\n" }, doc(code("a\n")))
})

it("makes links of addresses that were copied as such, over words of these", async () => {
  const list = "# one\r\nhttps://example.org/\r\n"
  await check(doc(p("see <a>")), { kind: "addresses", list }, doc(p("see ", a("https://example.org/"))))
  await check(doc(p("see <a>this<b>")), { kind: "addresses", list }, doc(p("see ", a("this"))))
  await check(doc(p("see <a>")), { kind: "addresses", list: list.repeat(2) }, doc(p("see ", a("https://example.org/")), p(a("https://example.org/"))))
  await check(doc(table(tr(td("see <a>")))), { kind: "addresses", list }, doc(table(tr(td("see ", a("https://example.org/"))))))
  await check(doc(p("see <a>")), { kind: "addresses", list: "ftp://example.org/\n" }, doc(p("see ftp://example.org/")))
})

it("says when something has come in", async () => {
  for (const [copied, times] of [[{ kind: "text", text: "a" }, 1], [{ kind: "page", html: "a", picture: false }, 1], [{ kind: "unknown", kinds: ["audio/ogg"] }, 0], [null, 0]] as const) {
    const { editor, came } = editorWith(doc(p("one")), copied as Copied | null)
    await paste(editor)
    expect(came).toHaveBeenCalledTimes(times)
  }
})

it("makes a link of an address over words", () =>
  check(doc(p("see <a>this<b>")), { kind: "text", text: "https://example.org/\n" }, doc(p("see ", a("this")))))

it("pastes a page, clean", () =>
  check(doc(p("one <a>two")), { kind: "page", html: "<b>a</b> ", picture: true }, doc(p("one ", strong("a"), " two"))))

it("leaves all as it was if the clipboard could not be read, is empty, or has nothing for a text", async () => {
  await check(doc(p("one <a>two<b>")), null, doc(p("one two")))
  await check(doc(p("one <a>two<b>")), { kind: "unknown", kinds: [] }, doc(p("one two")))
  await check(doc(p("one <a>two<b>")), { kind: "unknown", kinds: ["audio/ogg"] }, doc(p("one two")), [["unknown", "audio/ogg"]])
  await check(doc(p("one <a>two<b>")), { kind: "page", html: " ", picture: false }, doc(p("one two")), [["empty"]])
})

it("takes a picture, also where a page is nothing else, and files that are pictures", async () => {
  for (const copied of [{ kind: "picture" }, { kind: "page", html: '<meta><img src="x.png">', picture: true }] as const) {
    const { editor, taken, told, picture } = editorWith(doc(p("one")), copied)
    await paste(editor)
    expect([taken, told, editor.state.doc.textContent]).toEqual([[picture], [], "one"])
  }
  const { editor, taken, told } = editorWith(doc(p("one")), { kind: "files", paths: ["/a/Şile.PNG", "/a/b.docx"] })
  await paste(editor)
  expect([taken, told]).toEqual([["/a/Şile.PNG"], [["files", "/a/b.docx"]]])
})

it("says where pictures have no place", async () => {
  const { editor, told } = editorWith(doc(p("one")), { kind: "picture" }, false)
  await paste(editor)
  expect(told).toEqual([["picture"]])
})

it("asks for words alone in program text", async () => {
  const { editor, asked } = editorWith(doc(code("let <a>")), { kind: "text", text: "a = 1\n\nb()" })
  await paste(editor)
  expect(asked).toEqual([{ plain: true, selected: false }])
  expect(plain(editor.state.doc)).toEqual(plain(doc(code("let a = 1\n\nb()"))))
})

it("takes the words of a page where words alone are wanted and there is only a page", async () => {
  const { editor } = editorWith(doc(code("let <a>")), { kind: "page", html: "<p>a <b>b</b></p><p>c</p>", picture: false })
  await paste(editor)
  expect(plain(editor.state.doc)).toEqual(plain(doc(code("let a b\n\nc"))))
})

it("asks for what was selected last when the middle button pastes", async () => {
  const { editor, asked } = editorWith(doc(p("one")), { kind: "text", text: "two" })
  editor.dom.dispatchEvent(new MouseEvent("mouseup", { button: 1, bubbles: true }))
  await paste(editor)
  await paste(editor)
  expect(asked.map(({ selected }) => selected)).toEqual([true, false])
})

it("puts it where the caret stood, though one writes on, and says if the text was left", async () => {
  const { editor } = editorWith(doc(p("one <a>two")), { kind: "text", text: "come " })
  const pasting = paste(editor)
  editor.dispatch(editor.state.tr.insertText("typed "))
  await pasting
  expect(editor.state.doc.textContent).toBe("one come typed two")
  const { editor: left, told } = editorWith(doc(p("one")), { kind: "text", text: "come " })
  const late = paste(left)
  left.destroy()
  await late
  expect(told).toEqual([["late", false]])
})

it("writes what is copied twice: as it is, and without what is only ours", () => {
  const { editor, write } = editorWith(doc(p("<a>One", note(), " ", strong("two"), "<b>")), null)
  const data = new Map<string, string>()
  const clipboardData = { clearData: () => data.clear(), setData: (kind: string, text: string) => data.set(kind, text), getData: (kind: string) => data.get(kind) ?? "" }
  editor.dom.dispatchEvent(Object.assign(new Event("copy", { bubbles: true, cancelable: true }), { clipboardData }))
  const [[{ own, html, text }]] = write.mock.calls as [[{ own: string, html: string, text: string }]]
  expect(own).toContain('data-hexapla=""')
  expect(html).toBe('<p>One<sup class="note-mark"><a id="mark-n1" href="#note-n1">[i]</a></sup> <strong>two</strong></p><section><div id="note-n1"><p><a href="#mark-n1">[i]</a> Its words.</p></div></section>')
  expect(text).toBe("One[i] two\n\n[i] Its words.")
})

it("takes nothing of a paragraph up to whose start one has selected", () => {
  const { editor } = editorWith(doc(p("<a>One."), p("<b>Two.")), null)
  const { dom, text } = editor.serializeForClipboard(editor.state.selection.content())
  expect([dom.querySelectorAll("p").length, text]).toEqual([1, "One."])
})
