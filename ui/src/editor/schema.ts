import { Schema, type AttributeSpec, type DOMOutputSpec, type NodeSpec } from "prosemirror-model"
import { Head } from "./headAttribute"

/// A top-level block carries its stable id; the same types inside other blocks carry none.
const id: AttributeSpec = { default: null }

const block = (spec: NodeSpec): NodeSpec => ({ group: "block", ...spec, attrs: { id, ...spec.attrs } })

/// The id read from our own HTML; clipboard.ts decides whether it may stay.
const idOf = (dom: HTMLElement): string | null => dom.getAttribute("data-id")

const withId = (attrs: Record<string, unknown>, more: Record<string, string> = {}): Record<string, string> =>
  typeof attrs.id === "string" ? { ...more, "data-id": attrs.id } : more

/// The document of an edition's body, node for node that of the core.
export const schema = new Schema({
  nodes: {
    doc: { content: "block+", attrs: { head: { default: new Head("", []) } } },

    paragraph: block({
      content: "inline*",
      parseDOM: [{ tag: "p", getAttrs: dom => ({ id: idOf(dom) }) }],
      toDOM: node => ["p", withId(node.attrs), 0],
    }),

    heading: block({
      content: "inline*",
      defining: true,
      attrs: { level: { default: 2, validate: "number" } },
      parseDOM: [1, 2, 3, 4, 5, 6].map(level => ({
        tag: `h${level}`,
        getAttrs: (dom: HTMLElement) => ({ id: idOf(dom), level }),
      })),
      toDOM: node => [`h${node.attrs.level as number}`, withId(node.attrs), 0],
    }),

    /// A quotation; `pull` if it is words of the text itself, set large.
    quote: block({
      content: "block+",
      defining: true,
      attrs: { pull: { default: false, validate: "boolean" } },
      parseDOM: [{ tag: "blockquote", getAttrs: dom => ({ id: idOf(dom), pull: dom.classList.contains("pull-quote") }) }],
      toDOM: node => ["blockquote", withId(node.attrs, node.attrs.pull === true ? { class: "pull-quote" } : {}), 0],
    }),

    /// Bullets, or numbers from `start`.
    list: block({
      content: "list_item+",
      attrs: { start: { default: null }, tight: { default: true, validate: "boolean" } },
      parseDOM: [
        { tag: "ul", getAttrs: dom => ({ id: idOf(dom), start: null, tight: dom.dataset.tight !== "false" }) },
        {
          tag: "ol",
          getAttrs: dom => ({ id: idOf(dom), start: startOf(dom), tight: dom.dataset.tight !== "false" }),
        },
      ],
      toDOM(node): DOMOutputSpec {
        const attrs = withId(node.attrs, { "data-tight": String(node.attrs.tight) })
        if (node.attrs.start === null) return ["ul", attrs, 0]
        return ["ol", node.attrs.start === 1 ? attrs : { ...attrs, start: String(node.attrs.start) }, 0]
      },
    }),

    list_item: {
      content: "block+",
      defining: true,
      parseDOM: [{ tag: "li" }],
      toDOM: () => ["li", 0],
    },

    /// Program text; the core calls it `code`, which is the name of a mark here too.
    code_block: block({
      content: "text*",
      marks: "",
      code: true,
      defining: true,
      attrs: { info: { default: "", validate: "string" } },
      parseDOM: [{
        tag: "pre",
        preserveWhitespace: "full",
        getAttrs: dom => ({ id: idOf(dom), info: dom.dataset.info ?? "" }),
      }],
      toDOM: node => ["pre", withId(node.attrs, { "data-info": node.attrs.info as string, spellcheck: "false" }), ["code", 0]],
    }),

    table: block({
      content: "table_row+",
      isolating: true,
      attrs: { alignments: { default: [] } },
      parseDOM: [{ tag: "table", getAttrs: dom => ({ id: idOf(dom), alignments: alignmentsOf(dom) }) }],
      toDOM: node => ["table", withId(node.attrs, { "data-alignments": (node.attrs.alignments as string[]).join(" "), ...styleOf(node.attrs.alignments as string[]) }), ["tbody", 0]],
    }),

    table_row: {
      content: "table_cell+",
      // Between two cells nothing can be written.
      allowGapCursor: false,
      parseDOM: [{ tag: "tr" }],
      toDOM: () => ["tr", 0],
    },

    table_cell: {
      content: "inline*",
      isolating: true,
      parseDOM: [{ tag: "td" }, { tag: "th" }],
      toDOM: () => ["td", 0],
    },

    /// A picture of the newsroom with its caption; drawn by figures.ts.
    figure: block({
      content: "inline*",
      isolating: true,
      defining: true,
      attrs: {
        asset: { validate: "string" },
        alternative: { default: "", validate: "string" },
        credit: { default: "", validate: "string" },
        width: { default: 100, validate: "number" },
      },
      parseDOM: [{
        tag: "figure[data-asset]",
        contentElement: dom => dom.querySelector<HTMLElement>("figcaption") ?? document.createElement("figcaption"),
        // A page from elsewhere may use the same names for other things.
        getAttrs: ({ dataset }) =>
          UUID.test(dataset.asset ?? "") && {
            id: dataset.id ?? null,
            asset: dataset.asset ?? "",
            alternative: dataset.alternative ?? "",
            credit: dataset.credit ?? "",
            width: Math.min(100, Math.max(10, Math.round(Number(dataset.width)) || 100)),
          },
      }],
      toDOM({ attrs }): DOMOutputSpec {
        const { asset, alternative, credit, width } = attrs as Record<string, string>
        return ["figure", withId(attrs, { "data-asset": asset ?? "", "data-alternative": alternative ?? "", "data-credit": credit ?? "", "data-width": String(width) }), ["figcaption", 0]]
      },
    }),

    rule: block({
      parseDOM: [{ tag: "hr", getAttrs: dom => ({ id: idOf(dom) }) }],
      toDOM: node => ["hr", withId(node.attrs)],
    }),

    /// Text that the model does not hold, kept letter for letter.
    source: block({
      content: "text*",
      marks: "",
      code: true,
      defining: true,
      parseDOM: [{
        tag: "pre[data-source]",
        priority: 60,
        preserveWhitespace: "full",
        getAttrs: dom => ({ id: idOf(dom) }),
      }],
      toDOM: node => ["pre", withId(node.attrs, { "data-source": "", spellcheck: "false" }), 0],
    }),

    text: { group: "inline" },

    /// An endnote's mark; its number follows from its place and is drawn by notes.ts.
    note_mark: {
      group: "inline",
      inline: true,
      atom: true,
      attrs: { id: { validate: "string" } },
      parseDOM: [{ tag: "sup[data-note]", priority: 60, getAttrs: dom => ({ id: dom.getAttribute("data-note") ?? "" }) }],
      toDOM: node => ["sup", { "data-note": node.attrs.id as string, class: "note-mark" }],
    },

    /// A picture in the text. It is shown by its words: the page fetches nothing from elsewhere.
    image: {
      group: "inline",
      inline: true,
      atom: true,
      attrs: {
        address: { validate: "string" },
        title: { default: "", validate: "string" },
        alternative: { default: "", validate: "string" },
      },
      parseDOM: [{
        tag: "span[data-image]",
        getAttrs: dom => ({ address: dom.dataset.image ?? "", title: dom.title, alternative: dom.dataset.alternative ?? "" }),
      }],
      toDOM: node => ["span", {
        class: "picture",
        "data-image": node.attrs.address as string,
        "data-alternative": node.attrs.alternative as string,
        title: node.attrs.title as string,
      }, (node.attrs.alternative || node.attrs.address) as string],
    },

    hard_break: {
      group: "inline",
      inline: true,
      selectable: false,
      linebreakReplacement: true,
      parseDOM: [{ tag: "br" }],
      toDOM: () => ["br"],
    },

    inline_source: {
      group: "inline",
      inline: true,
      atom: true,
      attrs: { text: { validate: "string" } },
      parseDOM: [{ tag: "code[data-source]", priority: 60, getAttrs: dom => ({ text: dom.textContent ?? "" }) }],
      toDOM: node => ["code", { "data-source": "", class: "inline-source" }, node.attrs.text as string],
    },
  },

  /// In the order of the core: the outermost mark first.
  marks: {
    link: {
      attrs: { address: { validate: "string" }, title: { default: "", validate: "string" } },
      inclusive: false,
      parseDOM: [{
        tag: "a[href]",
        getAttrs: dom => {
          const address = dom.getAttribute("href") ?? ""
          return isHarmless(address) ? { address, title: dom.dataset.title ?? dom.getAttribute("title") ?? "" } : false
        },
      }],
      toDOM: mark => ["a", {
        href: mark.attrs.address as string,
        // Whoever points at it sees the address, which is not its title when it is read back.
        "data-title": mark.attrs.title as string,
        title: (mark.attrs.title || mark.attrs.address) as string,
        rel: "noopener noreferrer",
      }, 0],
    },
    /// A phrase in another language. Other programs name a language for all they copy, so that only ours is read.
    language: {
      attrs: { language: { validate: "string" } },
      inclusive: false,
      parseDOM: [{ tag: "span.phrase[lang]", getAttrs: dom => ({ language: dom.lang }) }],
      toDOM: mark => ["span", { lang: mark.attrs.language as string, class: "phrase" }, 0],
    },
    emphasis: {
      parseDOM: [{ tag: "em" }, { tag: "i" }, { style: "font-style=italic" }],
      toDOM: () => ["em", 0],
    },
    strong: {
      parseDOM: [
        { tag: "strong" },
        { tag: "b" },
        { style: "font-weight", getAttrs: value => /^(bold(er)?|[6-9]\d{2})$/.test(value) && null },
      ],
      toDOM: () => ["strong", 0],
    },
    strike: {
      parseDOM: [{ tag: "s" }, { tag: "del" }, { style: "text-decoration=line-through" }],
      toDOM: () => ["s", 0],
    },
    small_caps: {
      parseDOM: [{ tag: "span.smallcaps" }],
      toDOM: () => ["span", { class: "smallcaps" }, 0],
    },
    superscript: {
      excludes: "superscript subscript",
      parseDOM: [{ tag: "sup" }],
      toDOM: () => ["sup", 0],
    },
    subscript: {
      excludes: "superscript subscript",
      parseDOM: [{ tag: "sub" }],
      toDOM: () => ["sub", 0],
    },
    code: {
      code: true,
      parseDOM: [{ tag: "code" }],
      toDOM: () => ["code", { spellcheck: "false" }, 0],
    },
  },
})

