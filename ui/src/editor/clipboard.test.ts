import type { Node } from "prosemirror-model"
import { history, undo } from "prosemirror-history"
import { TextSelection, type EditorState } from "prosemirror-state"
import { EditorView } from "prosemirror-view"
import { afterEach, describe, expect, it } from "vitest"
import { a, bullets, doc, em, li, low, note, numbers, p, stateOf, strong, table, td, tr } from "./building"
import { clipboard, pastePlain, type CleanedPage, type NotesHost, type PasteHost } from "./clipboard"
import { smallState } from "./editor"
import type { MadeNote } from "./notesStep"
import { places } from "./places"
import { documentWithoutIds, jsonFrom } from "./json"

let view: EditorView | null = null
afterEach(() => view?.destroy())

/// This page knows no event of pasting.
const event = () => new Event("paste") as ClipboardEvent

/// The core, which finds nothing to clean in a page.
const core: PasteHost = { clean: async html => ({ html, notes: [] }), fits: async () => true, begins: () => () => undefined, cameLate: () => undefined, cameNothing: () => undefined, system: null }

/// Until what was asked for has come.
const come = async () => {
  for (let step = 0; step < 6; step++) await Promise.resolve()
}

/// An editor with these words.
const editorOf = (words: Node): EditorView => {
  // Ranges have no place in a page that is never drawn.
  view = new EditorView(document.body, { state: smallState(words, {}, async () => null, { wordsOf: () => [], changed: () => undefined, open: () => undefined }, core), handleScrollToSelection: () => true })
  return view
}
const plain = (node: Node): unknown => JSON.parse(JSON.stringify(node.toJSON(), (name, value: unknown) => (name === "id" ? undefined : value)))
const check = async (html: string, expected: Node) => {
  const editor = editorOf(doc(p()))
  editor.pasteHTML(html, event())
  await come()
  expect(plain(editor.state.doc)).toEqual(plain(expected))
}

describe("what is cut and pasted in the text", () => {
  const carry = async (from: number, to: number, into: (state: EditorState) => number): Promise<string> => {
    const editor = editorOf(doc(p("clocks in the town")))
    editor.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, from, to)))
    const { dom } = editor.serializeForClipboard(editor.state.selection.content())
    editor.dispatch(editor.state.tr.deleteSelection())
    editor.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, into(editor.state))))
    editor.pasteHTML(dom.innerHTML, event())
    await come()
    return editor.state.doc.textContent
  }
  it("keeps the space at its end", async () => expect(await carry(1, 11, () => 1)).toBe("clocks in the town"))
  it("keeps the space at its start", async () => expect(await carry(10, 14, state => state.doc.content.size - 1)).toBe("clocks in town the"))
  it("keeps the spaces of a cut that the browser wrote", async () => {
    const editor = editorOf(doc(p("the town")))
    editor.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, 1)))
    editor.pasteHTML("clocks in ", event())
    await come()
    expect(editor.state.doc.textContent).toBe("clocks in the town")
  })
})

describe("an address pasted over words", () => {
  const pasteOver = (from: number, to: number, address: string): EditorView => {
    const editor = editorOf(doc(p("see this page")))
    editor.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, from, to)))
    editor.pasteText(address, event())
    return editor
  }
  it("makes a link of them", () => expect(plain(pasteOver(5, 9, " https://example.org/\n").state.doc)).toEqual(plain(doc(p("see ", a("this"), " page")))))
  it("stands as it is where no words are chosen", () => expect(pasteOver(14, 14, "https://example.org/").state.doc.textContent).toBe("see this pagehttps://example.org/"))
  it("takes their place if it is more than an address", () => expect(pasteOver(5, 9, "https://example.org/ and more").state.doc.textContent).toBe("see https://example.org/ and more page"))
})

