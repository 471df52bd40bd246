// The body of a function of (selector) that brings an element into view, and tells whether it is drawn there.
let element = document.querySelector(arguments[0])
element?.scrollIntoView({ block: "center" })
return element !== null && !element.classList.contains("far")