/// Whether an address may stand in a link: a page, a letter, or a place in this text; never a script.
/// The core judges by the same rule.
export const isHarmless = (address: string): boolean => {
  // Browsers overlook white space and control characters in a scheme.
  const plain = address.replace(/[\s\p{White_Space}\p{Cc}]/gu, "")
  const [scheme = "", end] = /^[^:/?#]*([:/?#])?/.exec(plain) ?? []
  return end !== ":" || /^(?:https?|mailto|tel):$/i.test(scheme)
}

/// A column's alignment for every cell of the widest row.
const alignmentsOf = (table: HTMLElement): string[] => {
  const told = (table.dataset.alignments ?? "").split(" ").filter(Boolean)
  const width = Math.max(1, ...Array.from(table.querySelectorAll("tr"), row => row.children.length))
  return Array.from({ length: width }, (_, column) => {
    const alignment = told[column] ?? ""
    return ["left", "center", "right"].includes(alignment) ? alignment : "none"
  })
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/// The number a list begins with, of up to nine digits as in CommonMark; a page may have written anything there.
const startOf = (list: HTMLElement): number => {
  const start = list.getAttribute("start") ?? ""
  return /^\d{1,9}$/.test(start) ? Number(start) : 1
}

/// How the columns of a table are set, for the rules by which its cells are drawn: a cell does not know its column.
const styleOf = (alignments: readonly string[]): { style?: string } => {
  const set = alignments.flatMap((alignment, column) => (alignment === "none" ? [] : [`--column-${column + 1}: ${alignment}`]))
  return set.length > 0 ? { style: set.join("; ") } : {}
}