describe("what an event tells", () => {
  const told = async (words: Node, data: Record<string, string>, fits = async (_: string) => true): Promise<Node> => {
    const editor = (view = new EditorView(document.body, { state: stateOf(words, [places(), clipboard({ ...core, fits }, null)]), handleScrollToSelection: () => true }))
    const clipboardData = { getData: (kind: string) => data[kind] ?? "", files: [] }
    editor.dom.dispatchEvent(Object.assign(new Event("paste", { bubbles: true, cancelable: true }), { clipboardData }))
    await come()
    return editor.state.doc
  }
  it("of addresses becomes links, over words of these", async () => {
    const list = { "text/uri-list": "https://example.org/\r\n" }
    expect(plain(await told(doc(p("see <a>")), list))).toEqual(plain(doc(p("see ", a("https://example.org/")))))
    expect(plain(await told(doc(p("see <a>this<b>")), list))).toEqual(plain(doc(p("see ", a("this")))))
  })
  it("of a text comes in without the end of its last line", async () =>
    expect(plain(await told(doc(p("one <a>two")), { "text/plain": "a\nb\n" }))).toEqual(plain(doc(p("one a"), p("btwo")))))
  it("of a long text is asked of the core, which may refuse it", async () => {
    const [long, asked] = ["a\n".repeat(10_001), [] as string[]]
    const refuses = async (text: string) => asked.push(text) === 0
    expect((await told(doc(p("<a>kept<b>")), { "text/plain": long }, refuses)).textContent).toBe("kept")
    expect((await told(doc(p("<a>kept<b>")), { "text/plain": long, "text/html": "<p>b</p>" }, refuses)).textContent).toBe("b")
    expect(asked).toEqual([long])
    expect((await told(doc(p("<a>gone<b>")), { "text/plain": long })).childCount).toBe(10_001)
  }, 60_000)
})

const ASSET = "0197a000-0000-7000-8000-000000000001"

it("takes of a figure only its caption where figures have no place, as in an endnote", () =>
  check(`<p>a</p><figure data-asset="${ASSET}"><figcaption>A <em>ferry</em></figcaption></figure><figure data-asset="${ASSET}"></figure>`, doc(p("a"), p("A ", em("ferry")))))

describe("notes that go out", () => {
  const notesHost = (known: boolean, made: string[] = []): NotesHost => ({
    knowsNote: id => known || made.includes(id),
    makeNotes: async texts => {
      made.push(...texts.map(blocks => documentWithoutIds([...blocks]).textContent))
      return texts.map((_, at) => ({ id: `made ${at + 1}`, digest: "" }))
    },
    tellCopied: id => ({ number: id === "n1" ? "i" : "ii", blocks: [p(`Words of ${id}.`)] }),
  })
  const words = doc(p("<a>One", note(), " two", note({ id: "n2" }), " and", note(), ".<b>"))
  /// The notes that the core takes out of what is copied here.
  const notes = ["n1", "n2"].map((own, at) => ({ name: String(at + 1), own, blocks: [jsonFrom(p(`Words of ${own}.`))] }))
  const editorWith = (content: Node, host: NotesHost): EditorView =>
    (view = new EditorView(document.body, { state: stateOf(content, [places(), clipboard({ ...core, clean: async () => ({ html: page, notes }) }, host)]), handleScrollToSelection: () => true }))
  const page = '<p data-pm-slice="1 1 []">One<sup data-note="1"></sup> two<sup data-note="2"></sup> and<sup data-note="1"></sup>.</p>'
  const copied = () => {
    const editor = editorWith(words, notesHost(true))
    const { dom, text } = editor.serializeForClipboard(editor.state.selection.content())
    editor.destroy()
    return { html: dom.innerHTML, text }
  }
  it("stand below the text, as text", () =>
    expect(copied().text).toBe("One[i] two[ii] and[i].\n\n[i] Words of n1.\n\n[ii] Words of n2."))
  it("stand below the text for the core, which knows by a sign that they are ours", () =>
    expect(copied().html).toBe('<p data-hexapla="" data-pm-slice="1 1 []">One<sup data-note="n1" class="note-mark"><a id="mark-n1" href="#note-n1">[i]</a></sup> two<sup data-note="n2" class="note-mark"><a id="mark-n2" href="#note-n2">[ii]</a></sup> and<sup data-note="n1" class="note-mark"><a href="#note-n1">[i]</a></sup>.</p><section data-endnotes=""><div data-endnote="n1" id="note-n1"><p><a href="#mark-n1">[i]</a> Words of n1.</p></div><div data-endnote="n2" id="note-n2"><p><a href="#mark-n2">[ii]</a> Words of n2.</p></div></section>'))
  it("are known where they come from", async () => {
    const editor = editorWith(doc(p("<a>")), notesHost(true))
    editor.pasteHTML(copied().html, event())
    await come()
    expect(plain(editor.state.doc)).toEqual(plain(doc(p("One", note(), " two", note({ id: "n2" }), " and", note(), "."))))
  })
  it("become notes of another article", async () => {
    const made: string[] = []
    const { html } = copied()
    const editor = editorWith(doc(p("<a>")), notesHost(false, made))
    editor.pasteHTML(html, event())
    await come()
    expect(made).toEqual(["Words of n1.", "Words of n2."])
    const ids: unknown[] = []
    editor.state.doc.descendants(node => void (node.type.name === "note_mark" && ids.push(node.attrs.id)))
    expect([editor.state.doc.textContent, ids]).toEqual(["One two and.", ["made 1", "made 2", "made 1"]])
  })
})

