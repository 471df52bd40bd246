// Scrolls to the middle and puts the caret at the end of a paragraph there.
let scroller = document.querySelector(".scroller")
scroller.scrollTop = scroller.scrollHeight / 2
setTimeout(() => {
  let { top, height } = scroller.getBoundingClientRect()
  let body = document.querySelectorAll(".body")[1]
  let block = [...body.querySelectorAll(":scope > p")].find((block) => block.getBoundingClientRect().top > top + height / 3)
  body.focus()
  getSelection().selectAllChildren(block)
  getSelection().collapseToEnd()
}, 200)
