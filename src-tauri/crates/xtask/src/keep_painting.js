// The body of a function that keeps a corner of the page painted anew for two seconds. Without a graphics
// card WebKit takes a picture only when something is painted, so on a still page it would wait for ever.
const speck = document.createElement("i")
Object.assign(speck.style, { position: "fixed", left: "0", top: "0", width: "1px", height: "1px" })
document.body.append(speck)
let painted = 0
const timer = setInterval(() => {
  speck.style.background = painted % 2 ? "rgb(0 0 0 / 1%)" : "rgb(0 0 0 / 2%)"
  painted += 1
  if (painted > 40) {
    clearInterval(timer)
    speck.remove()
  }
}, 50)