it("goes out without what only this editor knows", () => {
  const words = doc(p("a"), bullets(li(p(a("b")))), table({ alignments: ["none", "none"] }, tr(td("c"), td("d")), tr(td("e"), td("f"))), p("g"))
  const { dom } = editorOf(words).serializeForClipboard(words.slice(0, words.content.size))
  const link = '<a href="https://example.org/" rel="noopener noreferrer">b</a>'
  expect(dom.innerHTML.replace(/ data-(?:hexapla|pm-slice)="[^"]*"/g, "")).toBe(`<p>a</p><ul><li><p>${link}</p></li></ul><table><tbody><tr><th>c</th><th>d</th></tr><tr><td>e</td><td>f</td></tr></tbody></table><p>g</p>`)
})

describe("what comes from elsewhere", () => {
  const html = "<p onclick='x()'>a page</p>"
  const page: CleanedPage = {
    html: '<p>One<sup data-note="1"></sup> and <strong>two</strong>.</p>',
    notes: [{ name: "1", own: null, blocks: [jsonFrom(p("See ", a("this"), "."))] }],
  }
  /// A core and an article that answer when they are told to; what they were asked for is in `asked`.
  const host = () => {
    const asked: unknown[] = []
    const late: boolean[] = []
    let answer: (page: CleanedPage | null) => void = () => undefined
    let make: (made: readonly MadeNote[] | null) => void = () => undefined
    const paste: PasteHost = {
      clean: (html, keepNotes) => {
        asked.push({ html, keepNotes })
        return new Promise(resolve => (answer = resolve))
      },
      fits: async () => true,
      begins: () => () => undefined,
      cameLate: notesCame => late.push(notesCame),
      cameNothing: () => undefined,
      system: null,
    }
    const notes: NotesHost = {
      knowsNote: () => false,
      makeNotes: texts => {
        asked.push(texts)
        return new Promise(resolve => (make = resolve))
      },
      tellCopied: () => null,
    }
    const cleaned = async (page: CleanedPage | null) => {
      answer(page)
      await come()
    }
    const made = async (ids: readonly string[] | null) => {
      make(ids && ids.map(id => ({ id, digest: "" })))
      await come()
    }
    return { paste, notes, asked, late, cleaned, made }
  }
  const pasteInto = (words: Node, paste: PasteHost, notes: NotesHost | null): EditorView => {
    view = new EditorView(document.body, { state: stateOf(words, [history(), places(), clipboard(paste, notes)]), handleScrollToSelection: () => true })
    view.pasteHTML(html, event())
    return view
  }
  it("comes in clean, with its notes, and is undone as one", async () => {
    const { paste, notes, asked, cleaned, made } = host()
    const editor = pasteInto(doc(p("<a>")), paste, notes)
    await cleaned(page)
    await made(["n1"])
    expect(asked).toEqual([{ html, keepNotes: false }, [page.notes[0]?.blocks]])
    expect(plain(editor.state.doc)).toEqual(plain(doc(p("One", note(), " and ", strong("two"), "."))))
    undo(editor.state, editor.dispatch)
    expect(plain(editor.state.doc)).toEqual(plain(doc(p())))
  })
  it("comes to where it was pasted, though one writes on", async () => {
    const { paste, notes, cleaned, made } = host()
    const editor = pasteInto(doc(p("before <a>after")), paste, notes)
    editor.dispatch(editor.state.tr.insertText("typed "))
    await cleaned(page)
    editor.dispatch(editor.state.tr.insertText("on "))
    await made(["n1"])
    expect(plain(editor.state.doc)).toEqual(plain(doc(p("before One", note(), " and ", strong("two"), ".typed on after"))))
    expect(editor.state.doc.textBetween(editor.state.selection.from, editor.state.doc.content.size)).toBe("after")
    undo(editor.state, editor.dispatch)
    expect(editor.state.doc.textContent).toBe("before typed on after")
  })
  it("takes the place of what was selected", async () => {
    const { paste, notes, cleaned } = host()
    const editor = pasteInto(doc(p("before <a>gone<b> after")), paste, notes)
    await cleaned({ html: "come", notes: [] })
    expect(editor.state.doc.textContent).toBe("before come after")
  })
  it("leaves what was selected if it is refused", async () => {
    const { paste, notes, cleaned } = host()
    const editor = pasteInto(doc(p("before <a>kept<b> after")), paste, notes)
    await cleaned(null)
    expect(editor.state.doc.textContent).toBe("before kept after")
  })
  it("brings nothing in if its notes cannot be made", async () => {
    const { paste, notes, cleaned, made } = host()
    const editor = pasteInto(doc(p("<a>")), paste, notes)
    await cleaned(page)
    await made(null)
    expect(plain(editor.state.doc)).toEqual(plain(doc(p())))
  })
  it("is told of if the text was left meanwhile", async () => {
    const early = host()
    pasteInto(doc(p("<a>")), early.paste, early.notes).destroy()
    await early.cleaned(page)
    expect(early.late).toEqual([false])
    const later = host()
    const editor = pasteInto(doc(p("<a>")), later.paste, later.notes)
    await later.cleaned(page)
    editor.destroy()
    await later.made(["n1"])
    expect(later.late).toEqual([true])
  })
  it("is not what is pasted next", async () => {
    const { paste, notes, cleaned } = host()
    const editor = pasteInto(doc(p("<a>")), paste, notes)
    await cleaned({ html: "One.", notes: [] })
    editor.pasteText("plain", event())
    expect(editor.state.doc.textContent).toBe("One.plain")
  })
  it("keeps its notes in the text where there are none", async () => {
    const { paste, asked, cleaned } = host()
    const editor = pasteInto(doc(p("<a>")), paste, null)
    await cleaned({ html: "<p>One[1].</p>\n<p>[1] See.</p>", notes: [] })
    expect(asked).toEqual([{ html, keepNotes: true }])
    expect(plain(editor.state.doc)).toEqual(plain(doc(p("One[1]."), p("[1] See."))))
  })
})

it("puts blocks into a cell as one line with its marks", async () => {
  const editor = editorOf(doc(table({ alignments: ["none"] }, tr(td("<a>")))))
  editor.pasteHTML("<p>H<sub>2</sub>O and <strong>here</strong><br>too</p><ul><li><p>more</p></li></ul>", event())
  await come()
  expect(plain(editor.state.doc)).toEqual(plain(doc(table({ alignments: ["none"] }, tr(td("H", low("2"), "O and ", strong("here"), " too more"))))))
})

it("reads a list's number", () =>
  check('<ol start="3"><li><p>one</p></li></ol>', doc(numbers({ start: 3 }, li(p("one"))))))

it("words alone are pasted by name where the system's clipboard can be read, and nowhere else", async () => {
  const asked: unknown[] = []
  const system = {
    read: async (query: unknown) => {
      asked.push(query)
      return { kind: "text", text: "bold" } as const
    },
    picture: async () => null,
    write: () => undefined,
  }
  for (const [host, expected] of [[{ ...core, system }, "one bold"], [core, "one "]] as const) {
    view?.destroy()
    view = new EditorView(document.body, { state: stateOf(doc(p("one <a>")), [places(), clipboard(host, null)]), handleScrollToSelection: () => true })
    expect(pastePlain(view.state, view.dispatch, view)).toBe(host.system !== null)
    await come()
    expect(view.state.doc.textContent).toBe(expected)
  }
  expect(asked).toEqual([{ plain: true, selected: false }])
})
