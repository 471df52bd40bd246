/// The pictures of figures that are drawn to be read and not written in.
import { t } from "../../lang"
import { addressOf } from "./figures"

/// Puts the picture of the newsroom, as wide as it stands in the text, into every figure of what the schema has drawn.
/// It comes when it is there; one that is nowhere is said to be missing.
export function showPictures<Words extends ParentNode>(words: Words): Words {
  for (let figure of words.querySelectorAll<HTMLElement>("figure[data-asset]")) {
    let { asset = "", alternative = "", width = "100" } = figure.dataset
    let frame = document.createElement("div")
    let picture = document.createElement("img")
    frame.className = "figure-frame"
    frame.style.width = `${width}%`
    picture.alt = alternative
    frame.append(picture)
    figure.prepend(frame)
    void addressOf(asset).then((address) => {
      if (address !== null) return picture.setAttribute("src", address)
      frame.classList.add("missing")
      frame.dataset.missing = t("figure-missing")
    })
  }
  return words
}
