import { expect, it } from "vitest"
import { blocksOf, takeNotes } from "./pastedNotes"

/// Takes the notes out of a page: its words are left with `{1}` for a mark, and the notes are told by their words.
const check = (html: string, words: string, notes: string[]) => {
  const page = new window.DOMParser().parseFromString(html, "text/html")
  const taken = takeNotes(page)
  page.querySelectorAll<HTMLElement>("sup[data-note]").forEach(mark => mark.replaceWith(`{${mark.dataset.note?.replace("pasted ", "") ?? ""}}`))
  expect(page.body.textContent?.replace(/\s+/g, " ").trim()).toBe(words)
  expect(page.querySelector("hr")).toBeNull()
  expect(taken.map(note => blocksOf(note).map(block => block.textContent).join("¶"))).toEqual(notes)
}

it("takes Word's footnotes", () =>
  check(
    `<p class=MsoNormal>Ports are quiet.<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'>[1]</span></span></a> Ships wait.<a href="#_ftn2" name="_ftnref2">[2]</a></p>
     <div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%">
     <div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> A port’s <i>book</i>, 2020.</p></div>
     <div style='mso-element:footnote' id=ftn2><p class=MsoFootnoteText><a href="#_ftnref2" name="_ftn2">[2]</a> Two.</p><p class=MsoFootnoteText>More.</p></div></div>`,
    "Ports are quiet.{1} Ships wait.{2}",
    ["A port’s book, 2020.", "Two.¶More."],
  ))

it("takes LibreOffice's endnotes", () =>
  check(
    `<p>A town<a class="sdendnoteanc" name="sdendnote1anc" href="#sdendnote1sym"><sup>i</sup></a> and a river.</p>
     <div id="sdendnote1"><p class="sdendnote"><a class="sdendnotesym" name="sdendnote1sym" href="#sdendnote1anc">i</a>	On towns.</p></div>`,
    "A town{1} and a river.",
    ["On towns."],
  ))

it("takes notes whose addresses WebKit has taken away", () => {
  check(
    `<p class="MsoNormal">Ports are quiet.<a name="_ftnref1" title=""><span class="MsoFootnoteReference">[1]</span></a> Ships wait.<a name="_ednref1">[i]</a></p>
     <div><br clear="all"><hr align="left" size="1" width="33%"><div id="ftn1"><p class="MsoFootnoteText"><a name="_ftn1" title=""><span>[1]</span></a> A port’s book, 2020.</p></div></div>
     <div id="edn1"><p><a name="_edn1">[i]</a> At night.</p></div>`,
    "Ports are quiet.{1} Ships wait.{2}",
    ["A port’s book, 2020.", "At night."],
  )
  check(
    `<p>A town<a class="sdendnoteanc" name="sdendnote1anc"><sup>i</sup></a> and a river.</p>
     <div id="sdendnote1"><p class="sdendnote"><a class="sdendnotesym" name="sdendnote1sym">i</a> On towns.</p></div>`,
    "A town{1} and a river.",
    ["On towns."],
  )
  check(
    `<p>A town<sup><a id="ftnt_ref1">[1]</a></sup>.</p><hr><div><p><a id="ftnt1">[1]</a> On towns.</p></div>`,
    "A town{1}.",
    ["On towns."],
  )
})

it("takes the footnotes of Google Docs", () =>
  check(
    `<p><span>A town</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span>.</span></p>
     <hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span> On towns.</span></p></div>`,
    "A town{1}.",
    ["On towns."],
  ))

it("takes the footnotes of a page made from Markdown", () =>
  check(
    `<p>A town<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a>.</p>
     <section class="footnotes"><hr><ol><li id="fn1"><p>On towns.<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>`,
    "A town{1}.",
    ["On towns."],
  ))

it("knows a note that is marked twice", () =>
  check(
    `<p>A town<sup id="cite_ref-a_1-0" class="reference"><a href="https://example.org/wiki/Town#cite_note-a-1">[1]</a></sup>, a river<sup id="cite_ref-a_1-1"><a href="#cite_note-a-1">[1]</a></sup>.</p>
     <ol><li id="cite_note-a-1"><span class="mw-cite-backlink">^ <a href="#cite_ref-a_1-0"><sup>a</sup></a> <a href="#cite_ref-a_1-1"><sup>b</sup></a></span> <span>On towns.</span></li></ol>`,
    "A town{1}, a river{1}.",
    ["On towns."],
  ))

it("keeps notes apart that stand in one frame", () =>
  check(
    `<p>A town<a id="r1" href="#n1">1</a> and a river<a id="r2" href="#n2">2</a>.</p>
     <div id="footnotes"><p><a id="n1" href="#r1">1</a> On towns.</p><p><a id="n2" href="#r2">2</a> On rivers.</p></div>`,
    "A town{1} and a river{2}.",
    ["On towns.", "On rivers."],
  ))

it("keeps what a note says of another place, and what is raised in it", () =>
  check(
    `<p><span id="up">A town</span><a id="r1" href="#n1">1</a>.</p><p id="n1"><sup><a href="#r1">1</a></sup> Na<sup>+</sup>, see <a href="#up">the town</a> above.</p>`,
    "A town{1}.",
    ["Na+, see the town above."],
  ))

it("leaves a list of contents as it is", () =>
  check(`<p><a href="#one">One</a></p><h2 id="one">One</h2><p>Words.</p>`, "OneOneWords.", []))

it("leaves headings that lead back to a list of contents", () =>
  check(`<p><a href="#one" id="to-one">One</a></p><h2 id="one">One <a href="#to-one">↑</a></h2>`, "OneOne ↑", []))

it("leaves a mark without its note as it is", () => check(`<p>A town<a href="#_ftn1" name="_ftnref1">[1]</a>.</p>`, "A town[1].", []))
